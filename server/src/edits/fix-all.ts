import type { Analysis } from '../analysis/analysis.ts';
import { Engine } from '../analysis/engine.ts';
import type { LoaderOptions } from '../analysis/load.ts';
import type { Workspace } from '../analysis/workspace.ts';
import type { Node } from '../syntax/nodes.ts';
import { type Fix, fixesOf } from './fix.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';

/** A file after all safe fixes. */
export interface FixedFile {
  readonly text: string;
  /** How many fixes were made. */
  readonly count: number;
}

/** One fix may make room for the next; no sensible file needs more rounds. */
const MOST_ROUNDS = 10;

/**
 * Makes the safe fixes in one file until there are none left, so that a second time changes nothing. Looks at the rest of
 * the workspace, and changes nothing there. `undefined` when the file is none of ours or there is nothing to fix.
 */
export async function fixAll(
  uri: string,
  asOf: string,
  workspace: Workspace,
  options: LoaderOptions = {},
): Promise<FixedFile | undefined> {
  const draft = new Draft(workspace, uri);
  const engine = new Engine(draft, options);
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const analysis = await engine.analyse(uri, asOf);
    if (!analysis) return undefined;
    const fixes = safeFixes(analysis);
    if (fixes.length === 0) break;
    draft.text = applyEdits(
      analysis.file.text,
      fixes.flatMap(({ edits }) => edits),
    );
    count += fixes.length;
  }
  return draft.text === undefined ? undefined : { text: draft.text, count };
}

/** The first safe fix of each finding in the file itself, as far as they do not get into each other's way. */
function safeFixes(analysis: Analysis): readonly Fix[] {
  const chosen: Fix[] = [];
  const taken: TextEdit[] = [];
  const gone = new Set<Node>();
  for (const finding of analysis.findings) {
    if (finding.file !== analysis.file.uri) continue;
    const fix = fixesOf(analysis, finding).find(({ safe }) => safe);
    if (!fix || conflict(taken, fix.edits) || takesTheRest(fix.removed, gone)) continue;
    chosen.push(fix);
    taken.push(...fix.edits);
    for (const node of fix.removed) gone.add(node);
  }
  return chosen;
}

/** Whether edits get into each other's way. Two insertions at one place may be two ways to say the same. */
function conflict(taken: readonly TextEdit[], edits: readonly TextEdit[]): boolean {
  return edits.some(({ start, end }) =>
    taken.some((other) => start === other.start || (start < other.end && other.start < end)),
  );
}

/**
 * Whether nothing is left of a collection when nodes go after others have. Its last parts have to go together with its key,
 * which is seen only when the others are gone.
 */
function takesTheRest(removed: readonly Node[], gone: ReadonlySet<Node>): boolean {
  const holders = new Set(removed.flatMap(({ parent }) => (parent ? [parent] : [])));
  return [...holders].some((holder) => {
    const parts = holder.kind === 'mapping' ? holder.entries.map(({ value }) => value) : holder.items;
    return parts.some((part) => gone.has(part)) && parts.every((part) => gone.has(part) || removed.includes(part));
  });
}

/** A workspace in which one file has another text. */
class Draft implements Workspace {
  text: string | undefined;
  readonly #workspace: Workspace;
  readonly #uri: string;

  constructor(workspace: Workspace, uri: string) {
    this.#workspace = workspace;
    this.#uri = uri;
  }

  get folders(): readonly string[] {
    return this.#workspace.folders;
  }

  async readText(uri: string): Promise<string | undefined> {
    return uri === this.#uri && this.text !== undefined ? this.text : this.#workspace.readText(uri);
  }

  exists(uri: string): Promise<boolean> {
    return this.#workspace.exists(uri);
  }

  realUri(uri: string): Promise<string> {
    return this.#workspace.realUri(uri);
  }
}
