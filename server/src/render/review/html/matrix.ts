import type { LetterCode } from '../../../plan/plan.ts';
import type { MatrixRole, MatrixRow, Review } from '../../../review/review.ts';
import { type Html, html } from '../../html.ts';
import { counted, LETTER_NAMES } from '../../words.ts';
import {
  type ConcernedMatrix,
  cellOf,
  concernedMatrix,
  type MarkedLetter,
  markedLetters,
} from '../concerned-matrix.ts';
import { listed } from '../sentence.ts';
import { placeLink, type ReviewPageView } from './place-link.ts';
import { foldable, type Standing } from './section.ts';

/** More roles than that have narrow columns, with heads that are read from below, as in the plan. */
const MOST_WIDE = 8;

const LETTERS: readonly LetterCode[] = ['R', 'A', 'C', 'I'];

/** The matrices of both charters in one, with what differs marked; nothing when they are the same. */
export function renderMatrix(review: Review, standing: Standing, view: ReviewPageView): Html | undefined {
  const concerned = concernedMatrix(review);
  if (!concerned) return undefined;
  const { roles, rows } = concerned;
  const content = html`${legend(concerned)}
<div class="scroll raci-frame ${roles.length <= MOST_WIDE ? 'raci-wide' : 'raci-narrow'}" role="group" aria-label="RACI matrix with its changes" tabindex="0">
<table class="raci review-raci${concerned.isMarked && ' review-marked'}">
<colgroup><col class="raci-column-work">${roles.length > 0 && html`<col span="${roles.length}">`}</colgroup>
<thead><tr><th scope="col" class="raci-work">Work</th>${roles.map(columnHead)}</tr></thead>
<tbody>
${rows.map((row) => renderRow(row, roles, view))}</tbody>
</table>
</div>${hidden(concerned)}`;
  return foldable({ id: 'raci', title: 'Who does what', isOpen: true, content }, standing);
}

function legend({ isMarked }: ConcernedMatrix): Html {
  const letters = LETTERS.map(
    (letter) => html`<li><span class="letter letter-${letter}">${letter}</span> ${LETTER_NAMES[letter]}</li>`,
  );
  const marks = html`<li>${renderLetter({ letter: 'A', mark: 'added' })} New</li><li>${renderLetter({ letter: 'A', mark: 'removed' })} Gone</li>`;
  return html`<ul class="legend" aria-label="Letters and marks">${letters}${isMarked && marks}</ul>`;
}

function columnHead({ title, person, state }: MatrixRole): Html {
  return html`<th scope="col" class="raci-role"><div><span class="raci-role-title">${struck(title, state)}</span><span class="${person ? 'person' : 'person unfilled'}">${person ?? 'Not filled'}</span>${stateTag(state)}</div></th>`;
}

function renderRow(row: MatrixRow, roles: readonly MatrixRole[], view: ReviewPageView): Html {
  const { title, state, place } = row;
  const side = state === 'removed' ? 'base' : 'head';
  return html`<tr class="raci-${state}"><th scope="row" class="raci-work">${placeLink(struck(title, state), place, side, view)}${stateTag(state)}</th>${roles.map((role) => renderCell(row, role))}</tr>
`;
}

function struck(title: string, state: MatrixRow['state']): Html {
  return state === 'removed' ? html`<del>${title}</del>` : html`${title}`;
}

function stateTag(state: MatrixRow['state']): Html | false {
  if (state === 'added') return html` <span class="mark">New</span>`;
  return state === 'removed' && html` <span class="mark mark-gone">Gone</span>`;
}

function renderCell(row: MatrixRow, role: MatrixRole): Html {
  const cell = cellOf(row, role.id);
  if (!cell) return html`<td></td>`;
  const letters = markedLetters(cell);
  const isChanged = letters.some(({ mark }) => mark !== 'same');
  return html`<td${isChanged && html` class="raci-cell-changed"`}><span class="letters">${letters.map(renderLetter)}</span></td>`;
}

/** A letter; what happens to it is told by a sign or a line through it, and in words for those who listen. */
function renderLetter({ letter, mark }: MarkedLetter): Html {
  const shown = html`<abbr class="letter letter-${letter} letter-${mark}" title="${LETTER_NAMES[letter]}">${letter}</abbr>`;
  if (mark === 'added') return html`<ins>${shown}<span class="visually-hidden"> new</span></ins>`;
  return mark === 'removed' ? html`<del>${shown}<span class="visually-hidden"> gone</span></del>` : shown;
}

function hidden({ hiddenRows, hiddenRoles }: ConcernedMatrix): Html | false {
  const parts = [hiddenRows > 0 && counted(hiddenRows, 'row'), hiddenRoles > 0 && counted(hiddenRoles, 'role')];
  const said = listed(parts.filter((part) => part !== false));
  return said !== '' && html`\n<p class="detail">${said} without a change not shown</p>`;
}
