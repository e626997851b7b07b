import type { MatrixCell, MatrixRow, Review, ReviewMatrix } from '../../review/review.ts';

/** A matrix with no more rows and roles than that is shown in full. */
const MOST_ROWS = 8;
const MOST_ROLES = 8;

/** The part of a matrix that a change concerns. */
export interface ConcernedMatrix extends ReviewMatrix {
  /** How many rows and roles are left out, all without a change. */
  readonly hiddenRows: number;
  readonly hiddenRoles: number;
  /** Whether any of it is marked: that of a new charter is shown as it is. */
  readonly isMarked: boolean;
}

/**
 * The matrix as a reader of a change wants it: a small one in full; of a large one the rows that change, and the roles that
 * have a part in those. `undefined` when nothing changes, and for a charter that is gone, of which everything would be
 * struck out.
 */
export function concernedMatrix({ base, head, matrix }: Review): ConcernedMatrix | undefined {
  if (!head || matrix.rows.length === 0) return undefined;
  return base ? concernedPart(matrix) : asItIs(matrix);
}

/** Of a new charter all is new, so that nothing needs a mark. */
function asItIs({ roles, rows }: ReviewMatrix): ConcernedMatrix {
  return {
    roles: roles.map((role) => ({ ...role, state: 'same' })),
    rows: rows.map((row) => ({
      ...row,
      state: 'same',
      cells: row.cells.map(({ role, after }) => ({ role, before: after, after })),
    })),
    hiddenRows: 0,
    hiddenRoles: 0,
    isMarked: false,
  };
}

function concernedPart({ roles, rows }: ReviewMatrix): ConcernedMatrix | undefined {
  const changed = rows.filter(({ state }) => state !== 'same');
  if (changed.length === 0) return undefined;
  if (rows.length <= MOST_ROWS && roles.length <= MOST_ROLES) {
    return { roles, rows, hiddenRows: 0, hiddenRoles: 0, isMarked: true };
  }
  const concerned = new Set(changed.flatMap(({ cells }) => cells.map(({ role }) => role)));
  const shown = roles.filter(({ id, state }) => state !== 'same' || concerned.has(id));
  return {
    roles: shown,
    rows: changed,
    hiddenRows: rows.length - changed.length,
    hiddenRoles: roles.length - shown.length,
    isMarked: true,
  };
}

/** The letters of a cell, each with what happens to it: gone ones first. */
export function markedLetters({ before, after }: MatrixCell): readonly MarkedLetter[] {
  return [
    ...before.filter((letter) => !after.includes(letter)).map((letter) => ({ letter, mark: 'removed' as const })),
    ...after.map((letter) => ({ letter, mark: before.includes(letter) ? ('same' as const) : ('added' as const) })),
  ];
}

export interface MarkedLetter {
  readonly letter: MatrixCell['before'][number];
  readonly mark: 'same' | 'added' | 'removed';
}

/** The cell of a role in a row; `undefined` when it has no letter in either charter. */
export function cellOf({ cells }: MatrixRow, role: string): MatrixCell | undefined {
  return cells.find((cell) => cell.role === role);
}
