import { dayInWords, label } from '../../language/in-words.ts';
import type { Plan, PlanWork } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { periodInWords } from '../words.ts';
import { type PlanView, sourceLink } from './source-link.ts';

/** The work list, in the order of the due dates. */
export function renderWork({ raci: { work } }: Plan, view: PlanView): Html {
  if (work.length === 0) return html`<p class="empty">No work is in scope yet.</p>`;
  return html`<div class="scroll" role="group" aria-label="Work items" tabindex="0">
<table class="work">
<thead><tr><th scope="col">Work</th><th scope="col">When</th><th scope="col">Answers for it</th><th scope="col">Systems and data</th><th scope="col">Deliverables</th></tr></thead>
<tbody>
${work.map((item) => renderItem(item, view))}</tbody>
</table>
</div>`;
}

function renderItem(item: PlanWork, view: PlanView): Html {
  return html`<tr data-path="${item.place.path}"><th scope="row">${sourceLink(html`${item.title}`, item.place, view)}${item.outcome && html`<span class="outcome">${item.outcome}</span>`}<span class="tags">${tagsOf(item).map((tag) => html`<span class="tag">${tag}</span>`)}</span></th>
<td class="when">${periodInWords(item.start, item.due) || missing('no dates')}</td>
<td>${item.accountable.length > 0 ? html`<strong>${item.accountable.join(', ')}</strong>` : missing('nobody')}${item.responsible.length > 0 && html`<span class="detail">done by ${item.responsible.join(', ')}</span>`}</td>
<td>${list([...item.systems, ...item.datasets])}</td>
<td>${deliverables(item, view)}</td></tr>
`;
}

function tagsOf(item: PlanWork): readonly string[] {
  return [
    item.pillar && label(item.pillar),
    item.builds && 'Changes infrastructure',
    item.launches && 'Goes live to customers',
  ].filter((tag) => typeof tag === 'string');
}

function missing(text: string): Html {
  return html`<span class="missing">${text}</span>`;
}

function list(items: readonly string[]): Html {
  return items.length === 0
    ? html`<span class="zero">–</span>`
    : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function deliverables(item: PlanWork, view: PlanView): Html {
  if (item.deliverables.length === 0) return html`<span class="zero">–</span>`;
  return html`<ul>${item.deliverables.map(({ title, due, place }) => html`<li>${sourceLink(html`${title}`, place, view)}${due && html` <span class="detail">${dayInWords(due)}</span>`}</li>`)}</ul>`;
}
