import type { PlanMilestone, PlanObjective } from '../../plan/objectives.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { dayInWords } from '../words.ts';
import { allNamed, named } from './named.ts';
import { type PlanView, sourceLink } from './source-link.ts';
import { empty } from './table.ts';

/** What is to be achieved, from where to where, by when. */
export function renderObjectives({ objectives, asOf }: Plan, view: PlanView): Html {
  if (objectives.length === 0) return empty('No objectives are written down.');
  return html`<div class="cards">${objectives.map((objective) => card(objective, asOf, view))}</div>`;
}

function card(objective: PlanObjective, asOf: string, view: PlanView): Html {
  const { statement, place, owner, sharedWith, reportedTo, due, earningsImpact, milestones, work } = objective;
  return html`<article class="card">
<h3>${sourceLink(html`${statement}`, place, view)}</h3>
${measure(objective)}
<dl class="pairs">
<div><dt>Owner</dt><dd>${named(owner, view, 'nobody')}${sharedWith.length > 0 && html`, with ${allNamed(sharedWith, view)}`}</dd></div>
<div><dt>Reported to</dt><dd>${allNamed(reportedTo, view)}</dd></div>
<div><dt>Due</dt><dd>${due ? dayInWords(due) : html`<span class="missing">not stated</span>`}</dd></div>
${earningsImpact && html`<div><dt>Effect on earnings</dt><dd>${earningsImpact}</dd></div>`}
<div><dt>Served by</dt><dd>${allNamed(work, view, 'no work')}</dd></div>
</dl>
${milestones.length > 0 && html`<ol class="milestones">${milestones.map((milestone) => step(milestone, asOf, view))}</ol>`}
</article>`;
}

function measure({ measure: it }: PlanObjective): Html {
  if (!it) return html`<p class="measure"><span class="missing">No measure is stated.</span></p>`;
  const unit = it.unit ? ` ${it.unit}` : '';
  return html`<p class="measure"><span class="measure-from">${it.baseline ?? '?'}</span><span aria-hidden="true"> → </span><span class="visually-hidden"> to </span><span class="measure-to">${it.target ?? '?'}</span>${unit}<span class="detail">${it.name}</span></p>`;
}

function step({ title, place, due, benchmark }: PlanMilestone, asOf: string, view: PlanView): Html {
  const state = due !== undefined && due < asOf ? 'past' : 'ahead';
  return html`<li class="${state}">${sourceLink(html`${title}`, place, view)}${benchmark && html` <span class="tag">Benchmark</span>`}<span class="detail">${due ? dayInWords(due) : 'no day yet'}</span></li>`;
}
