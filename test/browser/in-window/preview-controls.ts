/** The preview's filters, folding, lock and buttons, with the keyboard and in high contrast. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  barriersIn,
  CHARTER,
  chooseTheme,
  goTo,
  inPage,
  OTHER_CHARTER,
  openFile,
  previewFrame,
  runCommand,
  selectInEditor,
  TITLE,
  undoAll,
} from '../../vscode/support/preview-window.ts';
import type { OpenWindow } from '../windows/open-window.ts';

const OTHER_TITLE = 'Marketing adviser at Pellworth Bakery Supplies';

export function testPreviewControls(window: () => OpenWindow): void {
  describe('the controls of the preview', () => {
    let page: Page;
    let frame: Frame;
    beforeAll(async () => {
      page = window().page;
      frame = await previewFrame(page);
    });

    const count = (section: string) => frame.locator(`#${section} .section-count`);

    it('narrow the plan to a role, a pillar and what has findings, by keyboard', async () => {
      await frame.locator('#filter-role').focus();
      await page.keyboard.type('Data protection officer');
      await count('raci').filter({ hasText: '6 of 8' }).waitFor();
      expect(await frame.locator('#work tbody tr').count()).toBe(5);
      await frame.locator('#filter-role').selectOption('');
      await count('raci').waitFor({ state: 'detached' });
      await frame.locator('#filter-pillar').selectOption('martech');
      await count('work').filter({ hasText: '1 of 6' }).waitFor();
      await frame.locator('#filter-pillar').selectOption('');
      await frame.locator('#filter-findings').focus();
      await page.keyboard.press('Space');
      await frame.locator('.empty', { hasText: 'Nothing matches the filter in: Who does what' }).waitFor();
      expect(await frame.locator('#meetings').isVisible()).toBe(false);
      await page.keyboard.press('Space');
      await frame.locator('#meetings').waitFor();
    });

    it('keep folded sections and filters while somebody types, looks at another tab, and loads the window anew', async () => {
      await frame.locator('#filter-role').selectOption('dpo');
      await count('raci').filter({ hasText: '6 of 8' }).waitFor();
      await frame.locator('#work summary').focus();
      await page.keyboard.press('Enter');
      const folded = async () =>
        inPage<string[]>(
          frame,
          '[...document.querySelectorAll("section > details:not([open])")].map((each) => each.parentElement.id)',
        );
      await expect.poll(folded).toEqual(['work']);
      await selectInEditor(page, { line: 216, column: 17, length: 'fractional-cmo'.length });
      await page.keyboard.insertText('ceo');
      await frame.locator('#raci td [data-path="raci[clean-contacts].informed"]').waitFor({ state: 'attached' });
      await expect.poll(folded).toEqual(['work']);
      await undoAll(page);
      await runCommand(page, 'Developer: Reload Window', () => page.waitForEvent('load'));
      frame = await previewFrame(page);
      await count('raci').filter({ hasText: '6 of 8' }).waitFor();
      expect(await frame.locator('#filter-role').inputValue()).toBe('dpo');
      await expect.poll(folded).toEqual(['work']);
      await frame.locator('.contents a', { hasText: 'Work list' }).click();
      await expect.poll(folded).toEqual([]);
      await frame.locator('#filter-role').selectOption('');
    });

    it('lock the preview to its charter, and let it follow again', async () => {
      const lock = frame.locator('[data-action=lock]');
      await lock.click();
      await page.locator('.tab', { hasText: `Plan (locked): ${TITLE}` }).waitFor();
      expect(await lock.getAttribute('aria-pressed')).toBe('true');
      // What is opened appears in the group that was used last.
      await page.locator('.tab', { hasText: CHARTER }).click();
      await openFile(page, OTHER_CHARTER);
      await page.locator('.monaco-editor .view-line', { hasText: 'Pellworth' }).first().waitFor();
      expect(await frame.locator('h1').textContent()).toBe(TITLE);
      await lock.click();
      await frame.locator('h1', { hasText: OTHER_TITLE }).waitFor();
      await page.locator('.tab', { hasText: CHARTER }).click();
      await frame.locator('h1', { hasText: TITLE }).waitFor();
    });

    it('show nothing of another charter for a file that has no plan yet', async () => {
      writeFileSync(join(window().folder, 'empty.charter.yaml'), '');
      await openFile(page, 'empty.charter.yaml');
      await frame.locator('#notice', { hasText: 'empty.charter.yaml has no plan yet' }).waitFor();
      await page.locator('.tab', { hasText: 'Plan: empty.charter.yaml' }).waitFor();
      expect(await frame.locator('#plan').textContent()).toBe('');
      const covered =
        'document.querySelector("#notice").getBoundingClientRect().bottom > document.querySelector("#plan").getBoundingClientRect().top';
      expect(await inPage(frame, covered)).toBe(false);
      await page.locator('.tab', { hasText: CHARTER }).click();
      await frame.locator('h1', { hasText: TITLE }).waitFor();
    });

    it('copy the plan as Markdown', async () => {
      await frame.locator('[data-action=copy]').click();
      await page.locator('.statusbar-item', { hasText: 'in the clipboard' }).waitFor();
      const copied = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(copied).toContain(`# [${TITLE}](havenlicht-leads.charter.yaml#L6)`);
      expect(copied).toContain('```mermaid');
    });

    it('export the plan where somebody wants it', async () => {
      await frame.locator('[data-action=export]').click();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Timeline' }).click();
      const name = page.locator('.quick-input-widget input[type=text]').first();
      await page.locator('.quick-input-title', { hasText: 'Export Plan' }).waitFor();
      const path = join(window().folder, 'havenlicht-leads.timeline.svg');
      await expect.poll(() => name.inputValue()).toBe(path);
      await page.keyboard.press('Enter');
      await page.locator('.notification-toast', { hasText: 'exported to havenlicht-leads.timeline.svg' }).waitFor();
      expect(readFileSync(path, 'utf8')).toContain(`>Timeline: ${TITLE}</title>`);
    });

    it('compare the charter with a Git revision', async () => {
      await goTo(page, { line: 1, column: 1 });
      await page.keyboard.type('# A remark\n');
      await page.keyboard.press('Control+s');
      await frame.locator('[data-action=compare]').click();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'As text, side by side' }).click();
      await page.locator('.quick-input-title', { hasText: 'Git Revision' }).waitFor();
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'First agreed state' }).click();
      const diff = page.locator('.monaco-diff-editor');
      await diff.locator('.view-line', { hasText: '# A remark' }).first().waitFor();
      await runCommand(page, 'View: Close Editor', () => diff.waitFor({ state: 'hidden' }));
      await frame.locator('h1', { hasText: TITLE }).waitFor();
    });

    it('open the page of the rule behind a finding', async () => {
      await goTo(page, { line: 2, column: 1 });
      await selectInEditor(page, { line: 217, column: 17, length: 'fractional-cmo'.length });
      await page.keyboard.insertText('nobody');
      const rule = frame.locator('#findings [data-rule="reference/unresolved"]');
      await rule.click();
      const dialog = page.locator('.monaco-dialog-box', { hasText: 'docs/rules/reference/unresolved.md' });
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await undoAll(page);
    });

    it.each([
      ['Dark High Contrast', 'vscode-high-contrast'],
      ['Light High Contrast', 'vscode-high-contrast-light'],
    ])('are accessible in %s', async (theme, kind) => {
      await chooseTheme(page, theme);
      await expect.poll(() => inPage(frame, 'document.body.className')).toContain(kind);
      expect(await barriersIn(frame)).toEqual([]);
    });
  });
}
