import path from 'node:path';
import { Engine } from '../analysis/engine.ts';
import { kindByName } from '../analysis/file-kind.ts';
import { folderOf, relativePath, resolvePath } from '../analysis/uris.ts';
import { readTextFile } from '../disk/files.ts';
import { type Claim, claimsOf } from '../owners/claims.ts';
import { ownedFiles } from '../owners/owned-files.ts';
import { withBlock } from '../render/codeowners/block.ts';
import { codeownersPattern } from '../render/codeowners/pattern.ts';
import { type OwnedPath, ownerInWords, renderCodeowners } from '../render/codeowners/text.ts';
import { printable } from '../render/findings/printable.ts';
import { DiskWorkspace, pathOf, uriOf } from './disk-workspace.ts';
import type { Outcome } from './exit-status.ts';
import { type Found, findFiles } from './find-files.ts';
import { reasonOf } from './reason.ts';
import { writeOutput } from './report-outputs.ts';
import type { Session } from './session.ts';
import { storeText } from './store-text.ts';
import { type LookedAt, tellTroubles } from './troubles.ts';

/** What was asked for with `codeowners`. */
export interface CodeownersRequest {
  readonly paths: readonly string[];
  /** The file that holds the code owners; `undefined` for standard output. */
  readonly output: string | undefined;
  /** Whether the file is to be compared instead of written. */
  readonly check: boolean;
  /** The day of the run; owners do not depend on it. */
  readonly asOf: string;
}

/** Says who owns the charters, catalogs and configurations below some paths, in the form of a CODEOWNERS file. */
export async function writeCodeowners(request: CodeownersRequest, session: Session): Promise<Outcome> {
  const { output, check } = request;
  if (check && output === undefined)
    return refuse(
      '--check compares a file: say which one with --output, for instance --output .github/CODEOWNERS.',
      session,
    );
  const { files, isComplete } = await owners(request, session);
  const block = renderCodeowners(files);
  if (output === undefined) {
    session.terminal.print(block);
    return { kind: isComplete ? 'done' : 'incomplete' };
  }
  if (!isComplete) {
    const left = check ? 'was not compared' : 'was left as it is';
    return refuse(`"${printable(output)}" ${left}: some files would lose their owners. Settle that first.`, session);
  }
  return check ? compare(block, output, request, session) : store(block, output, session);
}

function refuse(sentence: string, { complain }: Session): Outcome {
  complain(sentence);
  return { kind: 'incomplete' };
}

/** The files with their owners, after everything was said that is to be said of them. */
async function owners(
  request: CodeownersRequest,
  session: Session,
): Promise<{ readonly files: readonly OwnedPath[]; readonly isComplete: boolean }> {
  const found: Found[] = [];
  for (const given of request.paths.length > 0 ? request.paths : ['.']) found.push(await findFiles(given, session.cwd));
  const workspace = new DiskWorkspace();
  const { claims, lookedAt } = await lookAt(found, workspace, request.asOf);
  const isTroubled = tellTroubles(found, lookedAt, false, session);
  const files = await belowRoot(claims, workspace, session);
  tellNameless(files, session);
  const lacking = files.flatMap((file) => whyWithoutLine(file) ?? []);
  for (const sentence of lacking) session.complain(sentence);
  return { files, isComplete: !isTroubled && lacking.length === 0 };
}

async function lookAt(
  found: readonly Found[],
  workspace: DiskWorkspace,
  asOf: string,
): Promise<{ readonly claims: readonly Claim[]; readonly lookedAt: LookedAt }> {
  const engine = new Engine(workspace);
  const claims: Claim[] = [];
  const analyses: { file: { uri: string } }[] = [];
  const leftOut: string[] = [];
  const unreadable = new Map<string, string>();
  const failed = new Map<string, unknown>();
  for (const uri of [...new Set(found.flatMap(({ files }) => files.map(uriOf)))].sort()) {
    try {
      const analysis = await engine.analyse(uri, asOf);
      if (analysis) {
        claims.push(...claimsOf(analysis));
        analyses.push({ file: { uri } });
        // Others may still draw on a catalog or config.
        if (analysis.file.kind === 'charter') engine.forget(uri);
      } else if ((await workspace.readText(uri)) !== undefined) leftOut.push(uri);
      else unreadable.set(uri, workspace.failureOf(uri) ?? 'there is no such file');
    } catch (error) {
      failed.set(uri, error);
    }
  }
  for (const [uri, reason] of workspace.failures) unreadable.set(uri, reason);
  return { claims, lookedAt: { analyses, leftOut, unreadable, failed } };
}

/** The files of one repository by their path in it; without a repository, those below the working directory. */
async function belowRoot(
  claims: readonly Claim[],
  workspace: DiskWorkspace,
  { cwd, remark }: Session,
): Promise<readonly OwnedPath[]> {
  const all = ownedFiles(claims);
  const repositories = new Map<string, string | undefined>();
  for (const { file } of all) repositories.set(file, await repositoryOf(folderOf(file), workspace));
  const here = await repositoryOf(uriOf(cwd), workspace);
  const known = [...repositories.values()];
  const root = (known.includes(here) ? here : known[0]) ?? uriOf(cwd);
  return all.flatMap((owned) => {
    const file = relativePath(root, owned.file);
    const isOwn = (repositories.get(owned.file) ?? root) === root;
    if (file !== undefined && isOwn) return [{ ...owned, path: file }];
    remark(`"${printable(pathOf(owned.file))}" lies in another repository, and is left out.`);
    return [];
  });
}

/** The nearest folder, from one upwards, that is the root of a repository. */
async function repositoryOf(folder: string, workspace: DiskWorkspace): Promise<string | undefined> {
  if (await workspace.exists(resolvePath(folder, '.git'))) return folder;
  const parent = folderOf(folder);
  return parent === folder ? undefined : repositoryOf(parent, workspace);
}

/** Says which roles have no name. Those of a file that charters share are said of the charters. */
function tellNameless(files: readonly OwnedPath[], { remark }: Session): void {
  const charters = files.filter(({ kind }) => kind === 'charter');
  for (const { path: file, nameless } of charters.length > 0 ? charters : files) {
    if (nameless.length === 0) continue;
    const roles = nameless.map(ownerInWords).join(', ');
    remark(`"${printable(file)}": no GitHub name is known of ${roles}. State it as "github" of the person.`);
  }
}

/** Why a file lacks the line that it ought to have; `undefined` when it does not. */
function whyWithoutLine({ path: file, names, isCertain }: OwnedPath): string | undefined {
  const name = `"${printable(file)}" has no line`;
  if (!isCertain)
    return `${name}: not everything could be read that decides about its owners. "charterline validate" says why.`;
  if (codeownersPattern(file) !== undefined || names.length === 0) return undefined;
  return `${name}: its path holds characters that cannot be written there. Give it another name.`;
}

async function store(block: string, output: string, session: Session): Promise<Outcome> {
  const file = path.resolve(session.cwd, output);
  const present = await presentText(file);
  if ('reason' in present) return refuse(`"${printable(output)}" cannot be read: ${present.reason}.`, session);
  const text = withBlock(present.text ?? '', block);
  if (text === undefined) return refuse(torn(output), session);
  const reason = await write(file, present.text, text);
  if (reason !== undefined) return refuse(`"${printable(output)}" cannot be written: ${reason}.`, session);
  session.remark(`The code owners were written to "${printable(output)}".`);
  return { kind: 'done' };
}

/** A file that exists keeps its encoding, and whatever others have written. */
function write(file: string, before: string | undefined, text: string): Promise<string | undefined> {
  return before === undefined || kindByName(path.basename(file)) !== undefined
    ? writeOutput(file, text)
    : storeText(file, before, text);
}

async function compare(block: string, output: string, request: CodeownersRequest, session: Session): Promise<Outcome> {
  const present = await presentText(path.resolve(session.cwd, output));
  if ('reason' in present) return refuse(`"${printable(output)}" cannot be read: ${present.reason}.`, session);
  const text = withBlock(present.text ?? '', block);
  if (text === undefined) return refuse(torn(output), session);
  if (text === present.text) {
    session.remark(`"${printable(output)}" is up to date.`);
    return { kind: 'done' };
  }
  const state = present.text === undefined ? 'does not exist yet' : 'is out of date';
  session.complain(`"${printable(output)}" ${state}. Run: ${commandOf(request)}`);
  return { kind: 'stale' };
}

function torn(output: string): string {
  return (
    `"${printable(output)}" is left as it is: the lines that mark where the part of Charterline begins and ends are not there ` +
    'once each. Repair or remove them.'
  );
}

type Present = { readonly text: string | undefined } | { readonly reason: string };

async function presentText(file: string): Promise<Present> {
  try {
    return { text: await readTextFile(file) };
  } catch (error) {
    const reason = reasonOf(error);
    return reason === undefined ? { text: undefined } : { reason };
  }
}

function commandOf({ paths, output = '' }: CodeownersRequest): string {
  const words = ['charterline', 'codeowners', ...paths, '--output', output];
  return words.map((word) => (/^[\w./:@=-]+$/.test(word) ? word : `"${printable(word)}"`)).join(' ');
}
