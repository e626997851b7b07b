import type { Plan, PlanRaciGroup, PlanRaciRow, PlanRole } from '../../../plan/plan.ts';
import { type CsvRow, csvTable } from './table.ts';

const COLUMNS = [
  'group',
  'work_id',
  'work',
  'role_id',
  'role',
  'person',
  'letters',
  'cio_needed',
  'cio_given',
] as const;

type Line = CsvRow<(typeof COLUMNS)[number]>;

/** A line for each role in each row of the matrix; one without role for a row in which nobody has a part. */
export function raciCsv({ raci, asOf }: Plan): string {
  const roles = new Map(raci.roles.map((role) => [role.id, role]));
  const rows = raci.groups.flatMap((group) => group.rows.flatMap((row) => linesOf(group, row, roles)));
  return csvTable(COLUMNS, rows, asOf);
}

function linesOf(
  { kind, pillar }: PlanRaciGroup,
  row: PlanRaciRow,
  roles: ReadonlyMap<string, PlanRole>,
): readonly Line[] {
  const common = {
    group: pillar ?? kind,
    work_id: row.id,
    work: row.title,
    cio_needed: row.involvement?.needed,
    cio_given: row.involvement?.given,
  };
  if (row.cells.length === 0) return [{ ...common, place: row.place }];
  return row.cells.map(({ role: id, letters, place }): Line => {
    const role = roles.get(id);
    return { ...common, role_id: id, role: role?.title, person: role?.person, letters: letters.join('/'), place };
  });
}
