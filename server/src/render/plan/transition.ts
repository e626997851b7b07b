import { dayInWords, label } from '../../language/in-words.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanTransition } from '../../plan/transition.ts';
import { type Html, html } from '../html.ts';
import { counted } from '../words.ts';
import { named, said } from './named.ts';
import { type PlanView, sourceLink } from './source-link.ts';
import { empty, table } from './table.ts';

/** What is handed over, and the access that has to end. */
export function renderTransition({ transition }: Plan, view: PlanView): Html {
  const { handover, toRevoke, successorOnboarding } = transition;
  return html`${
    handover.length === 0
      ? empty('Nothing is to be handed over.')
      : table(
          'Hand-over',
          [
            { title: 'What', cell: ({ title, place }) => sourceLink(html`${title}`, place, view) },
            { title: 'From', cell: ({ from }) => named(from, view, 'nobody') },
            { title: 'To', cell: ({ to }) => named(to, view, 'nobody') },
            { title: 'By', cell: ({ due }) => html`<span class="when">${said(due && dayInWords(due))}</span>` },
          ],
          handover,
        )
  }
${successorOnboarding && html`<p class="plan-lead">The successor: ${successorOnboarding}</p>`}
${
  toRevoke.length > 0 &&
  html`<h3>Access to take away</h3>
<p class="plan-lead">${revocation(transition, view)}</p>
<ul class="notes notes-calm">${toRevoke.map(({ role, dataset, level, place }) => html`<li>${sourceLink(html`${role?.title ?? 'Somebody'}: ${dataset?.title ?? 'data'}`, place, view)}${level && ` (${label(level).toLowerCase()})`}</li>`)}</ul>`
}`;
}

function revocation({ revocation: it }: PlanTransition, view: PlanView): Html {
  if (!it?.owner) return html`<span class="missing">Nobody is named to take it away.</span>`;
  const days = it.withinDays === undefined ? '' : ` within ${counted(it.withinDays, 'day')} of the end`;
  return html`${named(it.owner, view)} takes it away${days}${it.by && `, by ${dayInWords(it.by)}`}.`;
}
