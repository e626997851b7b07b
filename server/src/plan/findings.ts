import type { Analysis } from '../analysis/analysis.ts';
import { textOf } from '../rules/text.ts';
import type { Places } from './places.ts';
import type { PlanFinding } from './plan.ts';

const RANK = { error: 0, warning: 1, info: 2 } as const;

/** The findings, the serious ones first. */
export function buildFindings({ findings }: Analysis, places: Places): readonly PlanFinding[] {
  return findings
    .toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
    .map((finding) => ({
      ruleId: finding.ruleId,
      severity: finding.severity,
      message: textOf(finding),
      place: places.ofFinding(finding),
    }));
}
