/** The index of charters in a real browser: accessible in light, dark and print, at every width, and silent. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexEntry } from '../../server/src/plan/index-entry.ts';
import { buildPlan } from '../../server/src/plan/plan.ts';
import { renderIndexHtml } from '../../server/src/render/index/html.ts';
import { analyseSample, brokenSamples, goodSamples } from '../golden/samples.ts';
import { launchBrowser } from './launch.ts';

let browser: Browser;
const PATIENCE = 60_000;

beforeAll(async () => {
  browser = await launchBrowser();
}, 180_000);
afterAll(() => browser?.close());

const charters = [...goodSamples, ...brokenSamples].filter((path) => path.endsWith('.charter.yaml'));
const entries = await Promise.all(
  charters.map(async (file) => indexEntry(buildPlan(await analyseSample(file)), { file, toRoot: '../' })),
);
const INDEXES = [
  { name: 'all samples', page: renderIndexHtml({ asOf: '2026-12-01', entries }) },
  { name: 'no charter at all', page: renderIndexHtml({ asOf: '2026-12-01', entries: [] }) },
];

async function open(html: string): Promise<{ page: Page; noise: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const noise: string[] = [];
  page.on('request', (request) => noise.push(request.url()));
  page.on('pageerror', (error) => noise.push(error.message));
  await page.setContent(html);
  return { page, noise };
}

describe.each(INDEXES)('the index of $name', ({ page: html }) => {
  it(
    'has no accessibility violation in light, dark and print, and requests nothing',
    async () => {
      const { page, noise } = await open(html);
      await page.evaluate(axe.source);
      for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { media: 'print' }] as const) {
        await page.emulateMedia(media);
        const result = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
        const found = result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
        expect(found, JSON.stringify(media)).toEqual([]);
      }
      expect(noise).toEqual([]);
      await page.close();
    },
    PATIENCE,
  );

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
    await page.close();
  });
});

it('says how many charters stand where, and what all of them lack', async () => {
  const { page } = await open(INDEXES[0]?.page ?? '');
  const facts = await page.locator('.plan-fact').allTextContents();
  const drafts = entries.filter(({ status }) => status?.text === 'draft').length;
  const missing = entries.reduce((sum, { missingApprovals }) => sum + missingApprovals, 0);
  expect(drafts).toBeGreaterThan(1);
  expect(facts).toEqual(expect.arrayContaining([`Draft${drafts}`, `Approvals missing${missing}`]));
  await page.close();
});
