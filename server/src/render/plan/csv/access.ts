import type { PlanAccessGap, PlanGrant } from '../../../plan/access.ts';
import type { Plan } from '../../../plan/plan.ts';
import { type CsvRow, csvTable, several, titles } from './table.ts';

const COLUMNS = [
  'grant_id',
  'state',
  'role_id',
  'role',
  'dataset_id',
  'dataset',
  'system',
  'level',
  'purpose',
  'fields',
  'lawful_basis',
  'approved_by',
  'from',
  'until',
  'conditions',
  'provider',
  'work',
] as const;

type Line = CsvRow<(typeof COLUMNS)[number]>;

/** A line for each grant, and one for each data set that work needs and nobody who does it, whom it names, may use. */
export function accessCsv({ access, asOf }: Plan): string {
  return csvTable(COLUMNS, [...access.grants.map(grantLine), ...access.gaps.map(gapLine)], asOf);
}

function grantLine(grant: PlanGrant): Line {
  return {
    grant_id: grant.id,
    state: grant.isExcess ? 'excess' : 'granted',
    role_id: grant.role?.id,
    role: grant.role?.title,
    dataset_id: grant.dataset?.id,
    dataset: grant.dataset?.title,
    system: grant.system?.title,
    level: grant.level,
    purpose: grant.purpose,
    fields: several(grant.fields),
    lawful_basis: grant.lawfulBasis,
    approved_by: grant.approvedBy?.title,
    from: grant.from,
    until: grant.until,
    conditions: several(grant.conditions),
    provider: grant.isProvider,
    work: titles(grant.work),
    place: grant.place,
  };
}

function gapLine({ work, dataset, system, doers, place }: PlanAccessGap): Line {
  return {
    state: 'missing',
    role_id: several(doers.map(({ id }) => id)),
    role: titles(doers),
    dataset_id: dataset.id,
    dataset: dataset.title,
    system: system?.title,
    work: work.title,
    place,
  };
}
