import path from 'node:path';
import { Engine } from '../analysis/engine.ts';
import { readSourceFile } from '../analysis/source-file.ts';
import { canonicalForm } from '../charter/canonical.ts';
import { readTextFile } from '../disk/files.ts';
import { plainDifference } from '../git/plain-difference.ts';
import { printable } from '../render/findings/printable.ts';
import { renderReviewText } from '../render/review/text.ts';
import { formLines } from '../review/form-lines.ts';
import { isObject } from '../review/json.ts';
import { type Reviewed, reviewCharters } from '../review/review-charters.ts';
import { quoted, reasonNotToCompare } from './compared.ts';
import { DiskWorkspace, uriOf } from './disk-workspace.ts';
import type { Outcome } from './exit-status.ts';
import type { Session } from './session.ts';

/** What Git hands to a program that shows differences: seven arguments, nine for a renamed file, one to be made readable. */
export interface GitDiffRequest {
  readonly words: readonly string[];
  readonly asOf: string;
}

/**
 * Shows a difference in the place of Git, or a file in a form that can be compared line by line (gitattributes, *Defining an
 * external diff driver* and *Performing text diffs of binary files*). Never fails because of what a file holds, since Git
 * would stop: what is no readable charter is compared as text.
 */
export async function driveGitDiff({ words, asOf }: GitDiffRequest, session: Session): Promise<Outcome> {
  const [name = '', oldFile = '', oldId, , newFile = '', newId, , newName] = words;
  if (words.length === 1) {
    const form = await readableForm(path.resolve(session.cwd, name)).catch(() => undefined);
    if (form === undefined) session.complain(`${quoted(name)} cannot be read. ${USAGE}`);
    else session.terminal.print(form);
    return { kind: form === undefined ? 'incomplete' : 'done' };
  }
  // Git says that a file is in the middle of a merge by handing over nothing but its name and a note.
  if (words.length !== 7 && words.length !== 9) {
    session.complain(USAGE);
    return { kind: 'incomplete' };
  }
  const sides = {
    base: { file: oldFile, name, ref: shortId(oldId) },
    head: { file: newFile, name: newName ?? name, ref: shortId(newId) },
  };
  session.terminal.print(await difference(sides, asOf, session));
  return { kind: 'done' };
}

const USAGE =
  'git-diff-driver is run by Git. In .gitattributes: *.charter.yaml diff=charterline. Then: git config diff.charterline.command "charterline git-diff-driver".';

interface SideFile {
  /** The file with the content, often a temporary one; `/dev/null` when there is none. */
  readonly file: string;
  /** The path of the file in the repository, from its top. */
  readonly name: string;
  /** By which Git knows the content; `undefined` for that of the working tree. */
  readonly ref: string | undefined;
}

/** As much of an id as people need. Zeros stand for a content that Git has not stored. */
function shortId(id = ''): string | undefined {
  return /^0*$/.test(id) || !/^[0-9a-f]+$/.test(id) ? undefined : id.slice(0, 12);
}

interface Sides {
  readonly base: SideFile;
  readonly head: SideFile;
}

async function difference({ base, head }: Sides, asOf: string, session: Session): Promise<string> {
  const [before, after] = [await sideOf(base, asOf, session), await sideOf(head, asOf, session)];
  if (typeof before === 'string' || typeof after === 'string' || (!before && !after)) {
    const remarks = [before, after].flatMap((side) => (typeof side === 'string' && side !== '' ? [`${side}\n`] : []));
    return `${remarks.join('')}${await plainDifference(base.file, head.file, session.cwd)}`;
  }
  const review = reviewCharters(before, after, { folder: uriOf(session.cwd) });
  return renderReviewText(review, { colour: session.colour });
}

/**
 * A side as a charter; `undefined` where there is no file, and why it cannot be compared, which is empty for what is no charter.
 * Catalogs are taken as they are in the working tree.
 */
async function sideOf(
  { file, name, ref }: SideFile,
  asOf: string,
  { cwd }: Session,
): Promise<Reviewed | undefined | string> {
  if (file === NOTHING) return undefined;
  const uri = uriOf(path.resolve(cwd, name));
  const text = await readTextFile(path.resolve(cwd, file)).catch(() => undefined);
  if (text === undefined) return '';
  const analysis = await new Engine(new DiskWorkspace(new Map([[uri, text]]))).analyse(uri, asOf);
  if (!analysis) return '';
  return reasonNotToCompare(analysis, quoted(name)) ?? { analysis, ref };
}

const NOTHING = '/dev/null';

/** What a charter says, one thing a line; the text itself of what is no readable charter. */
async function readableForm(file: string): Promise<string> {
  const text = await readTextFile(file);
  const source = readSourceFile(uriOf(`${file}.charter.yaml`), text);
  const form =
    source?.tree.root && source.tree.problems.length === 0 && !source.foreign && canonicalForm(source.tree.root, []);
  if (!form || !isObject(form)) return text;
  return formLines(form)
    .map((line) => `${printable(line)}\n`)
    .join('');
}
