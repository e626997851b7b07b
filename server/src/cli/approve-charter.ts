import path from 'node:path';
import type { Analysis } from '../analysis/analysis.ts';
import type { Approver } from '../analysis/approver.ts';
import { approversOf } from '../analysis/approvers.ts';
import { Engine } from '../analysis/engine.ts';
import { type ApprovalRequest, approve, type RecordedApproval } from '../edits/approve/approve.ts';
import type { Refusal } from '../edits/approve/grounds.ts';
import { applyEdits } from '../edits/text-edit.ts';
import { printable } from '../render/findings/printable.ts';
import { DiskWorkspace, uriOf } from './disk-workspace.ts';
import type { Outcome } from './exit-status.ts';
import type { Session } from './session.ts';
import { storeText } from './store-text.ts';

/** What was asked for with `approve`. */
export interface ApproveRequest extends ApprovalRequest {
  readonly file: string;
}

/** Records the approval of a role in the file of a charter, and says what was recorded. */
export async function approveCharter(request: ApproveRequest, session: Session): Promise<Outcome> {
  const { complain, remark } = session;
  const analysis = await analysed(request, session);
  if (!analysis) return { kind: 'incomplete' };
  const result = approve(analysis, request);
  if ('refusal' in result) {
    complain(printable(result.refusal.sentence) + advice(result.refusal, request, analysis));
    return { kind: 'incomplete' };
  }
  const { edits, recorded } = result;
  const name = `"${printable(request.file)}"`;
  if (edits.length > 0) {
    const { text } = analysis.file;
    const reason = await storeText(path.resolve(session.cwd, request.file), text, applyEdits(text, edits));
    if (reason !== undefined) {
      complain(`${name} cannot be written: ${reason}. The approval was not recorded.`);
      return { kind: 'incomplete' };
    }
  }
  remark(`${edits.length > 0 ? 'Recorded' : 'Recorded already'} in ${name}: ${inWords(recorded)}.`);
  tellNote(request, recorded, session);
  if (edits.length > 0) remark(WORTH);
  tellMissing(recorded.role.id, analysis, session);
  return { kind: 'done' };
}

/** The charter as it is checked on the day of the approval; `undefined`, after a complaint, when there is none. */
async function analysed({ file, on }: ApproveRequest, session: Session): Promise<Analysis | undefined> {
  const workspace = new DiskWorkspace();
  const uri = uriOf(path.resolve(session.cwd, file));
  const analysis = await new Engine(workspace).analyse(uri, on);
  if (analysis) return analysis;
  const isRead = (await workspace.readText(uri)) !== undefined;
  const reason = workspace.failureOf(uri) ?? 'there is no such file';
  session.complain(
    isRead
      ? `"${printable(file)}" is not a charter, or the configuration ignores it. Only charters that are checked can be approved.`
      : `"${printable(file)}" cannot be read: ${reason}.`,
  );
  return undefined;
}

/** What helps to settle why a charter was not approved. */
function advice({ kind }: Refusal, { file }: ApproveRequest, analysis: Analysis): string {
  if (kind === 'errors') return `\nThis shows what is wrong:\n  charterline validate ${commandWord(file)}`;
  if (kind !== 'role' || !analysis.charter) return '';
  const approvers = approversOf(analysis.charter, analysis);
  const missing = approvers.filter(isMissing);
  const [head, roles] =
    missing.length > 0
      ? ['Still to approve', missing]
      : ['Nobody is left who has to approve. The roles are', approvers];
  return ` ${head}: ${roles.map(inList).join(', ')}. Say for instance --as ${printable(roles[0]?.id ?? 'cio')}.`;
}

function isMissing({ required, state }: Approver): boolean {
  return required && state !== 'valid';
}

function inList({ id, title, person }: Approver): string {
  return printable(`${id} (${person === undefined ? title : `${title}, ${person}`})`);
}

/** A file as a word of a command that can be copied. */
function commandWord(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `"${printable(file)}"`;
}

function inWords({ role, name, version, digest, on }: RecordedApproval): string {
  const who = name === undefined ? role.title : `${role.title} (${name})`;
  return printable(`${who} approves version ${version} on ${on}, content ${digest.slice(0, SHORT_DIGEST)}`);
}

/** `sha256:` and the first 12 digits, enough for people to compare. */
const SHORT_DIGEST = 'sha256:'.length + 12;

const WORTH =
  'An approval in a file proves nothing by itself: it counts once the change is merged by somebody who may. Change the charter ' +
  'or its version, and it has to be given again.';

/** A remark about an earlier state may not be meant any more. */
function tellNote({ note: given }: ApproveRequest, { note }: RecordedApproval, { remark }: Session): void {
  if (given === undefined && note !== undefined)
    remark(`The note of the approval was kept: "${printable(note)}". Remove it with --note "" if it no longer holds.`);
}

function tellMissing(done: string, analysis: Analysis, { remark }: Session): void {
  const approvers = analysis.charter ? approversOf(analysis.charter, analysis) : [];
  const missing = approvers.filter((approver) => isMissing(approver) && approver.id !== done);
  if (missing.length > 0) remark(`Still to approve: ${missing.map(inList).join(', ')}.`);
}
