import type { Charter, Letter, RaciRow, Work } from '../../charter/charter.ts';
import type { Scalar } from '../../syntax/nodes.ts';

/** What a row is about, comparable between rows; `undefined` when it does not say so, or not readably. */
export function subjectKey(row: RaciRow): string | undefined {
  if (row.work) return `work ${row.work.value}`;
  return row.activity && row.id && `activity ${row.activity.value.trim().replace(/\s+/g, ' ').toLowerCase()}`;
}

/**
 * The rows that can be judged by themselves. Of several rows about one subject none can: what one of them lacks may
 * stand in the other, and `raci/duplicate-row` asks for merging them first.
 */
export function singleRows(charter: Charter): readonly RaciRow[] {
  const counts = new Map<string, number>();
  for (const key of charter.entry.raci.map(subjectKey)) if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  return charter.entry.raci.filter((row) => (counts.get(subjectKey(row) ?? '') ?? 1) === 1);
}

/** Whether everything that stands under these letters could be read. */
export function isKnown(row: RaciRow, ...letters: readonly Letter[]): boolean {
  return !row.node.damaged && letters.every((letter) => !row.unreadable.has(letter));
}

/** Whether a row says who does the work and who answers. Anybody may be meant where that is missing or unreadable. */
export function namesWhoCarries(row: RaciRow): boolean {
  return isKnown(row, 'responsible', 'accountable') && row.responsible.length > 0 && row.accountable.length > 0;
}

/** Whether a row is complete enough to say of a role that it stands under none of the letters. */
export function isComplete(row: RaciRow): boolean {
  return namesWhoCarries(row) && isKnown(row, 'consulted', 'informed');
}

/** The one reference under A; `undefined` when there is none, when there are several, or when some could not be read. */
export function accountableOf(row: RaciRow): Scalar<string> | undefined {
  const [only, ...others] = row.accountable;
  return others.length === 0 && isKnown(row, 'accountable') ? only : undefined;
}

/** The work item that a row is about; `undefined` for an activity and when the work item is not declared. */
export function workOf(row: RaciRow, charter: Charter): Work | undefined {
  return row.work && charter.work.get(row.work.value);
}
