import type { Analysis } from '../analysis/analysis.ts';
import { fileNameOf } from '../analysis/uris.ts';
import { buildPlan } from '../plan/plan.ts';
import { PLAN_STYLE, renderPlanBody } from '../render/plan-html.ts';
import { type PlanParams, type PlanResult, PROTOCOL_VERSION } from './protocol.ts';

/** Answers `charterline/plan` for an analysed file. */
export function planResult(analysis: Analysis | undefined, format: PlanParams['format']): PlanResult | null {
  if (!analysis?.charter) return null;
  const plan = buildPlan(analysis);
  if (format === 'json') return { version: PROTOCOL_VERSION, format, plan };
  return {
    version: PROTOCOL_VERSION,
    format: 'preview',
    title: plan.header.title?.text ?? fileNameOf(analysis.file.uri),
    root: analysis.root,
    html: renderPlanBody(plan, { interactive: true }),
    style: PLAN_STYLE,
  };
}
