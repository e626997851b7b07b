import { dayInWords } from '../../language/in-words.ts';
import type { PlanGlance } from '../../plan/glance.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanMark } from '../../plan/timeline.ts';
import { type Html, html } from '../html.ts';
import { counted } from '../words.ts';
import { type PlanView, sourceLink } from './source-link.ts';

/** What somebody who opens the plan wants to know first. */
export function renderGlance({ glance }: Plan, view: PlanView): Html {
  return html`<ul class="glance">
${card('Next meeting', onDay(glance.nextMeeting, view), glance.nextMeeting ? '' : 'attention')}
${card('Next deadline', onDay(glance.nextDeadline, view), '')}
${card('Parking lot', parked(glance, view), '')}
${card('Access that ends soon', expiring(glance, view), glance.expiringAccess.length > 0 ? 'attention' : '')}
${card('Approvals missing', approvals(glance, view), glance.leaders.length > 0 && glance.missingApprovals.length === 0 ? 'good' : 'attention')}
</ul>`;
}

function card(title: string, content: Html, tone: string): Html {
  return html`<li class="glance-card ${tone}"><span class="glance-title">${title}</span>${content}</li>`;
}

function onDay(mark: PlanMark | undefined, view: PlanView): Html {
  if (!mark) return html`<span class="glance-value">None planned</span>`;
  return html`<span class="glance-value">${dayInWords(mark.day)}</span><span class="detail">${sourceLink(html`${mark.title}`, mark.place, view)}</span>`;
}

function parked({ openItems }: PlanGlance, view: PlanView): Html {
  const [oldest] = openItems;
  if (!oldest) return html`<span class="glance-value">Nothing open</span>`;
  const age = oldest.age === undefined ? '' : `, open for ${counted(oldest.age, 'day')}`;
  return html`<span class="glance-value">${counted(openItems.length, 'open item')}</span><span class="detail">${sourceLink(html`${oldest.topic}`, oldest.place, view)}${age}</span>`;
}

function expiring({ expiringAccess }: PlanGlance, view: PlanView): Html {
  if (expiringAccess.length === 0) return html`<span class="glance-value">None within 30 days</span>`;
  return html`<span class="glance-value">${counted(expiringAccess.length, 'grant')}</span>${expiringAccess.map(
    ({ role, dataset, until, place }) =>
      html`<span class="detail">${sourceLink(html`${role?.title ?? 'Somebody'}: ${dataset?.title ?? 'data'}`, place, view)}, ${until && dayInWords(until)}</span>`,
  )}`;
}

function approvals({ leaders, missingApprovals: missing }: PlanGlance, view: PlanView): Html {
  if (leaders.length === 0)
    return html`<span class="glance-value">No leader named</span><span class="detail">The engaged leader, the CIO and the CEO have to approve.</span>`;
  if (missing.length === 0) return html`<span class="glance-value">All leaders have approved</span>`;
  return html`<span class="glance-value">${counted(missing.length, 'approval')}</span>${missing.map(
    ({ role, state, place }) =>
      html`<span class="detail">${sourceLink(html`${role.title}`, place, view)}${state === 'stale' ? ' (of an earlier state)' : state === 'incomplete' ? ' (incomplete)' : ''}</span>`,
  )}`;
}
