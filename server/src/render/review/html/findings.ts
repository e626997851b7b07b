import type { ReportedFinding } from '../../../report/report.ts';
import type { Review } from '../../../review/review.ts';
import { type Html, html } from '../../html.ts';
import { ruleLink } from '../../plan/rule-link.ts';
import type { Side } from '../view.ts';
import { placeLink, type ReviewPageView } from './place-link.ts';
import { foldable, type Standing } from './section.ts';

const SEVERITY_NAMES = { error: 'Error', warning: 'Warning', info: 'Note' } as const;
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** What the checks say of the head that they did not say of the base, and the other way round. */
export function renderFindingsDelta({ findings }: Review, standing: Standing, view: ReviewPageView): readonly Html[] {
  const { introduced, resolved } = findings;
  const worstFirst = SEVERITIES.flatMap((name) => introduced.filter(({ severity }) => severity === name));
  return [
    ...part('introduced', 'New findings', worstFirst, 'head', standing, view),
    ...part('resolved', 'Resolved findings', resolved, 'base', standing, view),
  ];
}

function part(
  id: string,
  title: string,
  findings: readonly ReportedFinding[],
  side: Side,
  standing: Standing,
  view: ReviewPageView,
): readonly Html[] {
  if (findings.length === 0) return [];
  const content = html`<ul class="findings">
${findings.map((finding) => renderFinding(finding, side, view))}</ul>`;
  return [foldable({ id, title, count: findings.length, isOpen: side === 'head', content }, standing)];
}

function renderFinding(finding: ReportedFinding, side: Side, view: ReviewPageView): Html {
  const { severity, message, ruleId, file, range } = finding;
  const isGone = side === 'base';
  const name = isGone ? `✓ ${SEVERITY_NAMES[severity]}` : SEVERITY_NAMES[severity];
  return html`<li class="finding finding-${isGone ? 'resolved' : severity}"><span class="severity">${name}</span><div>${placeLink(html`${message}`, finding, side, view)}<span class="detail">${file}, line ${range.start.line} · ${ruleLink(ruleId, view)}</span></div></li>
`;
}
