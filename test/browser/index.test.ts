/** The index of charters in a real browser: accessible in light, dark and print, at every width, and silent. */
import { describe, expect, it } from 'vitest';
import { indexEntry } from '../../server/src/plan/index-entry.ts';
import { buildPlan } from '../../server/src/plan/plan.ts';
import { renderIndexHtml } from '../../server/src/render/index/html.ts';
import { analyseSample, brokenSamples, goodSamples } from '../golden/samples.ts';
import { usePages, violationsInAllMedia } from './pages.ts';

const open = usePages();
const charters = [...goodSamples, ...brokenSamples].filter((path) => path.endsWith('.charter.yaml'));
const entries = await Promise.all(
  charters.map(async (file) => indexEntry(buildPlan(await analyseSample(file)), { file, toRoot: '../' })),
);
const INDEXES = [
  { name: 'all samples', page: renderIndexHtml({ asOf: '2026-12-01', entries }) },
  { name: 'no charter at all', page: renderIndexHtml({ asOf: '2026-12-01', entries: [] }) },
];

describe.each(INDEXES)('the index of $name', ({ page: html }) => {
  it('has no accessibility violation in light, dark and print, and requests nothing', async () => {
    const { page, noise } = await open(html);
    expect(await violationsInAllMedia(page)).toEqual([]);
    expect(noise).toEqual([]);
  });

  it('fits on screens and on paper', async () => {
    const { page } = await open(html);
    const wide = () => page.evaluate<number>('document.documentElement.scrollWidth');
    for (const width of [390, 800, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await wide()).toBeLessThanOrEqual(width);
    }
    await page.emulateMedia({ media: 'print' });
    for (const width of [688, 1016]) {
      await page.setViewportSize({ width, height: 680 });
      expect(await wide()).toBeLessThanOrEqual(width);
    }
  });
});

it('says how many charters stand where, and what all of them lack', async () => {
  const { page } = await open(INDEXES[0]?.page ?? '');
  const facts = await page.locator('.plan-fact').allTextContents();
  const drafts = entries.filter(({ status }) => status?.text === 'draft').length;
  const missing = entries.reduce((sum, { missingApprovals }) => sum + missingApprovals, 0);
  expect(drafts).toBeGreaterThan(1);
  expect(facts).toEqual(expect.arrayContaining([`Draft${drafts}`, `Approvals missing${missing}`]));
});
