import type {
  LetterCode,
  Plan,
  PlanInvolvement,
  PlanRaci,
  PlanRaciCell,
  PlanRaciRow,
  PlanRole,
} from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { LETTER_NAMES, label, reasonInWords } from '../words.ts';
import { type PlanView, sourceLink } from './source-link.ts';

const LETTERS: readonly LetterCode[] = ['R', 'A', 'C', 'I'];

/** The RACI matrix with the CIO involvement that each work item needs beside the one it has. */
export function renderRaci({ raci }: Plan, view: PlanView): Html {
  if (raci.groups.length === 0) return html`<p class="empty">No work and no responsibilities are written down yet.</p>`;
  return html`${legend()}
<div class="scroll" role="group" aria-label="RACI matrix" tabindex="0">
<table class="raci">
<thead><tr><th scope="col" class="raci-work">Work</th><th scope="col" class="raci-involvement">CIO involvement</th>${raci.roles.map((role) => columnHead(role, view))}</tr></thead>
${raci.groups.map(
  (group) => html`<tbody>
<tr class="raci-group"><th scope="rowgroup" colspan="${raci.roles.length + 2}"><span>${groupTitle(group.kind, group.pillar)}</span></th></tr>
${group.rows.map((row) => renderRow(row, raci, view))}
</tbody>
`,
)}<tfoot>${LETTERS.map((letter) => loadRow(letter, raci))}</tfoot>
</table>
</div>`;
}

function legend(): Html {
  return html`<ul class="legend" aria-label="Letters">${LETTERS.map((letter) => html`<li><span class="letter letter-${letter}">${letter}</span> ${LETTER_NAMES[letter]}</li>`)}</ul>`;
}

function columnHead(role: PlanRole, view: PlanView): Html {
  const mark = role.isEngaged ? 'Engaged' : role.isCio ? 'CIO' : undefined;
  return html`<th scope="col" class="raci-role"><div>${sourceLink(html`${role.title}`, role.place, view, 'raci-role-title')}<span class="${role.person ? 'person' : 'person unfilled'}">${role.person ?? 'Not filled'}</span>${mark && html`<span class="mark">${mark}</span>`}</div></th>`;
}

function groupTitle(kind: string, pillar: string | undefined): string {
  if (kind === 'activities') return 'Activities';
  return pillar ? label(pillar) : 'Without a pillar';
}

function renderRow(row: PlanRaciRow, { roles }: PlanRaci, view: PlanView): Html {
  const cells = new Map(row.cells.map((cell) => [cell.role, cell]));
  return html`<tr data-path="${row.place.path}"><th scope="row" class="raci-work">${sourceLink(html`${row.title}`, row.place, view)}${row.unknown.length > 0 && html`<span class="unknown">Unknown: ${row.unknown.join(', ')}</span>`}</th><td class="raci-involvement">${row.involvement && renderInvolvement(row.involvement)}</td>${roles.map((role) => renderCell(cells.get(role.id), view))}</tr>
`;
}

function renderCell(cell: PlanRaciCell | undefined, view: PlanView): Html {
  if (!cell) return html`<td></td>`;
  const letters = cell.letters.map(
    (letter) => html`<abbr class="letter letter-${letter}" title="${LETTER_NAMES[letter]}">${letter}</abbr>`,
  );
  return html`<td>${sourceLink(html`${letters}`, cell.place, view, 'letters')}</td>`;
}

function renderInvolvement({ needed, given, short, reasons }: PlanInvolvement): Html {
  const state = short === undefined ? 'unknown' : short === 0 ? 'met' : 'short';
  const verdict = {
    unknown: 'no CIO named',
    met: 'given',
    short: `has ${given ? label(given).toLowerCase() : 'no part'}`,
  }[state];
  return html`<span class="involvement involvement-${state}"><span class="involvement-level">${label(needed)}</span><span class="involvement-verdict">${verdict}</span></span><span class="reasons">${reasons.map(reasonInWords).join(', ')}</span>`;
}

function loadRow(letter: LetterCode, { roles }: PlanRaci): Html {
  return html`<tr class="raci-load"><th scope="row" class="raci-work">${LETTER_NAMES[letter]} in</th><td></td>${roles.map((role) => html`<td>${role.load[letter] > 0 ? role.load[letter] : html`<span class="zero">0</span>`}</td>`)}</tr>
`;
}
