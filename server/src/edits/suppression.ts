import type { SourceFile } from '../analysis/source-file.ts';
import { findSuppressions, isInsideText } from '../analysis/suppressions.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleById } from '../rules/registry.ts';
import { canBeSilenced } from '../rules/rule.ts';
import { layoutOf } from './layout.ts';
import type { TextEdit } from './text-edit.ts';

/** A comment that silences a finding, in two halves around the reason that a person has to give. */
export interface SuppressionEdit {
  readonly start: number;
  readonly before: string;
  /** What stands for the reason until somebody has given one; empty when the comment has one already. */
  readonly reason: string;
  readonly after: string;
}

/** What the reason says until somebody has given one. */
const REASON = 'TODO: say why';

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The comment that silences a finding in its line, or its rule in the whole file; `undefined` for a finding that cannot be
 * silenced, and where a text reaches into the line, so that a comment above would be a part of it. A comment that stands above the line already takes the rule in.
 */
export function suppress(file: SourceFile, finding: Finding, scope: 'line' | 'file'): SuppressionEdit | undefined {
  const rule = ruleById(finding.ruleId);
  if (!rule || !canBeSilenced(rule) || rule.id.startsWith('suppression/')) return undefined;
  const { newline } = layoutOf(file);
  if (scope === 'file')
    return comment(file.text.startsWith(BYTE_ORDER_MARK) ? 1 : 0, '', 'file', finding.ruleId, newline);
  const { line } = file.lines.positionAt(finding.start);
  const known = findSuppressions(file).find(
    (suppression) => suppression.line === line && suppression.start < file.lines.startOf(line),
  );
  const last = known?.rules.at(-1);
  if (last) return { start: last.end, before: `, ${finding.ruleId}`, reason: '', after: '' };
  const start = file.lines.startOf(line);
  if (start > 0 && isInsideText(file.tree, start - 1)) return undefined;
  const margin = /^[ \t]*/.exec(file.text.slice(start, finding.start))?.[0] ?? '';
  return comment(start, margin, 'next-line', finding.ruleId, newline);
}

/** The same as a plain edit. */
export function asTextEdit({ start, before, reason, after }: SuppressionEdit): TextEdit {
  return { start, end: start, text: before + reason + after };
}

function comment(start: number, margin: string, scope: string, rule: string, newline: string): SuppressionEdit {
  return { start, before: `${margin}# charterline-disable-${scope} ${rule} -- `, reason: REASON, after: newline };
}
