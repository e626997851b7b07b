import { dayInWords } from '../../../language/in-words.ts';
import type { PlanObjective } from '../../../plan/objectives.ts';
import type { Plan } from '../../../plan/plan.ts';
import { joined, type Markdown, markdownTable, md } from '../../markdown.ts';
import { figure } from '../../words.ts';
import { allNamed, gap, lines, type MarkdownView, named, said, source } from './source.ts';

/** What is to be achieved, from where to where, by when. */
export function objectivesInMarkdown({ objectives }: Plan, view: MarkdownView): Markdown {
  return markdownTable<PlanObjective>(
    [
      {
        title: 'Objective',
        cell: ({ statement, place, earningsImpact }) =>
          lines([
            source(statement, place, view),
            earningsImpact !== undefined && md`Effect on earnings: ${earningsImpact}`,
          ]),
      },
      { title: 'Measure', cell: measureCell },
      { title: 'Due', cell: ({ due }) => said(due && dayInWords(due)) },
      { title: 'Owner', cell: (objective) => ownerCell(objective, view) },
      { title: 'Milestones', cell: (objective) => milestonesCell(objective, view) },
      { title: 'Served by', cell: ({ work }) => allNamed(work, view, 'no work') },
    ],
    objectives,
  );
}

function measureCell({ measure }: PlanObjective): Markdown {
  if (!measure) return gap('not stated');
  const { baseline, target, unit, name } = measure;
  const value = (amount: number | undefined): string => (amount === undefined ? '?' : figure(amount));
  return lines([
    md`${value(baseline)} → ${value(target)}${unit !== undefined && md` ${unit}`}`,
    name !== undefined && md`${name}`,
  ]);
}

function ownerCell({ owner, sharedWith, reportedTo }: PlanObjective, view: MarkdownView): Markdown {
  return lines([
    named(owner, view, 'nobody'),
    sharedWith.length > 0 && md`with ${allNamed(sharedWith, view)}`,
    reportedTo.length > 0 && md`reported to ${allNamed(reportedTo, view)}`,
  ]);
}

function milestonesCell({ milestones }: PlanObjective, view: MarkdownView): Markdown {
  const pieces = milestones.map(({ title, place, due, benchmark }) =>
    joined(
      [
        source(title, place, view),
        benchmark && md`(benchmark)`,
        due === undefined ? gap('no day yet') : md`${dayInWords(due)}`,
      ],
      ' ',
    ),
  );
  return lines(pieces);
}
