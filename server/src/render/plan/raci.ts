import { label } from '../../language/in-words.ts';
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
import { involvementInWords, LETTER_NAMES, reasonInWords } from '../words.ts';
import { type PlanView, sourceLink } from './source-link.ts';
import { empty } from './table.ts';

const LETTERS: readonly LetterCode[] = ['R', 'A', 'C', 'I'];

/** More roles than that have narrow columns, with heads that are read from below. */
const MOST_WIDE = 8;
/** More than that have still narrower ones. */
const MOST_NARROW = 18;

/** The RACI matrix with the CIO involvement that each work item needs beside the one it has. */
export function renderRaci({ raci }: Plan, view: PlanView): Html {
  if (raci.groups.length === 0) return empty('No work and no responsibilities are written down yet.');
  return html`${legend()}
<div class="scroll raci-frame ${sizeOf(raci)}" role="group" aria-label="RACI matrix" tabindex="0">
<table class="raci">
<colgroup><col class="raci-column-work">${raci.roles.length > 0 && html`<col span="${raci.roles.length}">`}</colgroup>
<thead><tr><th scope="col" class="raci-work">Work</th>${raci.roles.map((role) => columnHead(role, view))}</tr></thead>
${raci.groups.map(
  (group) => html`<tbody>
<tr class="raci-group"><th scope="rowgroup" colspan="${raci.roles.length + 1}"><span>${groupTitle(group.kind, group.pillar)}</span></th></tr>
${group.rows.map((row) => renderRow(row, raci, view))}
</tbody>
`,
)}<tfoot>${LETTERS.map((letter) => loadRow(letter, raci))}</tfoot>
</table>
</div>`;
}

function sizeOf({ roles }: PlanRaci): string {
  if (roles.length <= MOST_WIDE) return 'raci-wide';
  return roles.length <= MOST_NARROW ? 'raci-narrow' : 'raci-crowded';
}

function legend(): Html {
  return html`<ul class="legend" aria-label="Letters">${LETTERS.map((letter) => html`<li><span class="letter letter-${letter}">${letter}</span> ${LETTER_NAMES[letter]}</li>`)}</ul>`;
}

function columnHead(role: PlanRole, view: PlanView): Html {
  const mark = role.isEngaged ? 'Engaged' : role.isCio ? 'CIO' : undefined;
  const look = role.isEngaged || role.isCio ? 'raci-role raci-leader' : 'raci-role';
  return html`<th scope="col" class="${look}"><div>${sourceLink(html`${role.title}`, role.place, view, 'raci-role-title')}<span class="${role.person ? 'person' : 'person unfilled'}">${role.person ?? 'Not filled'}</span>${mark && html`<span class="mark">${mark}</span>`}</div></th>`;
}

function groupTitle(kind: string, pillar: string | undefined): string {
  if (kind === 'activities') return 'Activities';
  return pillar ? label(pillar) : 'Without a pillar';
}

function renderRow(row: PlanRaciRow, { roles }: PlanRaci, view: PlanView): Html {
  return html`<tr data-path="${row.place.path}"><th scope="row" class="raci-work">${sourceLink(html`${row.title}`, row.place, view)}${row.unknown.length > 0 && html`<span class="unknown">Unknown: ${row.unknown.join(', ')}</span>`}${row.involvement && renderInvolvement(row.involvement)}</th>${renderCells(row, roles, view)}</tr>
`;
}

function renderCells({ cells }: PlanRaciRow, roles: readonly PlanRole[], view: PlanView): Html {
  if (cells.length === 0 && roles.length > 0)
    return html`<td class="raci-nobody" colspan="${roles.length}"><span class="missing">Nobody named</span></td>`;
  const byRole = new Map(cells.map((cell) => [cell.role, cell]));
  return html`${roles.map((role) => renderCell(byRole.get(role.id), view))}`;
}

function renderCell(cell: PlanRaciCell | undefined, view: PlanView): Html {
  if (!cell) return html`<td></td>`;
  const letters = cell.letters.map(
    (letter) => html`<abbr class="letter letter-${letter}" title="${LETTER_NAMES[letter]}">${letter}</abbr>`,
  );
  return html`<td>${sourceLink(html`${letters}`, cell.place, view, 'letters')}</td>`;
}

function renderInvolvement(involvement: PlanInvolvement): Html {
  const { short, reasons } = involvement;
  const state = short === undefined ? 'unknown' : short === 0 ? 'met' : 'short';
  const { lead, verdict } = involvementInWords(involvement);
  const why = reasons.map(reasonInWords).join(', ');
  return html`<span class="involvement involvement-${state}"><span class="involvement-level">${lead}${verdict !== '' && ','}</span>${verdict !== '' && html` <span class="involvement-verdict">${verdict}</span>`}</span>${why !== '' && html`<span class="reasons">because of ${why}</span>`}`;
}

function loadRow(letter: LetterCode, { roles }: PlanRaci): Html {
  return html`<tr class="raci-load"><th scope="row" class="raci-work">${LETTER_NAMES[letter]} in</th>${roles.map((role) => html`<td>${role.load[letter] > 0 ? role.load[letter] : html`<span class="zero">0</span>`}</td>`)}</tr>
`;
}
