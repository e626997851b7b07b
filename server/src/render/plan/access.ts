import { dayInWords, label } from '../../language/in-words.ts';
import type { PlanGrant } from '../../plan/access.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { counted } from '../words.ts';
import { allNamed, named, said } from './named.ts';
import { type PlanView, sourceLink } from './source-link.ts';
import { empty, table } from './table.ts';

/** Who may use which data, with gaps and excess. */
export function renderAccess({ access }: Plan, view: PlanView): Html {
  const gaps = access.gaps.map(
    ({ work, dataset, place }) =>
      html`<li><strong>Missing:</strong> nobody who works on ${named(work, view)} may use ${sourceLink(html`${dataset.title}`, place, view)}.</li>`,
  );
  const list = gaps.length > 0 && html`<ul class="notes">${gaps}</ul>`;
  if (access.grants.length === 0) return html`${list}${empty('Nobody has been given access to data.')}`;
  return html`${list}${table(
    'Access to data',
    [
      { title: 'Who', cell: (grant) => whoCell(grant, view) },
      {
        title: 'Data',
        cell: ({ dataset, system }) =>
          html`${named(dataset, view)}${system && html`<span class="detail">in ${named(system, view)}</span>`}`,
      },
      {
        title: 'May',
        cell: ({ level, fields }) =>
          html`${said(level && label(level))}${fields.length > 0 && html`<span class="detail">${fields.join(', ')}</span>`}`,
      },
      { title: 'What for', cell: (grant) => purposeCell(grant, view) },
      { title: 'Until', cell: untilCell },
      { title: 'Approved by', cell: ({ approvedBy }) => named(approvedBy, view, 'nobody') },
    ],
    access.grants,
  )}`;
}

function whoCell({ role, isProvider, isExcess, place }: PlanGrant, view: PlanView): Html {
  return html`${role ? sourceLink(html`${role.title}`, place, view) : said(undefined)}${isProvider && html` <span class="tag">Provider</span>`}${isExcess && html` <span class="tag tag-attention">No work needs it</span>`}`;
}

function purposeCell({ purpose, work, conditions }: PlanGrant, view: PlanView): Html {
  return html`${said(purpose)}${work.length > 0 && html`<span class="detail">for ${allNamed(work, view)}</span>`}${conditions.length > 0 && html`<ul class="detail" aria-label="Conditions">${conditions.map((condition) => html`<li>${condition}</li>`)}</ul>`}`;
}

function untilCell({ until, daysLeft }: PlanGrant): Html {
  if (until === undefined) return html`<span class="missing">open</span>`;
  const left =
    daysLeft === undefined ? '' : daysLeft < 0 ? 'has ended' : daysLeft <= 30 ? `${counted(daysLeft, 'day')} left` : '';
  return html`<span class="when">${dayInWords(until)}</span>${left !== '' && html`<span class="detail">${left}</span>`}`;
}
