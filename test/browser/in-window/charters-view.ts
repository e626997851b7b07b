/** The *Charters* view and the status bar as a person sees them. */
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  CHARTER,
  closeEditors,
  previewFrame,
  TITLE,
  undoAll,
  untilCursor,
} from '../../vscode/support/preview-window.ts';
import type { OpenWindow } from '../windows/open-window.ts';

/** What the smallest sample is called. */
export const MINIMAL = 'Marketing adviser at Pellworth Bakery Supplies';

/** What stands above the view. */
export function header(page: Page): Locator {
  return page.locator('.pane-header', { hasText: /^Charters$/ });
}

/** Lines of the view that contain a text. */
export function line(page: Page, text: string): Locator {
  return page.getByRole('treeitem').filter({ hasText: text });
}

function statusItem(page: Page): Locator {
  return page.locator('.statusbar-item[id$="charterline.standing"]');
}

export function testChartersView(window: () => OpenWindow): void {
  describe('the Charters view', () => {
    let page: Page;
    beforeAll(async () => {
      page = window().page;
      await closeEditors(page);
    });

    it('waits folded in the explorer, and lists the charters when it is opened', async () => {
      await header(page).waitFor();
      expect(await header(page).getAttribute('aria-expanded')).toBe('false');
      await header(page).click();
      await line(page, TITLE).waitFor();
      const listed = await page.getByRole('treeitem').filter({ hasText: / at / }).all();
      const spoken = await Promise.all(listed.map((row) => row.getAttribute('aria-label')));
      expect(spoken).toEqual([
        `${TITLE}, no findings, Draft, 14 Sep 2026 – 13 Sep 2027`,
        `${MINIMAL}, no findings, Draft, 2 Nov 2026 – 22 Jan 2027`,
      ]);
    });

    it('opens a charter with a click and says how it stands in the status bar', async () => {
      await line(page, MINIMAL).click();
      await page.locator('.monaco-editor .view-line', { hasText: 'pellworth-adviser' }).waitFor();
      await expect.poll(() => statusItem(page).textContent()).toContain('18/20 practices · 3 approvals missing');
      const label = await statusItem(page).locator('a').getAttribute('aria-label');
      expect(label).toBe(`Charter ${MINIMAL}: no findings, 18 of 20 practices met, 3 approvals missing`);
    });

    it('leads to the place of a mistake that is being typed', async () => {
      await page.locator('.monaco-editor .view-line', { hasText: 'owner: ceo' }).first().click();
      await page.keyboard.press('End');
      await page.keyboard.type('x');
      await page.locator('.monaco-editor .view-line', { hasText: 'owner: ceox' }).waitFor();
      await line(page, MINIMAL).and(page.locator('[aria-label*="1 error"]')).waitFor();
      await expect.poll(() => statusItem(page).textContent()).toContain('1 error');
      await page.keyboard.press('Control+Home');
      await line(page, MINIMAL).locator('.monaco-tl-twistie').click();
      await line(page, 'Findings').click();
      await untilCursor(page, 'Ln 9, Col');
      await line(page, MINIMAL).locator('.monaco-tl-twistie').click();
      await undoAll(page);
    });

    it('opens the plan of a charter from its line, and from the status bar', async () => {
      await line(page, TITLE).hover();
      await line(page, TITLE).getByRole('button', { name: 'Open Plan to the Side' }).click();
      await (await previewFrame(page)).locator('h1', { hasText: TITLE }).waitFor();
      await line(page, MINIMAL).click();
      await statusItem(page).locator('a').click();
      await expect.poll(async () => (await previewFrame(page)).locator('h1').textContent()).toBe(MINIMAL);
    });

    it('says everything about a charter where the mouse rests, with links that work', async () => {
      await line(page, TITLE).hover();
      const tooltip = page.locator('.monaco-hover', { hasText: 'Readiness' });
      await tooltip.waitFor();
      expect(await tooltip.textContent()).toContain(`Havenlicht Signal Technology · ${CHARTER}`);
      await tooltip.getByText('Open plan').click();
      await expect.poll(async () => (await previewFrame(page)).locator('h1').textContent()).toBe(TITLE);
    });
  });
}
