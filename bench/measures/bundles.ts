import { stat } from 'node:fs/promises';
import type { SizeMeasure } from '../measure.ts';
import { productionBundle } from '../production-bundles.ts';

/** The bundles with what they may take at most, in kilobytes. */
const GOALS: ReadonlyMap<string, number | undefined> = new Map([
  ['server.cjs', 700],
  ['server.browser.js', 700],
  ['cli.cjs', 1_000],
  ['client.cjs', 250],
  ['client.browser.cjs', 250],
  ['webview/preview.js', undefined],
  ['webview/review.js', undefined],
]);

export const bundles: SizeMeasure = {
  kind: 'size',
  name: 'bundles',
  title: 'Minified bundles',
  take: () =>
    Promise.all(
      [...GOALS].map(async ([subject, goal]) => {
        const { size } = await stat(productionBundle(subject));
        return { subject, kilobytes: size / 1_000, goal };
      }),
    ),
};
