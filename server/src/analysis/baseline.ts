/** Baselines: the files that list which findings were accepted when checking began (specification of rules). */
import { URI, Utils } from 'vscode-uri';
import { compareTexts } from '../charter/alphabetical.ts';
import type { Report } from '../rules/finding.ts';
import { LIMITS } from '../syntax/limits.ts';
import { folderOf } from './uris.ts';

/** What a baseline is called where no config says otherwise. */
export const BASELINE_NAME = '.charterline-baseline.json';

/** A finding that was accepted. Entries of a baseline that was read once are told apart by identity. */
export interface BaselineEntry {
  /** The file in which the finding lies, as seen from the folder of the baseline, with forward slashes. */
  readonly file: string;
  readonly ruleId: string;
  readonly path: string;
  readonly fingerprint: string;
  /** What else stands in the entry, such as a note of those who accepted it. */
  readonly extras: Extras;
}

/** Keys that mean nothing here. They are kept, since somebody or something has a use for them. */
type Extras = Readonly<Record<string, unknown>>;

/** A baseline as its file has it. */
export interface Baseline {
  readonly uri: string;
  readonly text: string;
  /** As they stand in the file, equal ones once. */
  readonly entries: readonly BaselineEntry[];
  /** The same entries by the URI of the file in which the finding lies. */
  readonly byFile: ReadonlyMap<string, readonly BaselineEntry[]>;
  readonly extras: Extras;
}

/** A baseline in which nothing is accepted yet. */
export function emptyBaseline(uri: string): Baseline {
  return { uri, text: '', entries: [], byFile: new Map(), extras: {} };
}

/** Why a text is no baseline: a message of `config/invalid`, without the path. */
export interface BaselineProblem {
  readonly message: 'baselineTooLong' | 'baselineMalformed' | 'baselineForeign' | 'baselineVersion' | 'baselineEntry';
  readonly args: NonNullable<Report['args']>;
}

/** Reads a baseline. Never throws. */
export function readBaseline(uri: string, text: string): Baseline | BaselineProblem {
  if (text.length > LIMITS.fileSize) return { message: 'baselineTooLong', args: {} };
  const content = parseJson(text);
  if (content === undefined) return { message: 'baselineMalformed', args: {} };
  if (!isRecord(content)) return { message: 'baselineForeign', args: {} };
  const { version, findings, ...extras } = content;
  if (typeof version === 'number' && version !== 1) return { message: 'baselineVersion', args: { version } };
  if (version !== 1 || !Array.isArray(findings) || !isShallow(extras)) return { message: 'baselineForeign', args: {} };
  const entries = new Map<string, BaselineEntry>();
  for (const [index, item] of findings.entries()) {
    const entry = readEntry(item);
    if (!entry) return { message: 'baselineEntry', args: { number: index + 1 } };
    // Two branches may have accepted the same finding.
    const key = JSON.stringify([entry.file, entry.ruleId, entry.path, entry.fingerprint]);
    if (!entries.has(key)) entries.set(key, entry);
  }
  return { uri, text, entries: [...entries.values()], byFile: byFile(uri, [...entries.values()]), extras };
}

/** `undefined` for what is no JSON, which JSON itself cannot say. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const FINGERPRINT = /^([0-9a-f]{16})(?:-[1-9][0-9]{0,8})?$/;

function readEntry(item: unknown): BaselineEntry | undefined {
  if (!isRecord(item)) return undefined;
  const { file, ruleId, path, fingerprint, ...extras } = item;
  if (typeof file !== 'string' || typeof ruleId !== 'string' || typeof path !== 'string') return undefined;
  if (typeof fingerprint !== 'string' || !FINGERPRINT.test(fingerprint)) return undefined;
  // Half a character can be written in JSON, but not in the name of a file.
  if (file === '' || /\p{Cs}/u.test(file) || !isShallow(extras)) return undefined;
  return { file, ruleId, path, fingerprint, extras };
}

/** Whether a value can be written down again: what nests deeper than anything that people write cannot. */
function isShallow(value: unknown, levels = LIMITS.depth): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((child) => isShallow(child, levels - 1));
}

function byFile(uri: string, entries: readonly BaselineEntry[]): ReadonlyMap<string, readonly BaselineEntry[]> {
  const folder = URI.parse(folderOf(uri));
  const found = new Map<string, BaselineEntry[]>();
  for (const entry of entries) {
    const file = Utils.joinPath(folder, entry.file).toString();
    const known = found.get(file);
    if (known) known.push(entry);
    else found.set(file, [entry]);
  }
  return found;
}

/** A fingerprint without what tells it from further equal ones. */
export function digestOf(fingerprint: string): string {
  return FINGERPRINT.exec(fingerprint)?.[1] ?? fingerprint;
}

export type NewEntry = Omit<BaselineEntry, 'extras'>;

/** What is to become of a baseline. */
export interface BaselineChange {
  readonly added: readonly NewEntry[];
  readonly removed: ReadonlySet<BaselineEntry>;
}

/**
 * The entries of a baseline after a change, sorted by file, rule, path and fingerprint. What is added and would have the
 * fingerprint of another entry is told from it by the next free number.
 */
export function changedEntries({ entries }: Baseline, { added, removed }: BaselineChange): readonly BaselineEntry[] {
  const kept = entries.filter((entry) => !removed.has(entry));
  const taken = new Set(kept.map(placeOf));
  const news = added.map((entry): BaselineEntry => {
    const digest = digestOf(entry.fingerprint);
    let fingerprint = entry.fingerprint;
    for (let number = 2; taken.has(placeOf({ ...entry, fingerprint })); number++) fingerprint = `${digest}-${number}`;
    taken.add(placeOf({ ...entry, fingerprint }));
    return { ...entry, fingerprint, extras: {} };
  });
  return [...kept, ...news].toSorted(compareEntries);
}

function placeOf({ file, fingerprint }: Pick<BaselineEntry, 'file' | 'fingerprint'>): string {
  return `${fingerprint} ${file}`;
}

function compareEntries(a: BaselineEntry, b: BaselineEntry): number {
  return (
    compareTexts(a.file, b.file) ||
    compareTexts(a.ruleId, b.ruleId) ||
    compareTexts(a.path, b.path) ||
    compareTexts(a.fingerprint, b.fingerprint)
  );
}

/** The text of a baseline with other entries. */
export function baselineText({ extras }: Baseline, entries: readonly BaselineEntry[]): string {
  const findings = entries.map(({ file, ruleId, path, fingerprint, extras: more }) => ({
    file,
    ruleId,
    path,
    fingerprint,
    ...more,
  }));
  return `${JSON.stringify({ version: 1, ...extras, findings }, null, 2)}\n`;
}
