import type { Charter, RaciRow } from '../charter/charter.ts';
import { LETTERS, subjectOf } from '../charter/charter.ts';
import type { LetterCode } from '../plan/plan.ts';
import type { Locations } from './locations.ts';
import type { MatrixCell, MatrixRole, MatrixRow, ReviewMatrix } from './review.ts';
import type { World } from './world.ts';

interface Matrices {
  readonly base: { readonly charter: Charter; readonly locations: Locations } | undefined;
  readonly head: { readonly charter: Charter; readonly locations: Locations } | undefined;
}

/** Both RACI matrices in one, in the order of the head; what only the base has comes after it. Ids are those of the head. */
export function buildMatrix({ base, head }: Matrices, renamed: Pick<World, 'inHead'>): ReviewMatrix {
  const before = rowsOf(base?.charter, renamed.inHead);
  const after = rowsOf(head?.charter, (_, id) => id);
  const rows = [...new Set([...after.keys(), ...before.keys()])].map((id): MatrixRow => {
    const [old, now] = [before.get(id), after.get(id)];
    const [row, side] = now ? [now, head] : [old, base];
    const cells = cellsOf(old?.letters, now?.letters);
    const differs = cells.some((cell) => cell.before.join('') !== cell.after.join(''));
    return {
      id,
      title: row && side ? subjectOf(row.row, side.charter).title : id,
      state: !old ? 'added' : !now ? 'removed' : differs ? 'changed' : 'same',
      place: row && side?.locations.at(row.row.work ?? row.row.activity ?? row.row.id ?? row.row.node),
      cells,
    };
  });
  return { roles: rolesOf({ base, head }, rows, renamed), rows };
}

interface Row {
  readonly row: RaciRow;
  readonly letters: Letters;
}

/** The letters of a row by role. */
type Letters = ReadonlyMap<string, readonly LetterCode[]>;

const CODES = { responsible: 'R', accountable: 'A', consulted: 'C', informed: 'I' } as const;

function rowsOf(charter: Charter | undefined, inHead: World['inHead']): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const row of charter?.entry.raci ?? []) {
    const id = row.work ? inHead('work', row.work.value) : (row.id?.value ?? '');
    if (!rows.has(id)) rows.set(id, { row, letters: lettersIn(row, inHead) });
  }
  return rows;
}

function lettersIn(row: RaciRow, inHead: World['inHead']): Letters {
  const letters = new Map<string, LetterCode[]>();
  for (const letter of LETTERS) {
    for (const { value } of row[letter]) {
      const id = inHead('role', value);
      const held = letters.get(id) ?? [];
      letters.set(id, held);
      if (!held.includes(CODES[letter])) held.push(CODES[letter]);
    }
  }
  return letters;
}

function cellsOf(before: Letters = new Map(), after: Letters = new Map()): readonly MatrixCell[] {
  return [...new Set([...after.keys(), ...before.keys()])].map((role) => ({
    role,
    before: before.get(role) ?? [],
    after: after.get(role) ?? [],
  }));
}

/** Those who hold a letter in either matrix, in the order in which the head declares them. */
function rolesOf(
  { base, head }: Matrices,
  rows: readonly MatrixRow[],
  { inHead }: Pick<World, 'inHead'>,
): readonly MatrixRole[] {
  const holding = new Set(rows.flatMap(({ cells }) => cells.map(({ role }) => role)));
  const old = new Map([...(base?.charter.roles ?? [])].map(([id, role]) => [inHead('role', id), role]));
  const now = head?.charter.roles ?? new Map();
  return [...new Set([...now.keys(), ...old.keys(), ...holding])]
    .filter((id) => holding.has(id))
    .map((id) => {
      const role = now.get(id) ?? old.get(id);
      const state = !old.has(id) && base ? 'added' : !now.has(id) && head ? 'removed' : 'same';
      return { id, title: role?.title?.value ?? id, person: role?.person?.name?.value, state };
    });
}
