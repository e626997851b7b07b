import type { PlanBudget, PlanBudgetLine } from '../../plan/budget.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { dayInWords, money } from '../words.ts';
import { allNamed, named, said } from './named.ts';
import { type PlanView, sourceLink } from './source-link.ts';
import { empty, table } from './table.ts';

/** What money is spent on, who pays, and what it is to bring. */
export function renderBudget({ budget }: Plan, view: PlanView): Html {
  if (!budget || budget.lines.length === 0) return empty('No budget is written down.');
  const { currency } = budget;
  return html`<p class="plan-lead">${money(budget.total, currency)} in all${payers(budget, view)}.</p>
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

function payers({ funders, currency }: PlanBudget, view: PlanView): Html {
  return html`${funders.map(({ role, amount }, index) => html`${index === 0 ? ': ' : ', '}${named(role, view)} ${money(amount, currency)}`)}`;
}

function titleCell({ title, place, system, work }: PlanBudgetLine, view: PlanView): Html {
  const about = [system, work].filter((each) => each !== undefined);
  return html`${sourceLink(html`${title}`, place, view)}${about.length > 0 && html`<span class="detail">${allNamed(about, view)}</span>`}`;
}

function fundingCell({ funding }: PlanBudgetLine, currency: string | undefined, view: PlanView): Html {
  return html`${funding.map(
    ({ role, share, amount }) =>
      html`<span class="share"><span class="meter"><span class="meter-fill" style="width:${Math.min(100, Math.max(0, share ?? 0))}%"></span></span> ${named(role, view, 'nobody')} ${share === undefined ? '' : `${share} %`}${amount !== undefined && html`<span class="detail">${money(amount, currency)}</span>`}</span>`,
  )}`;
}

function returnCell({ expectedReturn }: PlanBudgetLine, currency: string | undefined, view: PlanView): Html {
  if (!expectedReturn) return html`<span class="missing">not stated</span>`;
  const { statement, amount, due, reportedTo, place } = expectedReturn;
  return html`${sourceLink(said(statement), place, view)}<span class="detail">${amount !== undefined && `${money(amount, currency)}`}${due && ` by ${dayInWords(due)}`}</span><span class="detail">reported to ${allNamed(reportedTo, view)}</span>`;
}
