import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { SourceFile } from '../analysis/source-file.ts';
import type { Fix } from '../edits/fix.ts';
import { fixAll } from '../edits/fix-all.ts';
import { suppress } from '../edits/suppression.ts';
import { changedPart, type TextEdit } from '../edits/text-edit.ts';
import type { Finding } from '../rules/finding.ts';
import { OPEN_RULE_PAGE } from './commands.ts';
import type { FileFindings } from './file-findings.ts';
import { canonicalUri, isPresent } from './open-documents.ts';
import { CLIENT_COMMANDS } from './protocol.ts';
import type { Session } from './session.ts';
import { rangeIn } from './to-range.ts';
import { WorkspaceEdits } from './workspace-edits.ts';

/** What mends everything at once that can be mended without asking; a name of its own, as every tool has. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.charterline`;

/** The kinds of actions that there are. */
export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL];

/** Answers `textDocument/codeAction`: what can be done about the findings in a range. */
export async function codeActions(params: CodeActionParams, session: Session): Promise<readonly CodeAction[]> {
  const uri = canonicalUri(params.textDocument.uri);
  const { only } = params.context;
  const actions: CodeAction[] = [];
  if (!only || wants(only, CodeActionKind.QuickFix)) {
    actions.push(...quickFixes(await session.findings.of(uri), params, session));
  }
  // To work out all fixes takes longer than to look at a range, and so waits until somebody asks.
  if (only && wants(only, FIX_ALL)) actions.push(...(await fixAllAction(uri, session)));
  return actions;
}

/** Whether one of the kinds that are asked for is the given kind or a more general one. */
function wants(only: readonly string[], kind: string): boolean {
  return only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function quickFixes(
  found: FileFindings,
  { range, context }: CodeActionParams,
  session: Session,
): readonly CodeAction[] {
  const file = found.files.get(found.uri);
  if (!file || !isPresent(file, session.documents)) return [];
  const edits = new WorkspaceEdits(session);
  const start = file.lines.offsetAt(range.start);
  const end = file.lines.offsetAt(range.end);
  const touched = found.findings.filter((finding) => finding.start <= end && finding.end >= start);
  const about = (finding: Finding): Pick<CodeAction, 'kind' | 'diagnostics'> => {
    const diagnostics = diagnosticsOf(finding, file, context.diagnostics);
    return { kind: CodeActionKind.QuickFix, ...(diagnostics.length > 0 ? { diagnostics } : {}) };
  };
  return [
    ...touched.flatMap((finding) => fixActions(found.fixesOf(finding), found, edits, about(finding))),
    ...approvalActions(touched, session, about),
    ...touched.flatMap((finding) => suppressActions(finding, file, edits, about(finding))),
    ...pageActions(touched, session, about),
  ];
}

/** The diagnostics of the client that are this finding. */
function diagnosticsOf(finding: Finding, file: SourceFile, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const range = rangeIn(file, finding);
  return diagnostics.filter((diagnostic) => diagnostic.code === finding.ruleId && isSame(diagnostic.range, range));
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

function fixActions(
  fixes: readonly Fix[],
  { files }: FileFindings,
  edits: WorkspaceEdits,
  about: Partial<CodeAction>,
): readonly CodeAction[] {
  return fixes.flatMap((fix) => {
    const file = files.get(fix.file);
    if (!file) return [];
    const isPreferred = fix.safe || fixes.length === 1;
    return [{ title: fix.title, ...about, ...(isPreferred ? { isPreferred } : {}), edit: edits.of(file, fix.edits) }];
  });
}

function suppressActions(
  finding: Finding,
  file: SourceFile,
  edits: WorkspaceEdits,
  about: Partial<CodeAction>,
): readonly CodeAction[] {
  const action = (title: string, scope: 'line' | 'file'): readonly CodeAction[] => {
    const comment = suppress(file, finding, scope);
    return comment ? [{ title, ...about, edit: edits.ofSuppression(file, comment) }] : [];
  };
  return [
    ...action(`Suppress ${finding.ruleId} here, with a reason`, 'line'),
    ...action(`Suppress ${finding.ruleId} in this file, with a reason`, 'file'),
  ];
}

/** What can be done about approvals, once each, in clients that can do it. */
function approvalActions(
  findings: readonly Finding[],
  { client, documents }: Session,
  about: (finding: Finding) => Partial<CodeAction>,
): readonly CodeAction[] {
  const { approve, compare } = CLIENT_COMMANDS;
  const action = (finding: Finding | undefined, title: string, command: string, more = {}): readonly CodeAction[] => {
    if (!finding || !client.commands.has(command)) return [];
    const argument = { uri: documents.clientUri(finding.file), ...more };
    return [{ title, ...about(finding), command: { title, command, arguments: [argument] } }];
  };
  const stale = findings.find(({ ruleId }) => ruleId === 'approvals/stale');
  const either = stale ?? findings.find(({ ruleId }) => ruleId === 'approvals/required');
  return [
    ...action(stale, 'Show what has changed since the last approval', compare, { base: 'lastApproved' }),
    ...action(either, 'Approve the charter as …', approve),
  ];
}

/** Once for each rule, for clients that can show a page. */
function pageActions(
  findings: readonly Finding[],
  { client }: Session,
  about: (finding: Finding) => Partial<CodeAction>,
): readonly CodeAction[] {
  if (!client.showDocument) return [];
  const first = new Map(findings.toReversed().map((finding) => [finding.ruleId, finding]));
  return [...first.values()].toReversed().map((finding) => {
    const title = `Open the page of the rule ${finding.ruleId}`;
    return { title, ...about(finding), command: { title, command: OPEN_RULE_PAGE, arguments: [finding.ruleId] } };
  });
}

async function fixAllAction(uri: string, session: Session): Promise<readonly CodeAction[]> {
  const analysis = await session.analyses.of(uri);
  const fixed = analysis && (await fixAll(uri, session.asOf.day, session.workspace));
  if (!fixed || !isPresent(analysis.file, session.documents)) return [];
  const change: readonly TextEdit[] = [changedPart(analysis.file.text, fixed.text)];
  const edit: WorkspaceEdit = new WorkspaceEdits(session).of(analysis.file, change);
  return [{ title: 'Make all safe fixes', kind: FIX_ALL, edit }];
}
