import type { Charter, Work } from '../../charter/charter.ts';
import { isOutside, termOf } from '../../charter/term.ts';
import { filled } from '../filled.ts';
import { freeId } from '../free-id.ts';
import type { Value } from '../repair.ts';

/** A deliverable for somebody to name: due with its work, and owned by whoever does the work, else by whoever answers. */
export function deliverableFor(work: Work, charter: Charter): Value {
  const [row] = charter.rowsOf(work);
  const [owner] = [...(row?.responsible ?? []), ...(row?.accountable ?? [])];
  return filled({
    id: freeId(charter, `${work.id?.value ?? 'work'}-result`),
    title: 'TODO: name what will be there when the work is done',
    owner: owner?.value,
    due: isWithinTerm(work.due?.value, charter) ? work.due?.value : undefined,
  });
}

function isWithinTerm(day: string | undefined, charter: Charter): boolean {
  const span = termOf(charter);
  return day !== undefined && (!span || !isOutside(day, span));
}
