import type { Plan } from '../../plan/plan.ts';
import { visibleJson } from '../visible-json.ts';

/** The plan for other programs, as `schemas/plan.schema.json` describes it. What is `undefined` is left out. */
export function renderPlanJson(plan: Plan): string {
  return visibleJson(plan);
}

/** The day that a plan records, `YYYY-MM-DD`; `undefined` when it records none. */
export function asOfInJson(text: string): string | undefined {
  return /^\{\s*"version": 1,\s*"asOf": "(\d{4}-\d{2}-\d{2})"/.exec(text)?.[1];
}
