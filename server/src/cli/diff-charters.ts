import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isThere } from '../disk/files.ts';
import { GitProblem } from '../git/git-problem.ts';
import { parseTarget, pathOfTarget } from '../git/parse-target.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { RevisionWorkspace } from '../git/revision-workspace.ts';
import { printable } from '../render/findings/printable.ts';
import { REVIEW_FORMATS } from '../render/review/formats.ts';
import { compareApproved } from './compare-approved.ts';
import { compareSince } from './compare-since.ts';
import { type Compared, type CompareOptions, comparePair, quoted, type SideSource } from './compared.ts';
import { type DiffRequest, diffMistake } from './diff-request.ts';
import { DiskWorkspace, uriOf } from './disk-workspace.ts';
import type { Outcome } from './exit-status.ts';
import { type Found, findFiles, isMeantBy } from './find-files.ts';
import { writeOutput } from './report-outputs.ts';
import { reasonsToFail } from './review-gates.ts';
import type { Session } from './session.ts';

/** Compares charters and writes down what the differences mean for people. */
export async function diffCharters(request: DiffRequest, session: Session): Promise<Outcome> {
  const mistake = diffMistake(request);
  if (mistake !== undefined) return refuse(mistake, session);
  const compared = await compare(request, session).catch((error: unknown) => {
    if (error instanceof GitProblem) return printable(error.message);
    throw error;
  });
  if (typeof compared === 'string') return refuse(compared, session);
  for (const remark of compared.remarks ?? []) session.remark(remark);
  for (const trouble of compared.troubles) session.complain(trouble);
  const isOne = request.base === undefined;
  const [only] = compared.reviews;
  if (isOne && !only) return { kind: 'incomplete' };
  const isWritten = await write(isOne && only ? only : compared.reviews, request, session);
  const { failOn, requireApprovals, requireVersionBump } = request;
  const gates = { failOn, requireApprovals, requireVersionBump };
  for (const reason of reasonsToFail(compared.reviews, gates)) session.complain(`Does not pass ${printable(reason)}.`);
  return {
    kind: 'reviewed',
    complete: compared.troubles.length === 0 && isWritten,
    reviews: compared.reviews,
    gates,
  };
}

function refuse(mistake: string, { complain }: Session): Outcome {
  complain(mistake);
  return { kind: 'incomplete' };
}

/** What was compared, or a sentence that says why nothing could be. */
async function compare(request: DiffRequest, session: Session): Promise<Compared | string> {
  const { targets, base, sinceApproval, asOf } = request;
  const { cwd } = session;
  const options: CompareOptions = { folder: uriOf(cwd), asOf };
  if (sinceApproval !== undefined) {
    const file = path.resolve(cwd, sinceApproval);
    return compareApproved(file, sinceApproval, await folderFor(file, cwd), options);
  }
  if (base !== undefined) return compareWithBase(base, targets, options, session);
  const [before = '', after = ''] = targets;
  return compareTargets(before, after, options, session);
}

/** The folder of a file, from which its repository is looked for; the working directory when there is none. */
async function folderFor(file: string, cwd: string): Promise<string> {
  const folder = path.dirname(file);
  const isFolder = await stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  return isFolder ? folder : cwd;
}

async function compareWithBase(
  base: string,
  paths: readonly string[],
  options: CompareOptions,
  { cwd, remark, detail }: Session,
): Promise<Compared | string> {
  const repository = await openRepository(cwd);
  try {
    const commit = await repository.mergeBase(base);
    detail(`Comparing with the common ancestor of ${printable(base)} and HEAD, ${commit.slice(0, 12)}.`);
    const given = paths.length > 0 ? paths : ['.'];
    const found = await Promise.all(given.map((each) => findFiles(each, cwd)));
    const meanings = found.map((each) => isMeantBy(each, cwd));
    const isMeant = (file: string): boolean => meanings.some((means) => means(file));
    const files = found.flatMap((each) => each.files);
    const compared = await compareSince({ repository, commit, ref: base }, files, isMeant, options);
    const lost = await pathsToNothing(found, repository, commit);
    if (compared.reviews.length === 0 && compared.troubles.length + lost.length === 0) {
      remark(`No charter has changed since ${quoted(base)} (common ancestor ${commit.slice(0, 12)}).`);
    }
    return { ...compared, troubles: [...lost, ...compared.troubles] };
  } finally {
    await repository.dispose();
  }
}

/** A path that was misspelt would otherwise pass for one without changes. What was there at the commit may be gone. */
async function pathsToNothing(
  found: readonly Found[],
  repository: Repository,
  commit: string,
): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const {
    kind,
    path: name,
    files: [file],
  } of found) {
    if (kind === 'several' || (file !== undefined && (await isThere(file)))) continue;
    const path = file === undefined ? undefined : repository.pathBelow(file);
    const wasThere = path !== undefined && (await repository.readFileAt(commit, path)) !== undefined;
    if (!wasThere) lost.push(`There is no file or folder ${quoted(name)}.`);
  }
  return lost;
}

async function compareTargets(
  before: string,
  after: string,
  options: CompareOptions,
  { cwd }: Session,
): Promise<Compared | string> {
  const opened: { repository: Repository | undefined } = { repository: undefined };
  try {
    const base = await sourceOf(before, cwd, opened);
    const head = await sourceOf(after, cwd, opened);
    if (typeof base === 'string') return base;
    if (typeof head === 'string') return head;
    return await comparePair(base, head, options);
  } finally {
    await opened.repository?.dispose();
  }
}

/** Where a charter that was named is found; a sentence when it leads out of the repository. */
async function sourceOf(
  word: string,
  cwd: string,
  opened: { repository: Repository | undefined },
): Promise<SideSource | string> {
  const target = await parseTarget(word, cwd);
  const name = quoted(word);
  if (target.kind === 'file') {
    const proposal = (): Promise<string | undefined> => revisionMeant(word, cwd);
    return { workspace: new DiskWorkspace(), uri: uriOf(target.file), ref: undefined, name, proposal };
  }
  opened.repository ??= await openRepository(cwd);
  const commit = await opened.repository.resolveRevision(target.revision);
  const file = await pathOfTarget(target, opened.repository, cwd);
  if (file === undefined) return `${name} leads out of the Git repository.`;
  const workspace = new RevisionWorkspace(opened.repository, commit);
  const proposal = async (): Promise<string | undefined> => {
    const near = await opened.repository?.pathOf(path.resolve(cwd, target.path));
    const isMeant = near !== undefined && (await opened.repository?.readFileAt(commit, near)) !== undefined;
    return isMeant ? `Did you mean ${quoted(`${target.revision}:./${target.path}`)}?` : undefined;
  };
  return { workspace, uri: uriOf(opened.repository.fileOf(file)), ref: target.revision, name, proposal };
}

/** What to write for a word that names a revision where a file is wanted; `undefined` when it names none. */
async function revisionMeant(word: string, cwd: string): Promise<string | undefined> {
  const repository = await openRepository(cwd).catch(() => undefined);
  try {
    await repository?.resolveRevision(word);
    return repository && `For a file at that revision, write ${quoted(`${word}:./<file>`)}.`;
  } catch {
    return undefined;
  } finally {
    await repository?.dispose();
  }
}

async function write(
  reviews: Compared['reviews'] | Compared['reviews'][number],
  { format, output }: DiffRequest,
  { terminal, colour, cwd, complain }: Session,
): Promise<boolean> {
  const render = REVIEW_FORMATS.get(format);
  if (!render) throw new Error(`There is no form ${format}`);
  const content = render(reviews, { colour: colour && output === undefined });
  if (output === undefined) {
    terminal.print(content);
    return true;
  }
  const reason = await writeOutput(path.resolve(cwd, output), content);
  if (reason !== undefined) complain(`${printable(output)} cannot be written: ${reason}.`);
  return reason === undefined;
}
