import { kindByName } from '../analysis/file-kind.ts';
import { fileNameOf } from '../analysis/uris.ts';
import { printable } from '../render/findings/printable.ts';
import { fileFrom } from '../report/file-from.ts';
import { uriOf } from './disk-workspace.ts';
import { type Found, OUR_NAMES } from './find-files.ts';
import type { Session } from './session.ts';

/** What came of looking at a number of files, as far as it tells what stood in the way; see `Checked`. */
export interface LookedAt {
  readonly analyses: readonly { readonly file: { readonly uri: string } }[];
  readonly leftOut: readonly string[];
  readonly unreadable: ReadonlyMap<string, string>;
  readonly failed: ReadonlyMap<string, unknown>;
}

/** Says what stood in the way of a run; returns whether anything did. */
export function tellTroubles(
  found: readonly Found[],
  checked: LookedAt,
  allowEmpty: boolean,
  { cwd, complain, remark, detail }: Session,
): boolean {
  const named = new Set(found.filter(({ kind }) => kind === 'file').flatMap(({ files }) => files.map(uriOf)));
  const troubles = troublesOf(found, checked, cwd, allowEmpty);
  for (const [uri, sentence] of leftOutReasons(checked, cwd)) {
    if (!troubles.includes(sentence)) (named.has(uri) ? remark : detail)(sentence);
  }
  for (const trouble of troubles) complain(trouble);
  return troubles.length > 0;
}

/** Why not all that was asked for could be checked: a sentence each, none when it could. */
export function troublesOf(
  found: readonly Found[],
  checked: LookedAt,
  cwd: string,
  allowEmpty: boolean,
): readonly string[] {
  return [
    ...found.flatMap(({ unreadable }) =>
      unreadable.map((each) => `The folder ${nameOf(uriOf(each.path), cwd)} cannot be read: ${each.reason}.`),
    ),
    ...found.flatMap(({ kind, path }) =>
      kind === 'nothing' ? [`There is no file or folder "${printable(path)}".`] : [],
    ),
    ...[...checked.unreadable].map(([uri, reason]) => `${nameOf(uri, cwd)} cannot be read: ${reason}.`),
    ...[...checked.failed].map(([uri, error]) => internalError(nameOf(uri, cwd), error)),
    ...(allowEmpty ? [] : fruitlessPaths(found, checked, cwd)),
  ];
}

/** The files that were left alone, and why: by URI, a sentence each. */
function leftOutReasons({ leftOut }: LookedAt, cwd: string): ReadonlyMap<string, string> {
  return new Map(leftOut.map((uri) => [uri, `${nameOf(uri, cwd)} is left out: ${leftOutReason(uri)}.`]));
}

function nameOf(uri: string, cwd: string): string {
  return `"${printable(fileFrom(uriOf(cwd), uri))}"`;
}

function internalError(name: string, error: unknown): string {
  const { message } = error instanceof Error ? error : new Error(String(error));
  return `Internal error while checking ${name}: ${printable(message)}. Please report it with the file.`;
}

/** Each path must lead to something: one that is misspelt would otherwise pass for one that is clean. */
function fruitlessPaths(found: readonly Found[], checked: LookedAt, cwd: string): readonly string[] {
  const { analyses, unreadable, failed } = checked;
  const reasons = leftOutReasons(checked, cwd);
  const reached = new Set([...analyses.map(({ file }) => file.uri), ...unreadable.keys(), ...failed.keys()]);
  return found
    .filter(({ kind, narrowed }) => kind !== 'nothing' && !narrowed)
    .filter(({ files }) => !files.some((file) => reached.has(uriOf(file))))
    .map((each) => reasonFor(each, reasons) ?? fruitless(each));
}

/** Why the one file that was named is left out. */
function reasonFor({ kind, files: [file] }: Found, reasons: ReadonlyMap<string, string>): string | undefined {
  return kind === 'file' && file !== undefined ? reasons.get(uriOf(file)) : undefined;
}

function fruitless({ kind, path, files }: Found): string {
  const nothing = `There is nothing to check in "${printable(path)}"`;
  if (kind !== 'file' || files.length > 0) return `${nothing} (looked for ${OUR_NAMES}).`;
  const [name = ''] = path.replaceAll('\\', '/').split('/').slice(-1);
  const proposal = /\.ya?ml$/.test(name) ? ` Call a charter for instance ${printable(ourNameFor(name))}.` : '';
  return `${nothing}: files of ours are called ${OUR_NAMES}.${proposal}`;
}

/** `plain.yaml` → `plain.charter.yaml`. */
function ourNameFor(name: string): string {
  return name.replace(/\.ya?ml$/, '.charter$&');
}

function leftOutReason(uri: string): string {
  const ignored = 'the configuration ignores it';
  return kindByName(fileNameOf(uri)) === 'maybe'
    ? `it does not say apiVersion: charterline/v1, or ${ignored}`
    : ignored;
}
