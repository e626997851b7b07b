import axe from 'axe-core';
import type { Browser, Page, ViewportSize } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from './launch.ts';

/** A page, and every request, error, dialog and call of `executed()` that what it shows has caused. */
export interface Shown {
  readonly page: Page;
  readonly noise: readonly string[];
}

/**
 * Shows one HTML after the other, each in a document of its own, as a new page would, in the media and the size that a new page
 * has: a page of its own for each would cost a process each.
 */
export function usePages(viewport: ViewportSize = { width: 1280, height: 900 }): (html: string) => Promise<Shown> {
  let browser: Browser | undefined;
  let page: Page | undefined;
  let note = (_noise: string): void => undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ bypassCSP: true });
    page.on('request', (request) => note(`request ${request.url()}`));
    page.on('pageerror', (error) => note(`error ${error.message}`));
    page.on('dialog', (dialog) => {
      note(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.exposeFunction('executed', () => note('script executed'));
  });
  afterAll(() => browser?.close());
  return async (html) => {
    if (page === undefined) throw new Error('There is no page outside of tests.');
    await page.goto('about:blank');
    await page.emulateMedia({ media: null, colorScheme: null });
    await page.setViewportSize(viewport);
    const noise: string[] = [];
    note = (each) => noise.push(each);
    await page.setContent(html);
    return { page, noise };
  };
}

/** Only what is wrong is described. */
const ALL_RULES: axe.RunOptions = { resultTypes: ['violations'] };
/** The rules that colours play a part in, without the one that axe leaves out unless it is asked for. */
const OF_COLOURS: axe.RunOptions = {
  ...ALL_RULES,
  runOnly: ['cat.color'],
  rules: { 'color-contrast-enhanced': { enabled: false } },
};

/** In which colours and on what a page is judged; where only colours differ, by the rules of colours. */
const SCREENS: readonly Judged[] = [
  { media: { media: 'screen', colorScheme: 'light' }, rules: ALL_RULES },
  { media: { media: 'screen', colorScheme: 'dark' }, rules: OF_COLOURS },
];
const PAPER: Judged = { media: { media: 'print', colorScheme: 'light' }, rules: ALL_RULES };

interface Judged {
  readonly media: Parameters<Page['emulateMedia']>[0];
  readonly rules: axe.RunOptions;
}

/** What axe finds wrong with a page in light, in dark and in print. */
export function violationsInAllMedia(page: Page): Promise<readonly string[]> {
  return violationsIn(page, [...SCREENS, PAPER]);
}

/** What axe finds wrong with a page in light and in dark. */
export function violationsOnScreens(page: Page): Promise<readonly string[]> {
  return violationsIn(page, SCREENS);
}

async function violationsIn(page: Page, judged: readonly Judged[]): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: string[] = [];
  for (const { media, rules } of judged) {
    await page.emulateMedia(media);
    for (const violation of await violations(page, rules)) found.push(`${JSON.stringify(media)}: ${violation}`);
  }
  return found;
}

async function violations(page: Page, options: axe.RunOptions): Promise<readonly string[]> {
  const result = await page.evaluate(
    (chosen) => (globalThis as unknown as { axe: typeof axe }).axe.run(chosen),
    options,
  );
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
