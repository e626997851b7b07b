import type { MatrixRole, MatrixRow, Review } from '../../../review/review.ts';
import { joined, type Markdown, type MarkdownColumn, markdownTable, md } from '../../markdown.ts';
import { counted, LETTER_NAMES } from '../../words.ts';
import { abridged } from '../abridged.ts';
import { type ConcernedMatrix, cellOf, concernedMatrix, markedLetters } from '../concerned-matrix.ts';
import { listed } from '../sentence.ts';
import { type Block, wholeBlock } from './block.ts';

const LONGEST_TITLE = 80;

/** The matrices of both charters in one, with what differs marked; nothing when they are the same. */
export function matrixBlock(review: Review): Block | undefined {
  const concerned = concernedMatrix(review);
  if (!concerned) return undefined;
  const table = markdownTable<MatrixRow>(
    [{ title: 'Work', cell: titleCell }, ...concerned.roles.map(columnOf)],
    concerned.rows,
  );
  return wholeBlock('matrix', md`### Who does what\n\n${table}\n${legend(concerned)}`);
}

function columnOf(role: MatrixRole): MarkdownColumn<MatrixRow> {
  return { title: headOf(role), kind: 'letters', cell: (row) => lettersCell(row, role) };
}

function headOf({ title, state }: MatrixRole): Markdown {
  return marked(abridged(title, LONGEST_TITLE), state);
}

function titleCell({ title, state }: MatrixRow): Markdown {
  return marked(abridged(title, LONGEST_TITLE), state === 'changed' ? 'same' : state);
}

/** What has come is bold with a sign, what is gone is struck out. */
function marked(text: string, state: 'same' | 'added' | 'removed'): Markdown {
  const said = text.trim() === '' ? 'Untitled' : text;
  if (state === 'added') return md`**+** ${said}`;
  return state === 'removed' ? md`<del>${said}</del>` : md`${said}`;
}

function lettersCell(row: MatrixRow, role: MatrixRole): Markdown | undefined {
  const cell = cellOf(row, role.id);
  if (!cell) return undefined;
  const letters = markedLetters(cell);
  const gone = letters.filter(({ mark }) => mark === 'removed').map(({ letter }) => letter);
  const stays = letters.filter(({ mark }) => mark !== 'removed');
  const after = joined(
    stays.map(({ letter, mark }) => (mark === 'added' ? md`**${letter}**` : md`${letter}`)),
    ' ',
  );
  const before = gone.length > 0 && md`~~${gone.join(' ')}~~`;
  return joined([before, after], stays.some(({ mark }) => mark === 'added') ? ' → ' : ' ');
}

function legend({ hiddenRows, hiddenRoles, isMarked }: ConcernedMatrix): Markdown {
  const letters = Object.entries(LETTER_NAMES).map(([letter, name]) => `${letter} ${name.toLowerCase()}`);
  const hidden = [hiddenRows > 0 && counted(hiddenRows, 'row'), hiddenRoles > 0 && counted(hiddenRoles, 'role')];
  const parts = hidden.filter((part) => part !== false);
  const more = parts.length > 0 && md` · ${listed(parts)} without a change not shown`;
  const marks = isMarked && md`**bold** is new · ~~struck out~~ is gone · `;
  return md`<sub>${marks}${letters.join(', ')}${more}</sub>`;
}
