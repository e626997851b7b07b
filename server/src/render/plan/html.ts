import { filterPlan } from '../../plan/filter/filter.ts';
import type { PlanFilter } from '../../plan/filter/plan-filter.ts';
import type { Plan } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { renderPage } from '../page.ts';
import { renderAccess } from './access.ts';
import { renderBudget } from './budget.ts';
import { renderAccessChart, renderTimeline } from './charts.ts';
import { renderCollaboration } from './collaboration.ts';
import { renderCompliance } from './compliance.ts';
import { renderFindings } from './findings.ts';
import { renderGlance } from './glance.ts';
import { renderHeader } from './header.ts';
import { renderMeetings } from './meetings.ts';
import { renderObjectives } from './objectives.ts';
import { pageHeadStyle } from './page-head.ts';
import { renderRaci } from './raci.ts';
import { renderScorecard } from './scorecard.ts';
import type { PlanView } from './source-link.ts';
import { PLAN_STYLE } from './style.ts';
import { renderSystems } from './systems.ts';
import { renderTransition } from './transition.ts';
import { renderWork } from './work.ts';

/** A part of the plan with its heading. */
interface Section {
  readonly id: string;
  readonly title: string;
  readonly render: (plan: Plan, view: PlanView) => Html;
  /** How many elements it shows; left out for what no filter narrows. */
  readonly count?: (plan: Plan) => number;
}

const SECTIONS: readonly Section[] = [
  { id: 'glance', title: 'At a glance', render: renderGlance },
  {
    id: 'raci',
    title: 'Who does what',
    render: renderRaci,
    count: ({ raci }) => raci.groups.reduce((sum, { rows }) => sum + rows.length, 0),
  },
  { id: 'work', title: 'Work list', render: renderWork, count: ({ raci }) => raci.work.length },
  { id: 'timeline', title: 'What happens when', render: renderTimeline, count: ({ timeline }) => timeline.rows.length },
  {
    id: 'objectives',
    title: 'What we want to achieve',
    render: renderObjectives,
    count: ({ objectives }) => objectives.length,
  },
  { id: 'meetings', title: 'When we meet', render: renderMeetings, count: ({ meetings }) => meetings.series.length },
  {
    id: 'access',
    title: 'Who may use which data',
    render: (plan, view) => html`${renderAccessChart(plan, view)}${renderAccess(plan, view)}`,
    count: ({ access: { grants, gaps } }) => grants.length + gaps.length,
  },
  { id: 'systems', title: 'Systems and approvals', render: renderSystems, count: ({ systems }) => systems.length },
  {
    id: 'compliance',
    title: 'Compliance',
    render: renderCompliance,
    count: ({ compliance }) => compliance.controls.length,
  },
  { id: 'budget', title: 'Budget', render: renderBudget, count: ({ budget }) => budget?.lines.length ?? 0 },
  {
    id: 'collaboration',
    title: 'How we work together',
    render: renderCollaboration,
    count: ({ collaboration }) => entriesIn(collaboration),
  },
  {
    id: 'transition',
    title: 'When the engagement ends',
    render: renderTransition,
    count: ({ transition: { handover, toRevoke } }) => handover.length + toRevoke.length,
  },
  { id: 'scorecard', title: 'Practice scorecard', render: renderScorecard, count: ({ scorecard }) => scorecard.length },
  { id: 'findings', title: 'Findings', render: renderFindings },
];

/** The content of the plan's page, narrowed by a filter if there is one. */
export function renderPlanBody(plan: Plan, view: PlanView, filter: PlanFilter = {}): string {
  const isNarrowed = Object.values(filter).some((value) => value !== undefined && value !== false);
  return (isNarrowed ? body(filterPlan(plan, filter), view, plan) : body(plan, view, plan)).source;
}

/** The plan as one self-contained HTML file: no script, no request, light and dark, printable. */
export function renderPlanDocument(plan: Plan): string {
  const title = plan.header.title?.text ?? 'Engagement charter';
  return renderPage({
    title: `${title} – collaboration plan`,
    asOf: plan.asOf,
    style: PLAN_STYLE,
    head: pageHeadStyle(plan),
    body: body(plan, { interactive: false }, plan),
  });
}

function body(plan: Plan, view: PlanView, whole: Plan): Html {
  const shown = SECTIONS.filter((section) => !isLeftOut(section, plan, whole));
  return html`<main class="plan">
${renderHeader(plan, view)}
<nav class="contents" aria-label="Contents"><ul>${shown.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${SECTIONS.map((section) => renderSection(section, plan, view, whole))}${leftOut(plan, whole)}</main>`;
}

/** A part that can be folded, also without a script. One that a filter has emptied is there, so that it stays folded. */
function renderSection(section: Section, plan: Plan, view: PlanView, whole: Plan): Html {
  const { id, title, render, count } = section;
  const [shown, all] = [count?.(plan), count?.(whole)];
  const isHidden = isLeftOut(section, plan, whole);
  const left = shown === all ? undefined : html` <span class="section-count">${shown} of ${all}</span>`;
  return html`<section id="${id}" class="plan-section" aria-labelledby="${id}-heading"${isHidden && html` hidden`}>
<details open><summary><h2 id="${id}-heading">${title}${left}</h2></summary>
${!isHidden && render(plan, view)}
</details>
</section>
`;
}

/** Whether a filter has left nothing of a section. */
function isLeftOut({ count }: Section, plan: Plan, whole: Plan): boolean {
  return count !== undefined && count(plan) === 0 && count(whole) > 0;
}

function leftOut(plan: Plan, whole: Plan): Html | undefined {
  const titles = SECTIONS.filter((section) => isLeftOut(section, plan, whole)).map(({ title }) => title);
  if (titles.length === 0) return undefined;
  return html`<p class="empty plan-section">Nothing matches the filter in: ${titles.join(', ')}.</p>\n`;
}

function entriesIn({ liaison, centreOfExcellence, dataMaturity, ...lists }: Plan['collaboration']): number {
  const single = [liaison, centreOfExcellence, dataMaturity].filter((entry) => entry !== undefined);
  return Object.values(lists).reduce((sum, entries) => sum + entries.length, single.length);
}
