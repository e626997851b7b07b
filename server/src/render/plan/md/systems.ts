import { dayInWords, label } from '../../../language/in-words.ts';
import type { Plan } from '../../../plan/plan.ts';
import { type PlanSystem, SYSTEM_DUTIES } from '../../../plan/systems.ts';
import { type Markdown, markdownTable, md } from '../../markdown.ts';
import { systemKindInWords } from '../../words.ts';
import { gap, lines, type MarkdownView, named, said, source } from './source.ts';

/** The systems with who decided about them and who takes care of them. */
export function systemsInMarkdown({ systems }: Plan, view: MarkdownView): Markdown {
  return markdownTable<PlanSystem>(
    [
      { title: 'System', cell: (system) => titleCell(system, view) },
      { title: 'State', cell: ({ lifecycle }) => said(lifecycle && label(lifecycle)) },
      { title: 'Decision', cell: (system) => decisionCell(system, view) },
      { title: 'Security review', cell: (system) => reviewCell(system, view) },
      {
        title: 'Owners',
        cell: ({ owners }) =>
          lines(
            SYSTEM_DUTIES.flatMap((duty) => (owners[duty] ? [md`${label(duty)}: ${named(owners[duty], view)}`] : [])),
          ),
      },
    ],
    systems,
  );
}

function titleCell({ title, place, kind, vendor }: PlanSystem, view: MarkdownView): Markdown {
  const detail = [kind && systemKindInWords(kind), vendor].filter((part) => part !== undefined);
  return lines([source(title, place, view), md`${detail.join(', ')}`]);
}

function decisionCell({ approval }: PlanSystem, view: MarkdownView): Markdown {
  if (!approval) return gap('not decided');
  const { decision, by, on, place, conditions } = approval;
  return lines([
    source(decision ? label(decision) : 'Open', place, view),
    md`by ${named(by, view, 'nobody')}${on !== undefined && md`, ${dayInWords(on)}`}`,
    ...conditions.map((condition) => md`Condition: ${condition}`),
  ]);
}

function reviewCell({ securityReview: review }: PlanSystem, view: MarkdownView): Markdown {
  if (!review) return gap('not reviewed');
  const { outcome, by, on, place } = review;
  return lines([
    source(outcome ? label(outcome) : 'Open', place, view),
    md`by ${named(by, view, 'nobody')}${on !== undefined && md`, ${dayInWords(on)}`}`,
  ]);
}
