import { dayInWords, label } from '../../../language/in-words.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { PlanHandover, PlanTransition } from '../../../plan/transition.ts';
import { joined, type Markdown, markdownList, markdownTable, md } from '../../markdown.ts';
import { counted } from '../../words.ts';
import { gap, type MarkdownView, named, said, source } from './source.ts';

/** What is handed over, and the access that has to end. */
export function transitionInMarkdown({ transition }: Plan, view: MarkdownView): Markdown {
  const { handover, successorOnboarding, toRevoke } = transition;
  const table = markdownTable<PlanHandover>(
    [
      { title: 'What', cell: ({ title, place }) => source(title, place, view) },
      { title: 'From', cell: ({ from }) => named(from, view, 'nobody') },
      { title: 'To', cell: ({ to }) => named(to, view, 'nobody') },
      { title: 'By', cell: ({ due }) => said(due && dayInWords(due)) },
    ],
    handover,
  );
  const access = markdownList(
    toRevoke.map(
      ({ role, dataset, level, place }) =>
        md`${source(`${role?.title ?? 'Somebody'}: ${dataset?.title ?? 'data'}`, place, view)}${level !== undefined && md` (${label(level).toLowerCase()})`}`,
    ),
  );
  return joined(
    [
      table,
      successorOnboarding !== undefined && md`The successor: ${successorOnboarding}\n`,
      toRevoke.length > 0 && md`Access to take away: ${revocation(transition, view)}\n\n${access}`,
    ],
    '\n',
  );
}

function revocation({ revocation: it }: PlanTransition, view: MarkdownView): Markdown {
  if (!it?.owner) return gap('nobody is named to take it away.');
  const days = it.withinDays !== undefined && md` within ${counted(it.withinDays, 'day')} of the end`;
  return md`${named(it.owner, view)} takes it away${days}${it.by !== undefined && md`, by ${dayInWords(it.by)}`}.`;
}
