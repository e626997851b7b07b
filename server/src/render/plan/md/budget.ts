import { dayInWords } from '../../../language/in-words.ts';
import type { PlanBudgetLine } from '../../../plan/budget.ts';
import type { Plan } from '../../../plan/plan.ts';
import { joined, type Markdown, markdownTable, md } from '../../markdown.ts';
import { money } from '../../words.ts';
import { allNamed, gap, lines, type MarkdownView, named, said, source } from './source.ts';

/** What money is spent on, who pays, and what it is to bring. */
export function budgetInMarkdown({ budget }: Plan, view: MarkdownView): Markdown {
  if (!budget || budget.lines.length === 0) return md``;
  const { currency, total, funders, lines: items } = budget;
  const payers = joined(
    funders.map(({ role, amount }) => md`${named(role, view)} ${money(amount, currency)}`),
    ', ',
  );
  const sum = md`${money(total, currency)} in all${funders.length > 0 && md`: ${payers}`}.\n`;
  const table = markdownTable<PlanBudgetLine>(
    [
      { title: 'What for', cell: (line) => titleCell(line, view) },
      {
        title: 'Amount',
        kind: 'number',
        cell: ({ amount }) => (amount === undefined ? gap('not stated') : money(amount, currency)),
      },
      { title: 'Paid by', cell: (line) => fundingCell(line, currency, view) },
      { title: 'Expected return', cell: (line) => returnCell(line, currency, view) },
    ],
    items,
  );
  return joined([sum, table], '\n');
}

function titleCell({ title, place, system, work }: PlanBudgetLine, view: MarkdownView): Markdown {
  return lines([source(title, place, view), system && named(system, view), work && named(work, view)]);
}

function fundingCell({ funding }: PlanBudgetLine, currency: string | undefined, view: MarkdownView): Markdown {
  return lines(
    funding.map(
      ({ role, share, amount }) =>
        md`${named(role, view, 'nobody')}${share !== undefined && md` ${share} %`}${amount !== undefined && md`, ${money(amount, currency)}`}`,
    ),
  );
}

function returnCell({ expectedReturn }: PlanBudgetLine, currency: string | undefined, view: MarkdownView): Markdown {
  if (!expectedReturn) return gap('not stated');
  const { statement, amount, due, reportedTo, place } = expectedReturn;
  return lines([
    statement === undefined ? said(undefined) : source(statement, place, view),
    amount !== undefined && md`${money(amount, currency)}`,
    due !== undefined && md`by ${dayInWords(due)}`,
    md`reported to ${allNamed(reportedTo, view)}`,
  ]);
}
