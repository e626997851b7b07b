/** The review of a charter as a person uses it: in a window of the editor, on a repository with history. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CharterHistory, FORMER_NAME, SUBJECTS } from '../../vscode/support/charter-history.ts';
import {
  barriersIn,
  CHARTER,
  chooseTheme,
  goTo,
  inPage,
  openCharter,
  runCommand,
  selectInEditor,
  TITLE,
  undoAll,
  untilCursor,
} from '../../vscode/support/preview-window.ts';
import { markedLines, pickRow, reviewFrame, rowsOfPick } from '../../vscode/support/review-window.ts';
import type { OpenWindow } from '../windows/open-window.ts';

export function testReviewOfHistory(window: () => OpenWindow, historyOf: () => CharterHistory): void {
  describe('the review of a charter with history', () => {
    let history: CharterHistory;
    let page: Page;
    let frame: Frame;
    beforeAll(async () => {
      history = historyOf();
      page = window().page;
      await openCharter(page);
    });

    const message = (text: string) => frame.locator('.change-message', { hasText: text });
    const changedItem = () => page.locator('.statusbar-item', { hasText: 'Changed since approval' });

    it('is led to by the status bar, which says that the charter was changed after it had been approved', async () => {
      await changedItem().click();
      frame = await reviewFrame(page);
      await page.locator('.tab', { hasText: `Review: ${TITLE}` }).waitFor();
      const compared = await frame.locator('#compared').textContent();
      expect(compared).toBe(`Compared with: Last approved, 20 Nov 2026 (${history.hashes.approved.slice(0, 8)})`);
    });

    it('groups the changes by class, marks the matrix, and says who has to approve', async () => {
      const headings = await frame.locator('section > details > summary :is(h2, h3)').allTextContents();
      expect(headings.map((heading) => heading.replace(/\s+/g, ' ').trim())).toEqual([
        expect.stringMatching(/^Who has to approve/),
        'Material changes 4',
        'Who does what',
        'Notable changes 2',
        'New findings 2',
        'New findings on approvals that are out of date 3',
        'Editorial changes 1',
      ]);
      await message('Clean the contacts country by country').first().waitFor();
      expect(await frame.locator('.letter-added').count()).toBeGreaterThan(1);
      expect(await frame.locator('.approval-stale .approval-role').allTextContents()).toEqual([
        'Chief executive',
        'Fractional CMO',
        'Chief information officer',
      ]);
    });

    it('leads to either side, by mouse and by keyboard', async () => {
      const change = frame.locator('.change', { hasText: 'instead of 12' });
      await change.locator('[data-side=base]').click();
      await page.locator('.monaco-editor .view-line', { hasText: 'amount: 12' }).waitFor();
      await untilCursor(page, 'Ln 33, Col 23');
      await change.locator('[data-side=head]').focus();
      await page.keyboard.press('Enter');
      await page.locator('.monaco-editor .view-line', { hasText: 'amount: 16' }).waitFor();
      await untilCursor(page, 'Ln 33, Col 23');
    });

    it('marks in the editor what has changed, says what it is, and stops when asked to', async () => {
      await expect.poll(() => markedLines(page)).toContain('capacity: { amount: 16, unit: hours, per: week }');
      await page
        .locator('.monaco-editor .view-line', { hasText: 'amount: 16' })
        .locator('span', { hasText: '16' })
        .last()
        .hover();
      const hover = page.locator('.monaco-hover', { hasText: 'Material change' });
      await hover.waitFor();
      expect(await hover.textContent()).toContain('For Chief executive, Fractional CMO to approve.');
      await page.mouse.move(0, 0);
      const marks = frame.locator('[data-action=marks]');
      expect(await marks.getAttribute('aria-pressed')).toBe('true');
      await marks.click();
      await expect.poll(() => marks.getAttribute('aria-pressed')).toBe('false');
      await expect.poll(() => markedLines(page)).toEqual([]);
      await marks.click();
      await expect.poll(() => markedLines(page)).not.toEqual([]);
    });

    it('follows what is typed, and keeps the last readable comparison', async () => {
      await selectInEditor(page, { line: 33, column: 23, length: '16'.length });
      await page.keyboard.insertText('20');
      await message('20 instead of 12').waitFor();
      await selectInEditor(page, { line: 33, column: 13, length: 1 });
      await page.keyboard.insertText('"');
      await frame.locator('#notice', { hasText: 'Shown is the review as it was before.' }).waitFor();
      await message('20 instead of 12').waitFor();
      await undoAll(page);
      await message('16 instead of 12').waitFor();
      await frame.locator('#notice').waitFor({ state: 'hidden' });
    });

    it('takes approvals, and leaves the charter to be looked at', async () => {
      const card = frame.locator('.approval', { hasText: 'Chief information officer' });
      await card.locator('[data-approve]').click();
      await page.locator('.notification-toast', { hasText: 'Approved as Chief information officer' }).waitFor();
      await card.filter({ hasText: 'Approved' }).locator('.approval-state', { hasText: '✓' }).waitFor();
      expect(readFileSync(join(history.path, CHARTER), 'utf8')).toBe(history.text);
      await page.locator('.tab.dirty', { hasText: CHARTER }).waitFor();
      await page.locator('.notification-toast .monaco-button', { hasText: 'Save' }).click();
      await expect.poll(() => readFileSync(join(history.path, CHARTER), 'utf8')).toContain('on: 2026-12-01');
    });

    it('refuses to approve a charter with errors, and says why', async () => {
      await selectInEditor(page, { line: 10, column: 10, length: 'ceo'.length });
      await page.keyboard.insertText('nobody');
      await message('nobody').first().waitFor();
      await frame.locator('.approval', { hasText: 'Fractional CMO' }).locator('[data-approve]').click();
      await page.locator('.notification-toast', { hasText: 'error' }).waitFor();
      await undoAll(page);
    });

    it('compares with a revision in which the charter had another name', async () => {
      await runCommand(page, 'Charterline: Compare Charter with…');
      expect(await rowsOfPick(page)).toEqual(
        expect.arrayContaining([
          'The version last approved',
          'The saved text',
          'Another file…',
          'Type a revision…',
          'As text, side by side…',
          ...Object.values(SUBJECTS),
          'signed',
          'main',
        ]),
      );
      await pickRow(page, SUBJECTS.drafted);
      await frame.locator('#compared', { hasText: history.hashes.drafted.slice(0, 8) }).waitFor();
      await frame.locator('.change', { hasText: 'instead of 12' }).locator('[data-side=base]').click();
      await page.locator('.tab.active', { hasText: FORMER_NAME }).waitFor();
      await frame.locator('[data-action=text]').click();
      await page.locator('.monaco-diff-editor .view-line', { hasText: '0.5.0' }).first().waitFor();
      await page.locator('.tab', { hasText: CHARTER }).first().click();
    });

    it('compares with what is saved', async () => {
      await goTo(page, { line: 33, column: 23 });
      await page.keyboard.insertText('1');
      await runCommand(page, 'Charterline: Compare Charter with…');
      await pickRow(page, 'The saved text');
      await frame.locator('#compared', { hasText: 'The saved text' }).waitFor();
      await message('116 instead of 16').waitFor();
      await undoAll(page);
      await frame.locator('.plan-sentence', { hasText: 'No change for anybody' }).waitFor();
    });

    it('comes back after the window was loaded anew, with what it compared', async () => {
      await runCommand(page, 'Charterline: Compare Charter with…');
      await pickRow(page, 'signed');
      await frame.locator('#compared', { hasText: 'signed' }).waitFor();
      await runCommand(page, 'Developer: Reload Window', () => page.waitForEvent('load'));
      frame = await reviewFrame(page);
      await frame.locator('#compared', { hasText: 'signed' }).waitFor();
      await message('16 instead of 12').waitFor();
    });

    it.each([
      ['Dark Modern', 'vscode-dark'],
      ['Light Modern', 'vscode-light'],
      ['Dark High Contrast', 'vscode-high-contrast'],
      ['Light High Contrast', 'vscode-high-contrast-light'],
    ])('is accessible in %s', async (theme, kind) => {
      await chooseTheme(page, theme);
      await expect.poll(() => inPage(frame, 'document.body.className')).toContain(kind);
      expect(await barriersIn(frame)).toEqual([]);
    });

    it('marks without a review when the settings name a base', async () => {
      await page.locator('.tab', { hasText: 'Review:' }).click({ button: 'middle' });
      await expect.poll(() => markedLines(page)).toEqual([]);
      const settings = join(history.path, '.vscode/settings.json');
      execFileSync('mkdir', ['-p', join(history.path, '.vscode')]);
      writeFileSync(settings, '{ "charterline.review.base": "signed" }');
      await expect.poll(() => markedLines(page)).not.toEqual([]);
      await runCommand(page, 'Charterline: Mark or Unmark Changes of the Charter');
      await expect.poll(() => markedLines(page)).toEqual([]);
    });
  });
}
