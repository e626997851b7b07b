/** Reviews as HTML in a real browser: accessible in light, dark and print, and harmless whatever a charter says. */
import { describe, expect, it } from 'vitest';
import { commentPage } from '../../scripts/screenshots/review-pictures.ts';
import { renderReviewBody, renderReviewDocument } from '../../server/src/render/review/html/document.ts';
import { renderReviewMarkdown } from '../../server/src/render/review/md/document.ts';
import { HOSTILE_REVIEWS, SITUATIONS, SWAPPED_ACCOUNTABLE, WIDER_ACCESS } from '../support/reviews.ts';
import { usePages, violationsInAllMedia } from './pages.ts';

const open = usePages({ width: 1200, height: 900 });
/** Starting a page and judging it takes a moment on a small machine. */
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
  it('has no accessibility violation in light, dark and print, and requests nothing', async () => {
    const { page, noise } = await open(html);
    await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
    expect(await violationsInAllMedia(page)).toEqual([]);
    expect(noise).toEqual([]);
  });

  it('never scrolls sideways as a whole', async () => {
    const { page } = await open(html);
    for (const width of [390, 800, 1600]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${width}`).toBeLessThanOrEqual(width);
    }
  });
});

describe('hostile text in reviews', () => {
  const hostile = HOSTILE_REVIEWS.map(({ review }) => review);
  const linkTo = (file: string, line: number) => `https://github.com/o/r/blob/main/${file}#L${line}`;

  it.each([
    ['a page', renderReviewDocument(hostile)],
    ['the view of an editor', renderReviewBody(hostile, { interactive: true })],
    ['a comment', commentPage(renderReviewMarkdown(hostile, { colour: false, linkTo }))],
  ])('executes and requests nothing in %s', async (_what, html) => {
    const { page, noise } = await open(html);
    for (const y of [120, 320, 520]) await page.mouse.move(200, y);
    expect(noise).toEqual([]);
    expect(await page.evaluate("document.querySelectorAll('script, img, iframe, svg, form, link').length")).toBe(0);
  });

  it('would be noticed if it were not escaped', async () => {
    const { page, noise } = await open('<h1><img src=x onerror=executed()></h1>');
    await page.waitForTimeout(200);
    expect(noise).toContain('script executed');
  });

  it('never makes a page scroll sideways', async () => {
    const { page } = await open(renderReviewDocument(hostile));
    for (const width of [390, 1200]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate('document.documentElement.scrollWidth'), `${width}`).toBeLessThanOrEqual(width);
    }
  });
});

describe('the printed review', () => {
  it('shows what was folded', async () => {
    const { page } = await open(renderReviewDocument(WIDER_ACCESS));
    const height = () => page.evaluate("document.querySelector('#resolved .findings').getBoundingClientRect().height");
    expect(await page.locator('#resolved .findings').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await height()).toBeGreaterThan(10);
  });
});
