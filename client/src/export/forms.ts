import { l10n } from 'vscode';

/** A form in which a plan can be exported. */
export interface Form {
  readonly label: string;
  readonly detail: string;
  /** As `charterline plan --format`, and `--view` where a form shows one part of the plan. */
  readonly format: string;
  readonly view?: string;
  /** Whether it can be made for one role. */
  readonly forRole?: boolean;
  /** What the file name ends with, behind that of the charter. */
  readonly ending: string;
  readonly filter: string;
}

/** Every form, those that people send around first. */
export function forms(): readonly Form[] {
  const svg = (view: string, label: string): Form => ({
    label,
    detail: l10n.t('A picture (SVG) for slides and pages'),
    format: 'svg',
    view,
    ending: `.${view}.svg`,
    filter: 'SVG',
  });
  const csv = (view: string, label: string): Form => ({
    label,
    detail: l10n.t('A table (CSV) for spreadsheets'),
    format: 'csv',
    view,
    ending: `.${view}.csv`,
    filter: 'CSV',
  });
  return [
    {
      label: l10n.t('Web Page'),
      detail: l10n.t('One self-contained file (HTML) to send and to print'),
      format: 'html',
      ending: '.plan.html',
      filter: 'HTML',
    },
    {
      label: l10n.t('Markdown'),
      detail: l10n.t('A page for a repository or wiki, with Mermaid diagrams'),
      format: 'md',
      ending: '.plan.md',
      filter: 'Markdown',
    },
    {
      label: l10n.t('Calendar'),
      detail: l10n.t('Meetings, deadlines and ends of access (ICS), for everybody or one role'),
      format: 'ics',
      forRole: true,
      ending: '.ics',
      filter: 'iCalendar',
    },
    svg('timeline', l10n.t('Timeline')),
    svg('raci', l10n.t('RACI Matrix')),
    svg('access', l10n.t('Access Map')),
    csv('raci', l10n.t('RACI Table')),
    csv('deliverables', l10n.t('Deliverables')),
    csv('meetings', l10n.t('Meetings')),
    csv('access', l10n.t('Access Register')),
    csv('controls', l10n.t('Controls')),
    {
      label: l10n.t('Data'),
      detail: l10n.t('The whole plan (JSON) for programs'),
      format: 'json',
      ending: '.plan.json',
      filter: 'JSON',
    },
  ];
}
