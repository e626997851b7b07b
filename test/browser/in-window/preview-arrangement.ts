/** What the reader has arranged in the preview stays as it is, whatever happens at the same time. */
import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseInPalette, goTo, inPage, previewFrame } from '../../vscode/support/preview-window.ts';
import type { OpenWindow } from '../windows/open-window.ts';

export function testPreviewArrangement(window: () => OpenWindow): void {
  describe('the arrangement of the preview', () => {
    let page: Page;
    let frame: Frame;
    beforeAll(async () => {
      page = window().page;
      frame = await previewFrame(page);
    });

    it('keeps filters that are set faster than they are answered', async () => {
      await inPage(frame, SET_TWO_FILTERS);
      await frame.locator('#work .section-count').waitFor();
      await page.waitForTimeout(500);
      expect(await inPage(frame, 'valuesOfPillar')).toEqual([]);
      expect(await frame.locator('#filter-pillar').inputValue()).toBe('martech');
      await frame.locator('#filter-pillar').selectOption('');
      await frame.locator('#filter-role').selectOption('');
      await frame.locator('#work .section-count').waitFor({ state: 'detached' });
    });

    it('is not taken apart by a message that was meant for an earlier page', async () => {
      const before = await inPage<string>(frame, 'document.querySelector("#plan").innerHTML');
      await inPage(frame, SHOW_PARTS_OF_ANOTHER_PAGE);
      expect(await inPage(frame, 'document.querySelector("#plan").innerHTML')).toBe(before);
      expect(await inPage(frame, 'document.title')).not.toBe('Another page');
    });

    it('is where it was after another tab, although the cursor stands elsewhere', async () => {
      await goTo(page, { line: 133, column: 12 });
      await frame.locator('[aria-current]').first().waitFor();
      await page.waitForTimeout(300);
      await inPage(frame, 'scrollTo(0, document.body.scrollHeight)');
      const end = await inPage<number>(frame, 'scrollY');
      await page.locator('.tab', { hasText: 'Plan:' }).click();
      await chooseInPalette(page, 'File: New Untitled Text File');
      await page.locator('.tab', { hasText: 'Untitled-1' }).waitFor();
      await expect.poll(() => frame.isDetached()).toBe(true);
      await page.locator('.tab', { hasText: 'Plan:' }).click();
      frame = await previewFrame(page);
      await frame.locator('[aria-current]').first().waitFor({ state: 'attached' });
      await page.waitForTimeout(500);
      expect(await inPage<number>(frame, 'scrollY')).toBe(end);
    });
  });
}

/** Chooses a role, then a pillar before the plan of the role can have come, and notes what the page makes of the pillar. */
const SET_TWO_FILTERS = `
  const { get, set } = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value');
  const choose = (id, value) => {
    const select = document.getElementById(id);
    set.call(select, value);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  globalThis.valuesOfPillar = [];
  Object.defineProperty(document.getElementById('filter-pillar'), 'value', {
    configurable: true,
    get() { return get.call(this); },
    set(value) {
      valuesOfPillar.push(value);
      set.call(this, value);
    },
  });
  choose('filter-role', 'dpo');
  choose('filter-pillar', 'martech');
`;

/** A plan with more parts than the page has, of which it is told none. */
const SHOW_PARTS_OF_ANOTHER_PAGE = `
  const parts = Array.from({ length: 40 }, () => null);
  const data = { type: 'show', uri: 'file:///other', title: 'Another page', parts, style: '', roles: [], pillars: [], filter: {} };
  dispatchEvent(new MessageEvent('message', { data }));
`;
