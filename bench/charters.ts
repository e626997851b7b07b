/** The charters on which everything is measured: like one that people write, and as long as is asked for. */
import { dump } from 'js-yaml';
import type { Analysis } from '../server/src/analysis/analysis.ts';
import { Engine } from '../server/src/analysis/engine.ts';
import { MemoryWorkspace } from '../server/src/analysis/workspace.ts';
import { grownCharter } from '../test/support/grown-charters.ts';

export interface BenchCharter {
  /** How many lines were asked for; the text has about as many. */
  readonly lines: number;
  readonly text: string;
}

export const CHARTER_NAME = 'grown.charter.yaml';
/** Everything is measured with the strictest rules. */
export const CONFIG = 'apiVersion: charterline/v1\nkind: CharterConfig\nroot: true\nextends: strict\n';
export const AS_OF = '2026-12-01';

/** Roughly. */
const LINES_PER_ITEM = 27;
const ROOT = 'file:///team';

export function charterOf(lines: number): BenchCharter {
  let items = lines / LINES_PER_ITEM;
  // Much of a short charter does not grow with its items.
  for (let round = 0; round < 2; round++) items *= lines / textOf(items).split('\n').length;
  return { lines, text: textOf(items) };
}

function textOf(size: number): string {
  const items = Math.max(1, Math.round(size));
  const grown: object = JSON.parse(grownCharter({ items, days: 365 }));
  const content = { ...grown, compliance: complianceOf(items), budget: budgetOf(items) };
  return dump(content, { lineWidth: -1, noRefs: true });
}

function complianceOf(items: number): object {
  const controls = Array.from({ length: Math.floor(items / 10) }, (_, index) => ({
    id: `control-${index}`,
    framework: 'privacy',
    requirement: 'A notice stands beside every form that asks for personal data.',
    appliesTo: [`work-${index}`],
    owner: 'role-1',
    status: 'planned',
    due: '2026-12-15',
  }));
  return { frameworks: [{ id: 'privacy', title: 'Privacy law' }], controls };
}

function budgetOf(items: number): object {
  const lines = Array.from({ length: Math.floor(items / 10) }, (_, index) => ({
    id: `line-${index}`,
    title: `Budget of item ${index}`,
    amount: 1_000 + index,
    funding: [
      { role: 'role-0', share: 60 },
      { role: 'role-1', share: 40 },
    ],
    work: `work-${index}`,
  }));
  return { currency: 'EUR', lines };
}

/** The analysis by an engine that has not seen anything before. */
export async function analyseAnew({ text }: BenchCharter): Promise<Analysis> {
  const uri = `${ROOT}/${CHARTER_NAME}`;
  const workspace = new MemoryWorkspace({ [uri]: text, [`${ROOT}/.charterline.yaml`]: CONFIG }, { folders: [ROOT] });
  const analysis = await new Engine(workspace).analyse(uri, AS_OF);
  if (!analysis) throw new Error('The charter that everything is measured on is none.');
  return analysis;
}
