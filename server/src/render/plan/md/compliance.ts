import { dayInWords, label } from '../../../language/in-words.ts';
import type { PlanControl, PlanCoverage } from '../../../plan/compliance.ts';
import type { Plan } from '../../../plan/plan.ts';
import { joined, type Markdown, markdownTable, md } from '../../markdown.ts';
import { cadenceInWords } from '../../words.ts';
import { allNamed, gap, lines, type MarkdownView, named, said, source } from './source.ts';

/** The laws that apply, what covers them, and the register of controls. */
export function complianceInMarkdown({ compliance }: Plan, view: MarkdownView): Markdown {
  const coverage = markdownTable<PlanCoverage>(
    [
      { title: 'Personal data', cell: ({ dataset }) => named(dataset, view) },
      { title: 'Law', cell: ({ lawTitle, region }) => lines([md`${lawTitle}`, md`because of ${region}`]) },
      { title: 'Covered by', cell: ({ controls }) => allNamed(controls, view, 'nothing yet') },
    ],
    compliance.coverage,
  );
  const controls = markdownTable<PlanControl>(
    [
      {
        title: 'Control',
        cell: ({ requirement, place, framework }) =>
          lines([source(requirement, place, view), framework && md`${framework.title}`]),
      },
      { title: 'Protects', cell: ({ appliesTo }) => allNamed(appliesTo, view, 'nothing') },
      { title: 'Owner', cell: ({ owner }) => named(owner, view, 'nobody') },
      { title: 'State', cell: stateCell },
      { title: 'Evidence', cell: (control) => evidenceCell(control, view) },
    ],
    compliance.controls,
  );
  return joined([coverage, controls], '\n');
}

function stateCell({ status, due, isOverdue, review, waiver }: PlanControl): Markdown {
  return lines([
    said(status && label(status)),
    due !== undefined && (isOverdue ? md`**overdue since ${dayInWords(due)}**` : md`due ${dayInWords(due)}`),
    review !== undefined && md`checked ${cadenceInWords(review).toLowerCase()}`,
    waiver && md`Waived${waiver.until !== undefined && md` until ${dayInWords(waiver.until)}`}: ${said(waiver.reason)}`,
  ]);
}

function evidenceCell({ evidence }: PlanControl, view: MarkdownView): Markdown {
  if (evidence.length === 0) return gap('none');
  return lines(
    evidence.map(({ kind, reference, place }) => source(reference ?? (kind ? label(kind) : 'Evidence'), place, view)),
  );
}
