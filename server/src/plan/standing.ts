import type { Analysis } from '../analysis/analysis.ts';
import type { Severity } from '../rules/finding.ts';
import type { PlanApproval } from './glance.ts';
import { type IndexEntry, indexEntry } from './index-entry.ts';
import { type PlanPlace, planOf } from './plan.ts';
import { readinessOf } from './scorecard.ts';

/** How a charter stands, in short: what the index says of it, with its readiness and what is missing to its approval. */
export interface Standing
  extends Pick<IndexEntry, 'title' | 'organization' | 'status' | 'start' | 'end' | 'nextEvent'> {
  /** Where the engagement is described, its term included; `undefined` when it is not. */
  readonly engagement: PlanPlace | undefined;
  /** `first` is the place of the most serious finding. */
  readonly findings: Readonly<Record<Severity, number>> & { readonly first: PlanPlace | undefined };
  readonly approvals: {
    /** How many leaders have to approve; 0 when the charter names none of them. */
    readonly needed: number;
    readonly missing: readonly PlanApproval[];
  };
  readonly readiness: ReturnType<typeof readinessOf>;
}

/** The standing of an analysed file; `undefined` for what is no charter. */
export function standingOf(analysis: Analysis): Standing | undefined {
  const { charter } = analysis;
  if (!charter) return undefined;
  const plan = planOf(analysis);
  const { title, organization, status, start, end, nextEvent, findings } = indexEntry(plan, { file: '', toRoot: '' });
  const { error, warning, info, items } = findings;
  return {
    title,
    organization,
    status,
    start,
    end,
    nextEvent,
    engagement: plan.header.engagement.place,
    findings: { error, warning, info, first: items[0]?.place },
    approvals: { needed: plan.glance.leaders.length, missing: plan.glance.missingApprovals },
    readiness: readinessOf(plan.scorecard),
  };
}
