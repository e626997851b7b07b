import type { Plan } from '../../../plan/plan.ts';
import { csvTable } from './table.ts';

const COLUMNS = [
  'deliverable_id',
  'deliverable',
  'due',
  'owner',
  'acceptance',
  'work_id',
  'work',
  'pillar',
  'work_due',
] as const;

/** A line for each deliverable, in the order of the work list. */
export function deliverablesCsv({ raci, asOf }: Plan): string {
  const rows = raci.work.flatMap((work) =>
    work.deliverables.map(({ id, title, owner, due, acceptance, place }) => ({
      deliverable_id: id,
      deliverable: title,
      due,
      owner: owner?.title,
      acceptance,
      work_id: work.id,
      work: work.title,
      pillar: work.pillar,
      work_due: work.due,
      place,
    })),
  );
  return csvTable(COLUMNS, rows, asOf);
}
