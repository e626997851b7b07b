/** Reviews as HTML in a real browser: accessible in light, dark and print, and harmless whatever a charter says. */
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commentPage } from '../../scripts/screenshots/review-pictures.ts';
import { renderReviewBody, renderReviewDocument } from '../../server/src/render/review/html/document.ts';
import { renderReviewMarkdown } from '../../server/src/render/review/md/document.ts';
import { HOSTILE_REVIEWS, SITUATIONS, SWAPPED_ACCOUNTABLE, WIDER_ACCESS } from '../support/reviews.ts';
import { launchBrowser } from './launch.ts';

let browser: Browser;
/** Starting a page and judging it takes a moment on a small machine. */
const PATIENCE = 120_000;

beforeAll(async () => {
  browser = await launchBrowser();
}, 180_000);
afterAll(() => browser?.close());

/** A page that shows the HTML and notes every request and script message that it causes. */
async function open(html: string): Promise<{ page: Page; noise: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, bypassCSP: true });
  const noise: string[] = [];
  page.on('request', (request) => noise.push(`request ${request.url()}`));
  page.on('dialog', (dialog) => {
    noise.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => noise.push(`error ${error.message}`));
  await page.exposeFunction('executed', () => noise.push('script executed'));
  await page.setContent(html);
  return { page, noise };
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** Those that are not among several charters on one page. */
const TOLD: ReadonlySet<string> = new Set(['another accountable', '200 changes']);

const SEVERAL = SITUATIONS.slice(0, 7).map(({ name, review }) => ({ ...review, title: `Charter with ${name}` }));

const PAGES = [
  ...SITUATIONS.filter(({ name }) => TOLD.has(name)).map(({ name, review }) => ({
    name,
    html: renderReviewDocument(review),
  })),
  { name: 'several charters', html: renderReviewDocument(SEVERAL) },
  { name: 'no charter', html: renderReviewDocument([]) },
];

/** A page of the review as the editor shows it, with the style of the document. */
function interactive(): string {
  const style = /<style>.*?<\/style>/s.exec(renderReviewDocument(WIDER_ACCESS))?.[0] ?? '';
  const body = renderReviewBody([WIDER_ACCESS, SWAPPED_ACCOUNTABLE], { interactive: true });
  return `<!doctype html><html lang="en"><head><title>Review</title>${style}</head><body>${body}</body></html>`;
}

describe.each([...PAGES, { name: 'what can be acted on', html: interactive() }])('the page of $name', ({ html }) => {
  it(
    'has no accessibility violation in light, dark and print, and requests nothing',
    async () => {
      const { page, noise } = await open(html);
      await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
      for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { media: 'print' }] as const) {
        await page.emulateMedia(media);
        expect(await violations(page), JSON.stringify(media)).toEqual([]);
      }
      expect(noise).toEqual([]);
      await page.close();
    },
    PATIENCE,
  );

  it(
    'never scrolls sideways as a whole',
    async () => {
      const { page } = await open(html);
      for (const width of [390, 800, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${width}`).toBeLessThanOrEqual(width);
      }
      await page.close();
    },
    PATIENCE,
  );
});

describe('hostile text in reviews', () => {
  const hostile = HOSTILE_REVIEWS.map(({ review }) => review);
  const linkTo = (file: string, line: number) => `https://github.com/o/r/blob/main/${file}#L${line}`;

  it.each([
    ['a page', renderReviewDocument(hostile)],
    ['the view of an editor', renderReviewBody(hostile, { interactive: true })],
    ['a comment', commentPage(renderReviewMarkdown(hostile, { colour: false, linkTo }))],
  ])(
    'executes and requests nothing in %s',
    async (_what, html) => {
      const { page, noise } = await open(html);
      for (const y of [120, 320, 520]) await page.mouse.move(200, y);
      expect(noise).toEqual([]);
      expect(await page.evaluate("document.querySelectorAll('script, img, iframe, svg, form, link').length")).toBe(0);
      await page.close();
    },
    PATIENCE,
  );

  it('would be noticed if it were not escaped', async () => {
    const { page, noise } = await open('<h1><img src=x onerror=executed()></h1>');
    await page.waitForTimeout(200);
    expect(noise).toContain('script executed');
    await page.close();
  });

  it(
    'never makes a page scroll sideways',
    async () => {
      const { page } = await open(renderReviewDocument(hostile));
      for (const width of [390, 1200]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${width}`).toBeLessThanOrEqual(width);
      }
      await page.close();
    },
    PATIENCE,
  );
});

describe('the printed review', () => {
  it(
    'shows what was folded',
    async () => {
      const { page } = await open(renderReviewDocument(WIDER_ACCESS));
      const height = () =>
        page.evaluate("document.querySelector('#resolved .findings').getBoundingClientRect().height");
      expect(await page.locator('#resolved .findings').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await height()).toBeGreaterThan(10);
      await page.close();
    },
    PATIENCE,
  );
});
