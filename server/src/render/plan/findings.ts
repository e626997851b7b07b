import type { Plan, PlanFinding } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { ruleLink } from './rule-link.ts';
import { type PlanView, sourceLink } from './source-link.ts';

const SEVERITY_NAMES = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** What the checks have to say, the serious things first. */
export function renderFindings({ header }: Plan, view: PlanView): Html {
  const { items } = header.findings;
  if (items.length === 0)
    return html`<p class="empty good">The checks have nothing to say: this charter is complete as far as they can tell.</p>`;
  return html`<ul class="findings">
${items.map((finding) => renderFinding(finding, view))}</ul>`;
}

function renderFinding({ severity, message, ruleId, place }: PlanFinding, view: PlanView): Html {
  const { line } = place.range.start;
  return html`<li class="finding finding-${severity}"><span class="severity">${SEVERITY_NAMES[severity]}</span><div>${sourceLink(html`${message}`, place, view, 'finding-message')}<span class="detail">${place.file}, line ${line} · ${ruleLink(ruleId, view)}</span></div></li>
`;
}
