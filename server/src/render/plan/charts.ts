import type { Plan } from '../../plan/plan.ts';
import { type Html, html, trusted } from '../html.ts';
import type { PlanView } from './source-link.ts';
import { renderAccessSvg } from './svg/access.ts';
import { renderTimelineSvg } from './svg/timeline.ts';

/** Everything that has a date, as a chart that scrolls by itself where the page is narrow. */
export function renderTimeline(plan: Plan, { interactive, width }: PlanView): Html {
  return chart('Timeline', renderTimelineSvg(plan, { standalone: false, interactive, width }));
}

/** Who may use which data in which system, as a chart. */
export function renderAccessChart(plan: Plan, { interactive }: PlanView): Html {
  return chart('Access to data, as a chart', renderAccessSvg(plan, { standalone: false, interactive }));
}

/** The charts escape the texts of the charter themselves. */
function chart(label: string, svg: string): Html {
  return html`<div class="scroll chart-frame" role="group" aria-label="${label}" tabindex="0">${trusted(svg)}</div>`;
}
