import { env, l10n } from 'vscode';
import type { CharterStanding, MissingApproval } from '../../../server/src/lsp/protocol.ts';

type Findings = CharterStanding['findings'];

/** The status as people say it; a word that the language does not know stays as it is. */
export function statusInWords({ status }: CharterStanding): string {
  switch (status?.value) {
    case undefined:
      return l10n.t('Status not stated');
    case 'draft':
      return l10n.t('Draft');
    case 'in-review':
      return l10n.t('In review');
    case 'approved':
      return l10n.t('Approved');
    case 'active':
      return l10n.t('Active');
    case 'closed':
      return l10n.t('Closed');
    default:
      return status?.value ?? '';
  }
}

/** The term, either end of which may be open; empty when the charter says nothing of it. */
export function termInWords({ term }: CharterStanding): string {
  const { start, end } = term ?? {};
  if (start && end) return l10n.t('{0} – {1}', dayInWords(start), dayInWords(end));
  if (start) return l10n.t('from {0}', dayInWords(start));
  return end ? l10n.t('until {0}', dayInWords(end)) : '';
}

/** A day as in the plan: `1 Feb 2027`. Anything but `YYYY-MM-DD` stays as it is. */
export function dayInWords(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  // British English has a month of four letters, which the plan has not.
  const locale = env.language.startsWith('en') ? 'en-US' : env.language;
  const month = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(day);
  return l10n.t({
    message: '{0} {1} {2}',
    args: [day.getUTCDate(), month, day.getUTCFullYear()],
    comment: ['A day: its number in the month, the month in short, the year.'],
  });
}

/** How many findings there are of each severity, the serious ones first; empty when there are none. */
export function findingsInWords({ error, warning, info }: Findings): string {
  return [
    error === 1 ? l10n.t('1 error') : error > 0 && l10n.t('{0} errors', error),
    warning === 1 ? l10n.t('1 warning') : warning > 0 && l10n.t('{0} warnings', warning),
    info === 1 ? l10n.t('1 note') : info > 0 && l10n.t('{0} notes', info),
  ]
    .filter((part) => part !== false)
    .join(', ');
}

/** How many of the practices that apply are met. */
export function readinessInWords({ met, applicable }: CharterStanding['readiness']): string {
  return l10n.t('{0} of {1} practices met', met, applicable);
}

/** Where approval stands as a whole. */
export function approvalsInWords({ approvals: { needed, missing } }: CharterStanding): string {
  if (needed === 0) return l10n.t('no leader named');
  if (missing.length === 0) return l10n.t('approved');
  const stale = missing.filter(({ state }) => state === 'stale').length;
  if (stale === missing.length)
    return stale === 1 ? l10n.t('1 approval out of date') : l10n.t('{0} approvals out of date', stale);
  return missing.length === 1 ? l10n.t('1 approval missing') : l10n.t('{0} approvals missing', missing.length);
}

/** What is wrong with one approval. */
export function approvalInWords({ state }: MissingApproval): string {
  switch (state) {
    case 'missing':
      return l10n.t('Approval missing');
    case 'stale':
      return l10n.t('Approval out of date');
    case 'incomplete':
      return l10n.t('Approval incomplete');
  }
}

/** What kind of event comes next. */
export function eventInWords({ kind }: NonNullable<CharterStanding['nextEvent']>): string {
  switch (kind) {
    case 'meeting':
      return l10n.t('Next meeting');
    case 'milestone':
      return l10n.t('Next milestone');
    case 'benchmark':
      return l10n.t('Next benchmark');
    case 'deliverable':
      return l10n.t('Next deliverable');
    case 'decision':
      return l10n.t('Next decision');
    case 'control':
      return l10n.t('Next control');
    case 'handover':
      return l10n.t('Next hand-over');
    default:
      return l10n.t('Next deadline');
  }
}
