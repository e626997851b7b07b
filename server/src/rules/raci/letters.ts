/** The letters of a row as plain data, and the changes that give a row other ones. */
import { LETTERS, type Letter, type RaciRow } from '../../charter/charter.ts';
import type { Change, Value } from '../repair.ts';

/** Who stands under which letter of a row. */
export type Letters = Readonly<Record<Letter, readonly string[]>>;

export const NOBODY: Letters = { responsible: [], accountable: [], consulted: [], informed: [] };

export function lettersIn(row: RaciRow): Letters {
  const ids = (letter: Letter): readonly string[] => row[letter].map(({ value }) => value);
  return {
    responsible: ids('responsible'),
    accountable: ids('accountable'),
    consulted: ids('consulted'),
    informed: ids('informed'),
  };
}

/** The letters after a role has left all that it holds. */
export function without(letters: Letters, role: string): Letters {
  const others = (letter: Letter): readonly string[] => letters[letter].filter((each) => each !== role);
  return {
    responsible: others('responsible'),
    accountable: others('accountable'),
    consulted: others('consulted'),
    informed: others('informed'),
  };
}

/** The letters after a role has got one more. */
export function withLetter(letters: Letters, role: string, letter: Letter): Letters {
  return letters[letter].includes(role) ? letters : { ...letters, [letter]: [...letters[letter], role] };
}

/** The letters after a role has moved to one and left all others. */
export function moved(letters: Letters, role: string, to: Letter): Letters {
  const isThere = letters[to].includes(role);
  const others = without(letters, role);
  // Who stands there already keeps the place among the others.
  return isThere ? { ...others, [to]: letters[to] } : withLetter(others, role, to);
}

/** Whether a role holds any letter. */
export function isNamed(letters: Letters, role: string): boolean {
  return LETTERS.some((letter) => letters[letter].includes(role));
}

/** Whether nobody is asked or told. */
export function isSilo({ consulted, informed }: Letters): boolean {
  return consulted.length === 0 && informed.length === 0;
}

/** The changes that give a row other letters; who stays under a letter is not touched. */
export function changesTo(row: RaciRow, letters: Letters): readonly Change[] {
  return LETTERS.flatMap((letter) => changesOf(row, letter, letters[letter]));
}

function changesOf(row: RaciRow, letter: Letter, wanted: readonly string[]): readonly Change[] {
  const gone = row[letter].filter(({ value }) => !wanted.includes(value));
  const added = wanted.filter((role) => row[letter].every(({ value }) => value !== role));
  const replaced = gone.slice(0, added.length);
  const changes = replaced.map((node, index): Change => ({ kind: 'replace', node, value: added[index] ?? '' }));
  const removed = gone.slice(added.length).map((node): Change => ({ kind: 'remove', node }));
  return [...changes, ...removed, ...additions(row, letter, added.slice(gone.length))];
}

function additions(row: RaciRow, letter: Letter, added: readonly string[]): readonly Change[] {
  const [first, ...others] = added;
  if (first === undefined) return [];
  const isAlone = others.length === 0 && row[letter].length === 0;
  return isAlone
    ? [{ kind: 'set', in: row.node, keys: [letter], value: first }]
    : [{ kind: 'add', in: row.node, keys: [letter], values: added }];
}

/** A row about a work item as it is written into a charter. */
export function rowValue(work: string, letters: Letters): Value {
  const pairs = LETTERS.flatMap((letter) => {
    const [first, ...others] = letters[letter];
    if (first === undefined) return [];
    return [[letter, others.length === 0 ? first : letters[letter]] as const];
  });
  return { work, ...Object.fromEntries(pairs) };
}
