import path from 'node:path';
import { Engine } from '../analysis/engine.ts';
import { buildPlan } from '../plan/plan.ts';
import { printable } from '../render/findings/printable.ts';
import { renderPlanDocument } from '../render/plan-html.ts';
import { DiskWorkspace, uriOf } from './disk-workspace.ts';
import type { Outcome } from './exit-status.ts';
import { writeOutput } from './report-outputs.ts';
import type { Session } from './session.ts';

export interface PlanRequest {
  readonly file: string;
  /** Where the plan goes; `undefined` for standard output. */
  readonly output: string | undefined;
  readonly asOf: string;
}

/** Writes the plan of one charter, as far as the charter can be understood. */
export async function writePlan({ file, output, asOf }: PlanRequest, session: Session): Promise<Outcome> {
  const content = await planOf(file, asOf, session);
  if (content === undefined) return { kind: 'incomplete' };
  if (output === undefined) {
    session.terminal.print(content);
    return { kind: 'done' };
  }
  const reason = await writeOutput(path.resolve(session.cwd, output), content);
  if (reason === undefined) {
    session.remark(`The plan was written to "${printable(output)}".`);
    return { kind: 'done' };
  }
  session.complain(`"${printable(output)}" cannot be written: ${reason}.`);
  return { kind: 'incomplete' };
}

/** The plan; `undefined`, after a complaint, when there is none. */
async function planOf(file: string, asOf: string, { cwd, complain }: Session): Promise<string | undefined> {
  const workspace = new DiskWorkspace();
  const uri = uriOf(path.resolve(cwd, file));
  const analysis = await new Engine(workspace).analyse(uri, asOf);
  if (analysis?.file.kind === 'charter') return renderPlanDocument(buildPlan(analysis));
  const text = await workspace.readText(uri);
  const reason = text === undefined ? (workspace.failureOf(uri) ?? 'there is no such file') : undefined;
  complain(
    reason === undefined ? `"${printable(file)}" is not a charter.` : `"${printable(file)}" cannot be read: ${reason}.`,
  );
  return undefined;
}
