import { dayInWords, label } from '../../../language/in-words.ts';
import type { Plan, PlanWork } from '../../../plan/plan.ts';
import { type Markdown, markdownTable, md } from '../../markdown.ts';
import { periodInWords } from '../../words.ts';
import { gap, lines, type MarkdownView, source } from './source.ts';

/** The work list, in the order of the due dates. */
export function workInMarkdown({ raci }: Plan, view: MarkdownView): Markdown {
  return markdownTable<PlanWork>(
    [
      { title: 'Work', cell: (item) => titleCell(item, view) },
      { title: 'When', cell: ({ start, due }) => ((start ?? due) ? periodInWords(start, due) : gap('no dates')) },
      { title: 'Answers for it', cell: peopleCell },
      {
        title: 'Systems and data',
        cell: ({ systems, datasets }) => lines([...systems, ...datasets].map((each) => md`${each}`)),
      },
      { title: 'Deliverables', cell: (item) => deliverablesCell(item, view) },
    ],
    raci.work,
  );
}

function titleCell({ title, place, outcome, pillar, builds, launches }: PlanWork, view: MarkdownView): Markdown {
  const tags = [pillar && label(pillar), builds && 'changes infrastructure', launches && 'goes live to customers'];
  return lines([
    source(title, place, view),
    md`${outcome}`,
    md`${tags.filter((tag) => typeof tag === 'string').join(', ')}`,
  ]);
}

function peopleCell({ accountable, responsible }: PlanWork): Markdown {
  return lines([
    accountable.length > 0 ? md`**${accountable.join(', ')}**` : gap('nobody'),
    responsible.length > 0 && md`done by ${responsible.join(', ')}`,
  ]);
}

function deliverablesCell({ deliverables }: PlanWork, view: MarkdownView): Markdown {
  return lines(
    deliverables.map(
      ({ title, due, place }) => md`${source(title, place, view)}${due !== undefined && md`, ${dayInWords(due)}`}`,
    ),
  );
}
