import { l10n, MarkdownString, type Uri, workspace } from 'vscode';
import type { CharterStanding } from '../../../server/src/lsp/protocol.ts';
import {
  approvalInWords,
  dayInWords,
  eventInWords,
  findingsInWords,
  readinessInWords,
  statusInWords,
  termInWords,
} from './words.ts';

const PREVIEW = 'charterline.openPreview';
const PROBLEMS = 'workbench.actions.view.problems';

/** Everything that is known of how a charter stands, with what can be done next. Only the links of ours can run anything. */
export function tooltipOf(standing: CharterStanding, uri: Uri): MarkdownString {
  const { title, organization } = standing;
  const rows = rowsOf(standing).map(([name, value]) => `| ${escaped(name)} &nbsp; | ${escaped(value)} |`);
  const text = new MarkdownString(
    [
      `**${escaped(title)}**`,
      [organization, workspace.asRelativePath(uri)].flatMap((part) => (part ? [escaped(part)] : [])).join(' · '),
      ['| | |', '|:--|:--|', ...rows].join('\n'),
      `[${escaped(l10n.t('Open plan'))}](${link(PREVIEW, uri)} "${escaped(l10n.t('Open the plan to the side'))}") · [${escaped(l10n.t('Show problems'))}](${link(PROBLEMS)})`,
    ].join('\n\n'),
  );
  text.isTrusted = { enabledCommands: [PREVIEW, PROBLEMS] };
  return text;
}

function rowsOf(standing: CharterStanding): readonly (readonly [string, string])[] {
  const { approvals, findings, nextEvent, readiness, status } = standing;
  const term = termInWords(standing);
  return [
    [l10n.t('Status'), status ? statusInWords(standing) : l10n.t('not stated')],
    [l10n.t('Term'), term || l10n.t('not stated')],
    [l10n.t('Findings'), findingsInWords(findings) || l10n.t('none')],
    [l10n.t('Readiness'), readinessInWords(readiness)],
    ...(approvals.missing.length === 0
      ? [[l10n.t('Approvals'), approvals.needed === 0 ? l10n.t('no leader named') : l10n.t('all given')] as const]
      : approvals.missing.map((missing) => [approvalInWords(missing), missing.role] as const)),
    ...(nextEvent
      ? [[eventInWords(nextEvent), l10n.t('{0}, {1}', dayInWords(nextEvent.day), nextEvent.title)] as const]
      : []),
  ];
}

function link(command: string, ...values: readonly Uri[]): string {
  const query = values.length === 0 ? '' : `?${encodeURIComponent(JSON.stringify(values))}`;
  // A bracket at the end of the address would end the link.
  return `command:${command}${query}`.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Text of a charter, or of a translation, that is nothing but text in Markdown, also within a table. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[^\p{L}\p{N} ,]/gu, (character) => `&#${character.codePointAt(0)};`);
}
