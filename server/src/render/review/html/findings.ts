import type { ReportedFinding } from '../../../report/report.ts';
import type { Review } from '../../../review/review.ts';
import { type Html, html } from '../../html.ts';
import { ruleLink } from '../../plan/rule-link.ts';
import { isFindingTold } from '../told-elsewhere.ts';
import type { Side } from '../view.ts';
import { placeLink, type ReviewPageView } from './place-link.ts';
import { foldable, type Standing } from './section.ts';

const SEVERITY_NAMES = { error: 'Error', warning: 'Warning', info: 'Note' } as const;

/** The worst first. */
const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Findings of one kind, with the side on which their places lie. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly findings: readonly ReportedFinding[];
  readonly side: Side;
  readonly isOpen: boolean;
}

/** What the checks say of the head that they did not say of the base, and the other way round. */
export function renderFindingsDelta(review: Review, standing: Standing, view: ReviewPageView): readonly Html[] {
  return partsOf(review)
    .filter(({ findings }) => findings.length > 0)
    .map(({ id, title, findings, side, isOpen }) => {
      const content = html`<ul class="findings">
${findings.map((finding) => renderFinding(finding, side, view))}</ul>`;
      return foldable({ id, title, count: findings.length, isOpen, content }, standing);
    });
}

function partsOf({ findings: { introduced, resolved } }: Review): readonly Part[] {
  const sorted = SEVERITIES.flatMap((name) => introduced.filter(({ severity }) => severity === name));
  const told = sorted.filter(isFindingTold);
  const telling = sorted.filter((finding) => !isFindingTold(finding));
  return [
    { id: 'introduced', title: 'New findings', findings: telling, side: 'head', isOpen: true },
    {
      id: 'outdated',
      title: 'New findings on approvals that are out of date',
      findings: told,
      side: 'head',
      isOpen: false,
    },
    { id: 'resolved', title: 'Resolved findings', findings: resolved, side: 'base', isOpen: false },
  ];
}

function renderFinding(finding: ReportedFinding, side: Side, view: ReviewPageView): Html {
  const { severity, message, ruleId, file, range } = finding;
  const isGone = side === 'base';
  const name = isGone ? `✓ ${SEVERITY_NAMES[severity]}` : SEVERITY_NAMES[severity];
  return html`<li class="finding finding-${isGone ? 'resolved' : severity}"><span class="severity">${name}</span><div>${placeLink(html`${message}`, finding, side, view)}<span class="detail">${file}, line ${range.start.line} · ${ruleLink(ruleId, view)}</span></div></li>
`;
}
