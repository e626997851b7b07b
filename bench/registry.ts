import type { Measure } from './measure.ts';
import { analysis } from './measures/analysis.ts';
import { bundles } from './measures/bundles.ts';
import { diagnostics } from './measures/diagnostics.ts';
import { document } from './measures/document.ts';
import { filter } from './measures/filter.ts';
import { load } from './measures/load.ts';
import { plan } from './measures/plan.ts';
import { planHtml } from './measures/plan-html.ts';
import { planMarkdown } from './measures/plan-markdown.ts';
import { planRequest } from './measures/plan-request.ts';
import { preview } from './measures/preview.ts';
import { review } from './measures/review.ts';
import { reviewHtml } from './measures/review-html.ts';

/** Everything that is measured, in the order of the table. */
export const MEASURES: readonly Measure[] = [
  load,
  analysis,
  plan,
  preview,
  review,
  reviewHtml,
  document,
  planHtml,
  planMarkdown,
  filter,
  diagnostics,
  planRequest,
  bundles,
];

/** The measures of these names, all for none. Throws on a name that no measure has. */
export function chosenMeasures(names: readonly string[]): readonly Measure[] {
  const unknown = names.filter((name) => !MEASURES.some((measure) => measure.name === name));
  if (unknown.length > 0) {
    throw new Error(`There is no measure ${unknown.join(', ')}: ${MEASURES.map(({ name }) => name).join(', ')}`);
  }
  return names.length === 0 ? MEASURES : MEASURES.filter(({ name }) => names.includes(name));
}
