import type { Uri } from 'vscode';
import { l10n } from 'vscode';
import type { CharterStanding, Place } from '../../../server/src/lsp/protocol.ts';
import {
  approvalInWords,
  approvalsInWords,
  dayInWords,
  eventInWords,
  findingsInWords,
  readinessInWords,
  statusInWords,
  termInWords,
} from '../standing/words.ts';

/** A charter in the view; the same object as long as it is listed. */
export class CharterEntry {
  readonly uri: Uri;
  standing: CharterStanding;
  /** Whether another charter in the view has the same title. */
  isNamesake = false;

  constructor(uri: Uri, standing: CharterStanding) {
    this.uri = uri;
    this.standing = standing;
  }
}

/** One line of what is said of a charter. */
export interface DetailEntry {
  /** Unique within the charter. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: Mood | 'calendar' | 'checklist' | 'law' | 'tag' | 'watch';
  /** What a click leads to: a place, the plan of the charter, or nothing. */
  readonly target: Place | 'plan' | undefined;
  readonly of: CharterEntry;
}

/** How good or bad something is. */
export type Mood = 'error' | 'warning' | 'info' | 'pass';

export type Entry = CharterEntry | DetailEntry;

/** How serious the findings of a charter are. */
export function moodOf({ findings: { error, warning, info } }: CharterStanding): Mood {
  if (error > 0) return 'error';
  if (warning > 0) return 'warning';
  return info > 0 ? 'info' : 'pass';
}

/** What the view says of a charter below its title. */
export function detailsOf(of: CharterEntry): readonly DetailEntry[] {
  const { standing } = of;
  const { status, term, findings, nextEvent, readiness } = standing;
  return [
    {
      of,
      id: 'status',
      label: l10n.t('Status'),
      description: statusInWords(standing),
      icon: 'tag',
      target: status?.place,
    },
    {
      of,
      id: 'term',
      label: l10n.t('Term'),
      description: termInWords(standing) || l10n.t('not stated'),
      icon: 'calendar',
      target: term?.place,
    },
    {
      of,
      id: 'findings',
      label: l10n.t('Findings'),
      description: findingsInWords(findings) || l10n.t('none'),
      icon: moodOf(standing),
      target: findings.first,
    },
    {
      of,
      id: 'readiness',
      label: l10n.t('Readiness'),
      description: readinessInWords(readiness),
      icon: 'checklist',
      target: 'plan',
    },
    ...approvalDetails(of),
    ...(nextEvent ? [eventDetail(of, nextEvent)] : []),
  ];
}

function approvalDetails(of: CharterEntry): readonly DetailEntry[] {
  const { approvals } = of.standing;
  if (approvals.missing.length === 0) {
    const description = approvals.needed === 0 ? approvalsInWords(of.standing) : l10n.t('all given');
    return [{ of, id: 'approvals', label: l10n.t('Approvals'), description, icon: 'law', target: undefined }];
  }
  return approvals.missing.map((missing, index) => ({
    of,
    id: `approval-${index}`,
    label: approvalInWords(missing),
    description: missing.role,
    icon: 'law',
    target: missing.place,
  }));
}

function eventDetail(of: CharterEntry, event: NonNullable<CharterStanding['nextEvent']>): DetailEntry {
  const description = l10n.t('{0}, {1}', dayInWords(event.day), event.title);
  return { of, id: 'event', label: eventInWords(event), description, icon: 'watch', target: event.place };
}
