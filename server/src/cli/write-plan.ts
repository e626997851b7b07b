import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Engine } from '../analysis/engine.ts';
import { relativePath, wayBetween } from '../analysis/uris.ts';
import { indexEntry } from '../plan/index-entry.ts';
import { buildPlan, type Plan } from '../plan/plan.ts';
import { roleIdsIn } from '../plan/role-ids.ts';
import { printable } from '../render/findings/printable.ts';
import { INDEX_FORMATS } from '../render/index/formats.ts';
import { exportPlan, PLAN_FORMATS } from '../render/plan/formats.ts';
import { today } from './arguments.ts';
import { DiskWorkspace, pathOf, uriOf } from './disk-workspace.ts';
import type { Outcome } from './exit-status.ts';
import { findFiles } from './find-files.ts';
import { commandOf, guess, type PlanRequest, requestMistake } from './plan-request.ts';
import { reasonOf } from './reason.ts';
import { writeOutput } from './report-outputs.ts';
import type { Session } from './session.ts';

/** Writes the plan of one charter, as far as the charter can be understood, or an index of charters; or compares it. */
export async function writePlan(request: PlanRequest, session: Session): Promise<Outcome> {
  const mistake = requestMistake(request);
  if (mistake !== undefined) return refuse(mistake, session);
  return request.check ? check(request, session) : write(request, session);
}

function refuse(mistake: string, { complain }: Session): Outcome {
  complain(mistake);
  return { kind: 'incomplete' };
}

async function write(request: PlanRequest, session: Session): Promise<Outcome> {
  const { output, index } = request;
  const content = await contentOf(request, request.asOf ?? today(), session);
  if (content === undefined) return { kind: 'incomplete' };
  if (output === undefined) {
    session.terminal.print(content);
    return { kind: 'done' };
  }
  const reason = await writeOutput(path.resolve(session.cwd, output), content);
  if (reason !== undefined) return refuse(`"${printable(output)}" cannot be written: ${reason}.`, session);
  session.remark(`The ${index ? 'index' : 'plan'} was written to "${printable(output)}".`);
  return { kind: 'done' };
}

/** Compares a file with what would be written, as of the day that it records. Line ends may differ: Git changes them. */
async function check(request: PlanRequest, session: Session): Promise<Outcome> {
  const { output = '', format, index } = request;
  const file = path.resolve(session.cwd, output);
  const present = await presentContent(file);
  if (present.kind === 'unreadable')
    return refuse(`"${printable(output)}" cannot be read: ${present.reason}.`, session);
  const { asOfIn } = (index ? INDEX_FORMATS.get(format) : undefined) ?? PLAN_FORMATS[format];
  const recorded = present.kind === 'there' ? asOfIn(present.content) : undefined;
  const content = await contentOf(request, request.asOf ?? recorded ?? today(), session);
  if (content === undefined) return { kind: 'incomplete' };
  if (present.kind === 'there' && withoutReturns(present.content) === withoutReturns(content)) {
    session.remark(`"${printable(output)}" is up to date.`);
    return { kind: 'done' };
  }
  const state = present.kind === 'there' ? 'is out of date' : 'does not exist yet';
  session.complain(`"${printable(output)}" ${state}. Run: ${commandOf(request)}`);
  return { kind: 'stale' };
}

type Present =
  | { readonly kind: 'there'; readonly content: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string };

async function presentContent(file: string): Promise<Present> {
  try {
    return { kind: 'there', content: await readFile(file, 'utf8') };
  } catch (error) {
    const reason = reasonOf(error);
    return reason === undefined ? { kind: 'absent' } : { kind: 'unreadable', reason };
  }
}

function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** What is to be written; `undefined`, after a complaint, when there is nothing. */
function contentOf(request: PlanRequest, asOf: string, session: Session): Promise<string | undefined> {
  return request.index ? indexContent(request, asOf, session) : planContent(request, asOf, session);
}

async function planContent(request: PlanRequest, asOf: string, session: Session): Promise<string | undefined> {
  const { file = '', format, view, for: role, contacts } = request;
  const workspace = new DiskWorkspace();
  const planned = await planOf(uriOf(path.resolve(session.cwd, file)), asOf, new Engine(workspace));
  if (!planned) {
    await explainAbsence(file, workspace, session);
    return undefined;
  }
  const { plan, root } = planned;
  const roles = roleIdsIn(plan);
  if (role !== undefined && !roles.includes(role)) {
    session.complain(
      `The charter has no role "${printable(role)}".${guess(role, roles)} Possible: ${roles.map(printable).join(', ')}.`,
    );
    return undefined;
  }
  return exportPlan(plan, format, { view, role, contacts, toRoot: wayTo(root, request, session) });
}

async function planOf(
  uri: string,
  asOf: string,
  engine: Engine,
): Promise<{ readonly plan: Plan; readonly root: string } | undefined> {
  const analysis = await engine.analyse(uri, asOf);
  return analysis?.file.kind === 'charter' ? { plan: buildPlan(analysis), root: analysis.root } : undefined;
}

async function explainAbsence(file: string, workspace: DiskWorkspace, { cwd, complain }: Session): Promise<void> {
  const uri = uriOf(path.resolve(cwd, file));
  const text = await workspace.readText(uri);
  const reason = text === undefined ? (workspace.failureOf(uri) ?? 'there is no such file') : undefined;
  complain(
    reason === undefined ? `"${printable(file)}" is not a charter.` : `"${printable(file)}" cannot be read: ${reason}.`,
  );
}

/** The way from the folder of what is written to a root; from the working directory for standard output. */
function wayTo(root: string, { output }: PlanRequest, { cwd }: Session): string {
  const folder = output === undefined ? cwd : path.dirname(path.resolve(cwd, output));
  return wayBetween(uriOf(folder), root);
}

/** An index of all charters in a folder and below. */
async function indexContent(request: PlanRequest, asOf: string, session: Session): Promise<string | undefined> {
  const { file: folder = '.', format } = request;
  const { files, kind, unreadable } = await findFiles(folder, session.cwd);
  if (kind === 'nothing') session.complain(`There is nothing at "${printable(folder)}".`);
  for (const { path: below, reason } of unreadable)
    session.complain(`"${printable(below)}" cannot be read: ${reason}.`);
  if (kind === 'nothing' || unreadable.length > 0) return undefined;
  const workspace = new DiskWorkspace();
  const engine = new Engine(workspace);
  const entries = [];
  for (const uri of files.map(uriOf).sort()) {
    const planned = await planOf(uri, asOf, engine);
    if (!planned) continue;
    const { plan, root } = planned;
    entries.push(indexEntry(plan, { file: relativePath(root, uri) ?? uri, toRoot: wayTo(root, request, session) }));
    engine.forget(uri);
  }
  for (const [uri, reason] of workspace.failures)
    session.complain(`"${printable(pathOf(uri))}" cannot be read: ${reason}.`);
  return workspace.failures.size > 0 ? undefined : INDEX_FORMATS.get(format)?.render({ asOf, entries });
}
