import type { Plan } from '../../plan/plan.ts';
import { type Html, html, trusted } from '../html.ts';
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
}

const SECTIONS: readonly Section[] = [
  { id: 'glance', title: 'At a glance', render: renderGlance },
  { id: 'raci', title: 'Who does what', render: renderRaci },
  { id: 'work', title: 'Work list', render: renderWork },
  { id: 'timeline', title: 'What happens when', render: renderTimeline },
  { id: 'objectives', title: 'What we want to achieve', render: renderObjectives },
  { id: 'meetings', title: 'When we meet', render: renderMeetings },
  {
    id: 'access',
    title: 'Who may use which data',
    render: (plan, view) => html`${renderAccessChart(plan, view)}${renderAccess(plan, view)}`,
  },
  { id: 'systems', title: 'Systems and approvals', render: renderSystems },
  { id: 'compliance', title: 'Compliance', render: renderCompliance },
  { id: 'budget', title: 'Budget', render: renderBudget },
  { id: 'collaboration', title: 'How we work together', render: renderCollaboration },
  { id: 'transition', title: 'When the engagement ends', render: renderTransition },
  { id: 'scorecard', title: 'Practice scorecard', render: renderScorecard },
  { id: 'findings', title: 'Findings', render: renderFindings },
];

/** The content of the plan's page. */
export function renderPlanBody(plan: Plan, view: PlanView): string {
  return body(plan, view).source;
}

/** The plan as one self-contained HTML file: no script, no request, light and dark, printable. */
export function renderPlanDocument(plan: Plan): string {
  const title = plan.header.title?.text ?? 'Engagement charter';
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Charterline">
<meta name="charterline-as-of" content="${plan.asOf}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title} – collaboration plan</title>
<style>${trusted(PLAN_STYLE)}</style>
</head>
<body>
${body(plan, { interactive: false })}
</body>
</html>
`.source;
}

function body(plan: Plan, view: PlanView): Html {
  return html`<main class="plan">
${renderHeader(plan, view)}
<nav class="contents" aria-label="Contents"><ul>${SECTIONS.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
${SECTIONS.map(
  ({ id, title, render }) => html`<section id="${id}" class="plan-section" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${title}</h2>
${render(plan, view)}
</section>
`,
)}</main>`;
}
