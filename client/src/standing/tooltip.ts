import { l10n, MarkdownString, type Uri, workspace } from 'vscode';
import type { CharterStanding } from '../../../server/src/lsp/protocol.ts';
import { commandLink, escaped } from '../trusted-markdown.ts';
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
const COMPARE = 'charterline.compareCharter';
const APPROVE = 'charterline.approveAs';

/** Everything that is known of how a charter stands, with what can be done next. Only the links of ours can run anything. */
export function tooltipOf(standing: CharterStanding, uri: Uri): MarkdownString {
  const { title, organization } = standing;
  const rows = rowsOf(standing).map(([name, value]) => `| ${escaped(name)} &nbsp; | ${escaped(value)} |`);
  const text = new MarkdownString(
    [
      `**${escaped(title)}**`,
      [organization, workspace.asRelativePath(uri)].flatMap((part) => (part ? [escaped(part)] : [])).join(' · '),
      ['| | |', '|:--|:--|', ...rows].join('\n'),
      linksFor(standing, uri).join(' · '),
    ].join('\n\n'),
  );
  text.isTrusted = { enabledCommands: [PREVIEW, PROBLEMS, COMPARE, APPROVE] };
  return text;
}

/** What can be done next. */
function linksFor({ approvals: { missing } }: CharterStanding, uri: Uri): readonly string[] {
  const link = (name: string, explanation: string, target: string): string =>
    `[${escaped(name)}](${target} "${escaped(explanation)}")`;
  const isStale = missing.some(({ state }) => state === 'stale');
  return [
    link(l10n.t('Open plan'), l10n.t('Open the plan to the side'), commandLink(PREVIEW, uri)),
    link(l10n.t('Show problems'), l10n.t('Show everything that was found'), commandLink(PROBLEMS)),
    isStale
      ? link(
          l10n.t('Show changes'),
          l10n.t('Show what has changed since the last approval'),
          commandLink(COMPARE, { uri: uri.toString(), base: 'lastApproved' }),
        )
      : link(l10n.t('Compare'), l10n.t('Compare with another version'), commandLink(COMPARE, uri)),
    ...(missing.length > 0
      ? [link(l10n.t('Approve as…'), l10n.t('Record the approval of a role'), commandLink(APPROVE, uri))]
      : []),
  ];
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
