/** Texts with a `|` where the cursor is, and what becomes of them when a proposal is accepted. */
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { proposalsAt } from '../../server/src/features/completion/completion.ts';
import type { Proposal } from '../../server/src/features/completion/proposal.ts';
import { analyseFiles } from '../support/charters.ts';

export const CONFIG = '.charterline.yaml';
export const CHARTER = 'test.charter.yaml';
export const CATALOG = 'test.charter-catalog.yaml';

/** Takes the cursor out of a text. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  if (offset < 0 || marked.includes('|', offset + 1)) throw new Error('There must be one cursor in the text');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** Analyses a marked file, with other files beside it. */
export async function analyseMarked(
  name: string,
  marked: string,
  others: Readonly<Record<string, string>> = {},
): Promise<{ readonly analysis: Analysis; readonly offset: number }> {
  const { text, offset } = atCursor(marked);
  return { analysis: await analyseFiles({ [name]: text, ...others }), offset };
}

export async function proposals(name: string, marked: string): Promise<readonly Proposal[]> {
  const { analysis, offset } = await analyseMarked(name, marked);
  return proposalsAt(analysis.file, offset);
}

/** What is proposed, by its label. */
export async function labels(name: string, marked: string): Promise<readonly string[]> {
  return (await proposals(name, marked)).map(({ label }) => label);
}

/** The text after a proposal was accepted; places to fill in are marked by `‹›`, with what stands there at first. */
export async function accepted(name: string, marked: string, label: string): Promise<string> {
  const found = (await proposals(name, marked)).filter((proposal) => proposal.label === label);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} proposals are called ${label}`);
  const { replaces, text, snippet } = found[0];
  return replaced(atCursor(marked).text, replaces, snippet === undefined ? text : drawn(snippet));
}

/** The text after a proposal was accepted by a client that knows no snippets. */
export async function acceptedPlainly(name: string, marked: string, label: string): Promise<string> {
  const found = (await proposals(name, marked)).find((proposal) => proposal.label === label);
  if (!found) throw new Error(`Nothing is called ${label}`);
  return replaced(atCursor(marked).text, found.replaces, found.text);
}

export function replaced(text: string, { start, end }: Proposal['replaces'], by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function drawn(snippet: string): string {
  return snippet.replace(/(?<!\\)\$\{\d+(?::((?:[^}\\]|\\.)*))?\}/g, '‹$1›').replace(/\\([\\$}])/g, '$1');
}

/** The text of a snippet when nothing is filled in. */
export function filled(snippet: string): string {
  return drawn(snippet).replace(/[‹›]/g, '');
}
