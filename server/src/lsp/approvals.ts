import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import { approversOf } from '../analysis/approvers.ts';
import { approve } from '../edits/approve/approve.ts';
import { isPresent } from './open-documents.ts';
import { type ApproveParams, type ApproveResult, type ApproversResult, PROTOCOL_VERSION } from './protocol.ts';
import type { Session } from './session.ts';
import { WorkspaceEdits } from './workspace-edits.ts';

/** Answers `charterline/approvers` for an analysed file. */
export function approversResult(analysis: Analysis | undefined): ApproversResult | null {
  if (!analysis?.charter) return null;
  return { version: PROTOCOL_VERSION, approvers: approversOf(analysis.charter, analysis) };
}

/** Answers `charterline/approve` for an analysed file; throws a response error that says why it cannot be approved. */
export function approveResult(
  analysis: Analysis | undefined,
  said: Omit<ApproveParams, 'textDocument'>,
  session: Session,
): ApproveResult {
  const { role, name, note } = texts(said);
  if (!analysis) throw refusal('The file is not a charter that is checked, so it cannot be approved.');
  if (!isPresent(analysis.file, session.documents))
    throw new ResponseError(LSPErrorCodes.ContentModified, 'The charter has changed meanwhile. Try again.');
  const result = approve(analysis, { role, name, note, on: session.asOf.day });
  if ('refusal' in result) throw refusal(result.refusal.sentence);
  return { version: PROTOCOL_VERSION, edit: new WorkspaceEdits(session).of(analysis.file, result.edits) };
}

/** What a client has sent, whoever it is, when all of it is text; what is left out may also be `null`. */
function texts({ role, name, note }: Omit<ApproveParams, 'textDocument'>) {
  return { role: textOf(role), name: textOf(name), note: textOf(note) };
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value;
  throw refusal('The role, the name and the note of an approval are texts.');
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
