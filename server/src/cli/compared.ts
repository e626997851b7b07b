import type { Analysis } from '../analysis/analysis.ts';
import { Engine } from '../analysis/engine.ts';
import type { Workspace } from '../analysis/workspace.ts';
import type { Charter } from '../charter/charter.ts';
import { printable } from '../render/findings/printable.ts';
import { fileFrom } from '../report/file-from.ts';
import type { GivenApproval } from '../review/required-approvals.ts';
import type { Review } from '../review/review.ts';
import { decidingConfig, type Reviewed, reviewCharters } from '../review/review-charters.ts';

/** What came of comparing charters. */
export interface Compared {
  readonly reviews: readonly Review[];
  /** What could not be compared, and why: a sentence each. */
  readonly troubles: readonly string[];
  /** What was left out for good reasons. */
  readonly remarks?: readonly string[];
}

/** One side of a comparison: where a charter is found, and how it is spoken of. */
export interface SideSource {
  readonly workspace: Workspace;
  readonly uri: string;
  /** The revision as it was asked for; `undefined` for the file as it is. */
  readonly ref: string | undefined;
  /** How the charter is named in sentences. */
  readonly name: string;
  /** What may be meant instead, as a sentence; asked for when there is no such file. */
  readonly proposal?: () => Promise<string | undefined>;
}

export interface CompareOptions {
  /** The URI of the folder from which files are named. */
  readonly folder: string;
  /** The day against which dates are held, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The URI of a config that counts everywhere; `undefined` for the nearest one. */
  readonly config?: string | undefined;
  /** The approvals that were given outside of the file, by the charters of both sides. */
  readonly given?: GivenFor;
}

export type GivenFor = (base: Charter | undefined, head: Charter | undefined) => readonly GivenApproval[];

/** Reads a charter for a comparison; a sentence when there is none that can be compared. */
export async function readSide(source: SideSource, asOf: string): Promise<Reviewed | string> {
  const { workspace, uri, ref, name } = source;
  const analysis = await new Engine(workspace).analyse(uri, asOf);
  if (!analysis) {
    const isThere = (await workspace.readText(uri)) !== undefined;
    if (isThere) return `${name} is not a charter, or the configuration ignores it, so that it cannot be compared.`;
    const proposal = await source.proposal?.();
    return `${name} cannot be compared: there is no such file, or it cannot be read.${proposal ? ` ${proposal}` : ''}`;
  }
  return reasonNotToCompare(analysis, name) ?? { analysis, ref };
}

/** Whether a charter can be compared: where text could not be read, nobody can say what has changed. */
export function isComparable({ charter, file }: Analysis): boolean {
  return charter !== undefined && file.tree.problems.length === 0;
}

/** Why a charter cannot be compared, as a sentence; `undefined` when it can. */
export function reasonNotToCompare(analysis: Analysis, name: string): string | undefined {
  if (isComparable(analysis)) return undefined;
  const place = unreadablePlace(analysis);
  if (place === undefined) return `${name} is not a charter, so that it cannot be compared.`;
  return `${name} cannot be compared: its text cannot be read in full (${place}). "charterline validate" says what is wrong.`;
}

/** The first place in a text that cannot be read: `line 3, column 5`. */
export function unreadablePlace({ file }: Analysis): string | undefined {
  const [problem] = file.tree.problems;
  if (!problem) return undefined;
  const { line, character } = file.lines.positionAt(problem.start);
  return `line ${line + 1}, column ${character + 1}`;
}

/** Compares two charters, wherever they come from. */
export async function comparePair(base: SideSource, head: SideSource, options: CompareOptions): Promise<Compared> {
  const sides = [await readSide(base, options.asOf), await readSide(head, options.asOf)] as const;
  const troubles = sides.filter((side) => typeof side === 'string');
  const [before, after] = sides;
  if (typeof before === 'string' || typeof after === 'string') return { reviews: [], troubles };
  const mistake = configMistake(before.analysis, after.analysis, after.analysis.file.uri, options);
  return { reviews: [reviewSides(before, after, options)], troubles: mistake };
}

/** Says that nobody knows how the changes of a charter have to be judged, if that is so. */
export function configMistake(
  base: Analysis | undefined,
  head: Analysis | undefined,
  uri: string,
  { folder }: Pick<CompareOptions, 'folder'>,
): readonly string[] {
  if (!decidingConfig(base, head)?.broken) return [];
  return [
    `The configuration for ${quoted(fileFrom(folder, uri))} has mistakes, so that its changes were judged as if nothing were configured. "charterline validate" shows the mistakes.`,
  ];
}

/** Compares the charters of two sides, one of which may be missing. */
export function reviewSides(
  base: Reviewed | undefined,
  head: Reviewed | undefined,
  { folder, given }: CompareOptions,
): Review {
  return reviewCharters(base, head, { folder, given: given?.(base?.analysis.charter, head?.analysis.charter) ?? [] });
}

/** A file as sentences name it. */
export function quoted(file: string): string {
  return `"${printable(file)}"`;
}
