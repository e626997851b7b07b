import { dayInWords } from '../../language/in-words.ts';
import type { PlanBudget, PlanBudgetLine } from '../../plan/budget.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { figure, money } from '../words.ts';
import { meter } from './meter.ts';
import { allNamed, named, said } from './named.ts';
import { type PlanView, sourceLink } from './source-link.ts';
import { empty, table } from './table.ts';

/** What money is spent on, who pays, and what it is to bring. */
export function renderBudget({ budget }: Plan, view: PlanView): Html {
  if (!budget || budget.lines.length === 0) return empty('No budget is written down.');
  const { currency } = budget;
  return html`${payers(budget, view)}
${table(
  'Budget',
  [
    { title: 'What for', cell: (line) => titleCell(line, view) },
    {
      title: 'Amount',
      kind: 'number',
      cell: ({ amount }) => said(amount === undefined ? undefined : money(amount, currency)),
    },
    { title: 'Paid by', cell: (line) => fundingCell(line, currency, view) },
    { title: 'Expected return', cell: (line) => returnCell(line, currency, view) },
  ],
  budget.lines,
)}`;
}

/** The sum, and who pays which part of it. */
function payers({ funders, currency, total }: PlanBudget, view: PlanView): Html {
  const parts = funders.map(({ role, amount, limit }) => {
    const share = total === 0 ? 0 : (100 * amount) / total;
    return html`<li><span>${named(role, view)}${limit !== undefined && html`<span class="detail">at most ${money(limit, currency)} a line</span>`}</span>${meter(share)}<span class="share-percent">${Math.round(share)} %</span><span class="share-amount">${money(amount, currency)}</span></li>`;
  });
  return html`<div class="total"><p class="total-sum"><span class="detail">In all</span>${money(total, currency)}</p>${parts.length > 0 && html`<ul class="shares" aria-label="Who pays">${parts}</ul>`}</div>`;
}

function titleCell({ title, place, system, work }: PlanBudgetLine, view: PlanView): Html {
  const about = [system, work].filter((each) => each !== undefined);
  return html`${sourceLink(html`${title}`, place, view)}${about.length > 0 && html`<span class="detail">${allNamed(about, view)}</span>`}`;
}

function fundingCell({ funding }: PlanBudgetLine, currency: string | undefined, view: PlanView): Html {
  if (funding.length === 0) return html`<span class="missing">nobody</span>`;
  return html`<ul class="shares">${funding.map(
    ({ role, share, amount }) =>
      html`<li><span>${named(role, view, 'nobody')}</span><span class="share-percent">${share === undefined ? '?' : `${figure(share)} %`}</span><span class="share-amount">${amount !== undefined && money(amount, currency)}</span></li>`,
  )}</ul>`;
}

function returnCell({ expectedReturn }: PlanBudgetLine, currency: string | undefined, view: PlanView): Html {
  if (!expectedReturn) return html`<span class="missing">not stated</span>`;
  const { statement, amount, due, reportedTo, place } = expectedReturn;
  return html`${sourceLink(said(statement), place, view)}<span class="detail">${amount !== undefined && html`<strong>${money(amount, currency)}</strong>`}${due && html` by <span class="when">${dayInWords(due)}</span>`}</span><span class="detail">reported to ${allNamed(reportedTo, view)}</span>`;
}
