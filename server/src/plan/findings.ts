import type { Analysis } from '../analysis/analysis.ts';
import { textOf } from '../rules/text.ts';
import type { Places } from './places.ts';
import type { PlanFindings } from './plan.ts';

const RANK = { error: 0, warning: 1, info: 2 } as const;

export function buildFindings({ findings }: Analysis, places: Places): PlanFindings {
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    items: findings
      .toSorted((a, b) => RANK[a.severity] - RANK[b.severity])
      .map((finding) => ({
        ruleId: finding.ruleId,
        severity: finding.severity,
        message: textOf(finding),
        place: places.ofFinding(finding),
      })),
  };
}
