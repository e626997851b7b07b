import type { Plan } from '../../../plan/plan.ts';
import { csvTable, several, titles } from './table.ts';

const COLUMNS = [
  'control_id',
  'control',
  'framework',
  'applies_to',
  'owner',
  'status',
  'due',
  'overdue',
  'review',
  'evidence',
  'waived_by',
  'waived_until',
  'waiver_reason',
] as const;

/** A line for each control. */
export function controlsCsv({ compliance, asOf }: Plan): string {
  const rows = compliance.controls.map((control) => ({
    control_id: control.id,
    control: control.requirement,
    framework: control.framework?.title,
    applies_to: titles(control.appliesTo),
    owner: control.owner?.title,
    status: control.status,
    due: control.due,
    overdue: control.isOverdue,
    review: control.review,
    evidence: several(control.evidence.flatMap(({ reference }) => reference ?? [])),
    waived_by: control.waiver?.by?.title,
    waived_until: control.waiver?.until,
    waiver_reason: control.waiver?.reason,
    place: control.place,
  }));
  return csvTable(COLUMNS, rows, asOf);
}
