import type { Analysis } from '../analysis/analysis.ts';
import type { Charter } from '../charter/charter.ts';
import { buildFindings } from './findings.ts';
import { Names } from './names.ts';
import type { Places } from './places.ts';
import type { PlanEngagement, PlanHeader } from './plan.ts';

export function buildHeader(analysis: Analysis, places: Places): PlanHeader {
  const { charter } = analysis;
  const metadata = charter?.entry.metadata;
  return {
    id: places.text(metadata?.id),
    title: places.text(metadata?.title),
    summary: places.text(metadata?.summary),
    organization: places.text(charter?.organization?.name),
    status: places.text(metadata?.status),
    version: places.text(metadata?.version),
    owner: charter && new Names(charter, places).role(metadata?.owner),
    engagement: buildEngagement(charter, places),
    findings: buildFindings(analysis, places),
  };
}

function buildEngagement(charter: Charter | undefined, places: Places): PlanEngagement {
  const engagement = charter?.entry.engagement;
  const engaged = charter?.actors.engaged;
  const { amount, unit, per } = engagement?.capacity ?? {};
  return {
    place: engagement && places.of(engagement.node),
    model: engagement?.model?.value,
    role: engaged?.title?.value ?? engagement?.role?.value,
    person: engaged?.person?.name?.value,
    breadth: engagement?.breadth?.value,
    trigger: engagement?.trigger?.kind?.value,
    start: engagement?.term?.start?.value,
    end: engagement?.term?.end?.value,
    capacity: amount && unit && per ? { amount: amount.value, unit: unit.value, per: per.value } : undefined,
  };
}
