import { dayInWords } from '../../../language/in-words.ts';
import type { Plan } from '../../../plan/plan.ts';
import { joined, type Markdown, md } from '../../markdown.ts';
import { accessInMarkdown } from './access.ts';
import { asOfComment } from './as-of.ts';
import { budgetInMarkdown } from './budget.ts';
import { collaborationInMarkdown } from './collaboration.ts';
import { complianceInMarkdown } from './compliance.ts';
import { findingsInMarkdown } from './findings.ts';
import { ganttInMarkdown } from './gantt.ts';
import { glanceInMarkdown } from './glance.ts';
import { headerInMarkdown } from './header.ts';
import { meetingsInMarkdown } from './meetings.ts';
import { objectivesInMarkdown } from './objectives.ts';
import { raciInMarkdown } from './raci.ts';
import { scorecardInMarkdown } from './scorecard.ts';
import type { MarkdownView } from './source.ts';
import { systemsInMarkdown } from './systems.ts';
import { transitionInMarkdown } from './transition.ts';
import { workInMarkdown } from './work.ts';

/** A part of the plan with its heading. */
interface Section {
  readonly title: string;
  /** Whether it is folded until somebody opens it. */
  readonly folded: boolean;
  readonly render: (plan: Plan, view: MarkdownView) => Markdown;
}

const SECTIONS: readonly Section[] = [
  { title: 'At a glance', folded: false, render: glanceInMarkdown },
  { title: 'Who does what', folded: false, render: raciInMarkdown },
  { title: 'Timeline', folded: false, render: ganttInMarkdown },
  { title: 'Work list', folded: true, render: workInMarkdown },
  { title: 'Meetings', folded: true, render: meetingsInMarkdown },
  { title: 'Data access', folded: false, render: accessInMarkdown },
  { title: 'Systems and approvals', folded: true, render: systemsInMarkdown },
  { title: 'Compliance', folded: true, render: complianceInMarkdown },
  { title: 'Budget', folded: true, render: budgetInMarkdown },
  { title: 'Objectives', folded: true, render: objectivesInMarkdown },
  { title: 'Collaboration', folded: true, render: collaborationInMarkdown },
  { title: 'Transition', folded: true, render: transitionInMarkdown },
  { title: 'Findings', folded: true, render: findingsInMarkdown },
  { title: 'Practices', folded: true, render: scorecardInMarkdown },
];

/** The plan as Markdown for GitHub: tables, Mermaid diagrams, folded parts. */
export function renderPlanMarkdown(plan: Plan, view: MarkdownView): string {
  const sections = SECTIONS.map((section) => renderSection(section, plan, view));
  const footer = md`---\n\nAs of ${dayInWords(plan.asOf)} · written by Charterline from the charter`;
  const parts = [headerInMarkdown(plan, view), ...sections, footer].map((part) => part && md`${part}`);
  return `${asOfComment(plan.asOf)}\n\n${joined(parts, '\n\n').source}\n`.replace(/\n{3,}/g, '\n\n');
}

/** A part; a folded one without content is left out. */
function renderSection({ title, folded, render }: Section, plan: Plan, view: MarkdownView): Markdown {
  const content = render(plan, view);
  if (!folded) return md`## ${title}\n\n${content}`;
  if (content.source === '') return content;
  return md`<details>\n<summary><strong>${title}</strong></summary>\n\n${content}\n\n</details>`;
}
