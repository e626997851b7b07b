/** The plan as HTML: see `plan/`, one file for each part. */

export { findingCounts } from './plan/header.ts';
export { renderPlanBody, renderPlanDocument } from './plan/html.ts';
export { PLAN_STYLE } from './plan/style.ts';
