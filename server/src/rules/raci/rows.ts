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
  const known = SINGLE_ROWS.get(charter);
  if (known) return known;
  const single = findSingleRows(charter.entry.raci);
  SINGLE_ROWS.set(charter, single);
  return single;
}

/** Nearly every rule asks for the same rows of the same charter. */
const SINGLE_ROWS = new WeakMap<Charter, readonly RaciRow[]>();

function findSingleRows(rows: readonly RaciRow[]): readonly RaciRow[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const key of rows.map(subjectKey)) {
    if (key === undefined) continue;
    if (seen.has(key)) repeated.add(key);
    seen.add(key);
  }
  return repeated.size === 0 ? rows : rows.filter((row) => !repeated.has(subjectKey(row) ?? ''));
}

/** The work items that have no row yet; what it will say is unknown. */
export function workWithoutRow(charter: Charter): readonly Work[] {
  return (charter.entry.scope?.included ?? []).filter((work) => work.id && charter.rowsOf(work).length === 0);
}

/** Whether everything that stands under these letters could be read. */
export function isKnown(row: RaciRow, ...letters: readonly Letter[]): boolean {
  return letters.every((letter) => !row.unreadable.has(letter));
}

/** Whether a row says who does the work and who answers. Anybody may be meant where that is missing or unreadable. */
export function namesWhoCarries(row: RaciRow): boolean {
  return isKnown(row, 'responsible', 'accountable') && row.responsible.length > 0 && row.accountable.length > 0;
}

/** Whether a row is complete enough to say of a role that it stands under none of the letters. */
export function isComplete(row: RaciRow): boolean {
  return namesWhoCarries(row) && isKnown(row, 'consulted', 'informed') && !row.node.damaged;
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
