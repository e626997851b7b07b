import { dayInWords } from '../../language/in-words.ts';
import type { PlanMilestone, PlanObjective } from '../../plan/objectives.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { figure } from '../words.ts';
import { listNamed, named } from './named.ts';
import { type PlanView, sourceLink } from './source-link.ts';
import { empty } from './table.ts';

/** What is to be achieved, from where to where, by when. */
export function renderObjectives({ objectives, asOf }: Plan, view: PlanView): Html {
  if (objectives.length === 0) return empty('No objectives are written down.');
  return html`<div class="cards">${objectives.map((objective) => card(objective, asOf, view))}</div>`;
}

function card(objective: PlanObjective, asOf: string, view: PlanView): Html {
  const { statement, place, milestones } = objective;
  return html`<article class="card objective">
<h3>${sourceLink(html`${statement}`, place, view)}</h3>
<div class="objective-parts">
<div>${measure(objective)}${facts(objective, view)}</div>
${milestones.length > 0 && html`<ol class="milestones" aria-label="Milestones">${milestones.map((milestone) => step(milestone, asOf, view))}</ol>`}
</div>
</article>`;
}

function facts({ owner, sharedWith, reportedTo, due, earningsImpact, work }: PlanObjective, view: PlanView): Html {
  return html`<dl class="pairs">
<div><dt>Owner</dt><dd>${named(owner, view, 'nobody')}</dd></div>
${sharedWith.length > 0 && html`<div><dt>Shared with</dt><dd>${listNamed(sharedWith, view)}</dd></div>`}
<div><dt>Reported to</dt><dd>${listNamed(reportedTo, view)}</dd></div>
<div><dt>Due</dt><dd>${due ? dayInWords(due) : html`<span class="missing">not stated</span>`}</dd></div>
${earningsImpact && html`<div><dt>Effect on earnings</dt><dd>${earningsImpact}</dd></div>`}
<div><dt>Served by</dt><dd>${listNamed(work, view, 'no work')}</dd></div>
</dl>`;
}

function measure({ measure: it }: PlanObjective): Html {
  if (!it) return html`<p class="measure"><span class="missing">No measure is stated.</span></p>`;
  const unit = it.unit ? html` <span class="measure-unit">${it.unit}</span>` : '';
  return html`<p class="measure"><span class="measure-name">${it.name}</span><span class="measure-from">${exactly(it.baseline)}</span><span class="measure-arrow" aria-hidden="true"> → </span><span class="visually-hidden"> to </span><span class="measure-to">${exactly(it.target)}</span>${unit}</p>`;
}

/** A measure is never rounded. */
function exactly(number: number | undefined): string {
  if (number === undefined) return '?';
  return Number.isInteger(number) ? figure(number) : String(number);
}

function step({ title, place, due, benchmark }: PlanMilestone, asOf: string, view: PlanView): Html {
  const state = due !== undefined && due < asOf ? 'past' : 'ahead';
  return html`<li class="${state}">${sourceLink(html`${title}`, place, view)}${benchmark && html` <span class="tag">Benchmark</span>`}<span class="detail">${due ? dayInWords(due) : 'no day yet'}</span></li>`;
}
