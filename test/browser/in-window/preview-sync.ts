/** The preview and the editor beside it: what one does to the other while somebody types, reads and clicks. */
import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  goTo,
  inPage,
  previewFrame,
  selectInEditor,
  undoAll,
  untilCursor,
} from '../../vscode/support/preview-window.ts';
import type { OpenWindow } from '../windows/open-window.ts';

/** Where the cursor is put, in lines and columns from one. */
const WORK_DUE = { line: 133, column: 12, of: 'Clean the contacts country by country' };

export function testPreviewSync(window: () => OpenWindow): void {
  describe('the preview beside the editor', () => {
    let page: Page;
    let frame: Frame;
    beforeAll(async () => {
      page = window().page;
      frame = await previewFrame(page);
    });

    const scrollTop = () => inPage<number>(frame, 'scrollY');
    const marked = () =>
      inPage<string[]>(frame, '[...document.querySelectorAll("[aria-current]")].map(({ textContent }) => textContent)');
    const untilMarked = (text: string) => frame.locator('[aria-current]', { hasText: text }).first().waitFor();

    /** Scrolls elsewhere, once the page has followed the cursor for the last time. */
    const scrollAway = () =>
      expect
        .poll(
          async () => {
            const stayed = (await scrollTop()) === 900;
            await inPage(frame, 'scrollTo(0, 900)');
            return stayed;
          },
          { interval: 300 },
        )
        .toBe(true);

    it('shows what the cursor stands in, also from within an entry', async () => {
      await goTo(page, WORK_DUE);
      await untilMarked(WORK_DUE.of);
      const parts = await marked();
      expect(parts.length).toBeGreaterThan(2);
      expect(parts.filter((text) => !text.includes(WORK_DUE.of))).toEqual([]);
      const inView = `[...document.querySelectorAll('[aria-current]')].some((part) => {
        const { top, bottom } = part.getBoundingClientRect();
        return top >= document.querySelector('#top').getBoundingClientRect().bottom && bottom <= innerHeight;
      })`;
      expect(await inPage(frame, inView)).toBe(true);
    });

    it('does not scroll when what the cursor stands in is in view, nor away from what somebody reads', async () => {
      const before = await scrollTop();
      await page.keyboard.press('ArrowUp');
      await untilCursor(page, 'Ln 132, Col 12');
      expect(await scrollTop()).toBe(before);
      await scrollAway();
      await page.waitForTimeout(300);
      expect(await scrollTop()).toBe(900);
      await untilCursor(page, 'Ln 132, Col 12');
    });

    it('leads from a bar of the timeline to its line, and stays where it is', async () => {
      const bar = frame
        .locator('#timeline .chart-source[role=button]', { hasText: 'Run the port season campaign' })
        .first();
      await bar.scrollIntoViewIfNeeded();
      const before = await scrollTop();
      // The middle of what it consists of may lie beside the bar.
      await bar.locator('rect').first().click();
      await untilCursor(page, 'Ln 167, Col 11');
      await untilMarked('Run the port season campaign');
      expect(await scrollTop()).toBe(before);
    });

    it('changes exactly the cells that are affected while somebody types, and does not scroll', async () => {
      await selectInEditor(page, { line: 216, column: 17, length: 'fractional-cmo'.length });
      await frame.locator('[aria-current][data-path="raci[clean-contacts].informed"]').waitFor();
      await scrollAway();
      await inPage(frame, OBSERVE);
      await page.keyboard.insertText('ceo');
      await expect
        .poll(() => inPage<string[]>(frame, 'changedCells()'))
        .toEqual([
          'Clean the contacts country by country | Chief executive',
          'Clean the contacts country by country | Fractional CMO',
          'Informed in | Chief executive',
          'Informed in | Fractional CMO',
        ]);
      expect(await scrollTop()).toBe(900);
      await undoAll(page);
    });

    it('marks the letter that the cursor stands in, so that it can be seen', async () => {
      await goTo(page, { line: 215, column: 62 });
      const letter = frame.locator('#raci td [aria-current][data-path="raci[clean-contacts].accountable"]');
      await letter.waitFor();
      const outline = 'getComputedStyle(document.querySelector("#raci td [aria-current]")).outlineStyle';
      expect(await inPage(frame, outline)).toBe('solid');
    });

    it('has one stop for the keyboard in a table, with arrow keys inside', async () => {
      const stops = frame.locator('#raci [tabindex="0"][data-line]');
      expect(await stops.count()).toBe(1);
      await stops.focus();
      const focused = () => inPage<string>(frame, 'document.activeElement.dataset.path');
      const start = await focused();
      await page.keyboard.press('ArrowRight');
      const right = await focused();
      expect(right).not.toBe(start);
      await page.keyboard.press('ArrowLeft');
      expect(await focused()).toBe(start);
      await page.keyboard.press('ArrowDown');
      expect(await focused()).not.toBe(start);
      expect(await stops.count()).toBe(1);
      const line = await inPage<number>(frame, 'Number(document.activeElement.dataset.line) + 1');
      await page.keyboard.press('Enter');
      await untilCursor(page, `Ln ${line}, `);
    });

    it('keeps the last plan while the text is broken, and moves nothing', async () => {
      await goTo(page, { line: 114, column: 1 });
      await page.keyboard.press('End');
      await scrollAway();
      const before = await inPage<string>(frame, 'document.querySelector("#plan").innerText');
      const top = await inPage<number>(frame, TOP_OF_MATRIX);
      await page.keyboard.insertText(' "never closed: [');
      const notice = frame.locator('#notice');
      await notice.filter({ hasText: 'Line 114' }).waitFor();
      const withoutChecks = (text: string) => text.replace(/Checks\s+.*/, '');
      const during = await inPage<string>(frame, 'document.querySelector("#plan").innerText');
      expect(withoutChecks(during)).toBe(withoutChecks(before));
      expect(during).toMatch(/Checks\s+\d+ error/);
      // Browsers scroll by whole pixels of the screen.
      expect(Math.abs((await inPage<number>(frame, TOP_OF_MATRIX)) - top)).toBeLessThan(1);
      await frame.locator('#notice-place').click();
      await untilCursor(page, 'Ln 114');
      await frame.locator('#notice-readable').click();
      await notice.filter({ hasText: 'missing here' }).waitFor();
      await undoAll(page);
      await notice.waitFor({ state: 'hidden' });
      // The editor takes back the words one by one, and the plan follows each time.
      await expect.poll(() => inPage(frame, 'document.querySelector("#plan").innerText')).toBe(before);
    });
  });
}

const TOP_OF_MATRIX = 'document.querySelector("#raci table").getBoundingClientRect().top';

/** Remembers every cell of the plan, to say later which ones are not what and where they were. */
const OBSERVE = `
  const cells = () => document.querySelectorAll('#plan :is(td, th, li, dd, p, h1, h2, g.chart-source)');
  const contentOf = (cell) => cell.outerHTML.replace(/ aria-current="[^"]*"/g, '');
  const before = new Map([...cells()].map((cell) => [cell, contentOf(cell)]));
  const nameOf = (cell) => {
    const table = cell.closest('table');
    if (!table) return cell.closest('section')?.id + ': ' + cell.textContent;
    const head = table.tHead.rows[0].cells[cell.cellIndex];
    const row = cell.parentElement.querySelector('th');
    return [row, head].map((each) => (each.querySelector('.source') ?? each).textContent).join(' | ');
  };
  window.changedCells = () => {
    const changed = [...cells()].filter((cell) => before.get(cell) !== contentOf(cell)).map(nameOf);
    const gone = [...before.keys()].filter((cell) => !cell.isConnected).map((cell) => 'gone: ' + cell.textContent);
    return [...changed, ...gone].sort();
  };
`;
