/** The preview as a person uses it: in a window of the editor, with mouse and keyboard. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  barriersIn,
  CHARTER,
  closeEditors,
  inPage,
  openCharter,
  openPreview,
  previewFrame,
  runCommand,
  TITLE,
  untilCursor,
} from '../../vscode/support/preview-window.ts';
import type { OpenWindow } from '../windows/open-window.ts';

/** `kind` is the class of pages in the theme of the window. */
export function testPreviewBasics(window: () => OpenWindow, kind: string): void {
  describe('the preview', () => {
    let page: Page;
    let charter: string;
    let text: string;
    beforeAll(async () => {
      page = window().page;
      await closeEditors(page);
      charter = join(window().folder, CHARTER);
      text = readFileSync(charter, 'utf8');
      await openCharter(page);
    });
    afterAll(() => writeFileSync(charter, text));

    it('leads to the charter by mouse and by keyboard', async () => {
      const frame = await openPreview(page);
      await frame.locator('h1 .source').click();
      await untilCursor(page, 'Ln 6, Col 10');
      await frame.locator('.plan-fact .source').first().focus();
      await page.keyboard.press('Enter');
      await untilCursor(page, 'Ln 9, Col 11');
    });

    it('changes only what is different, and keeps scrolling and focus', async () => {
      const frame = await previewFrame(page);
      await frame.locator('#work .source').first().focus();
      await inPage(frame, 'scrollTo(0, 700); document.activeElement.mark = "kept"');
      const before = await inPage<number>(frame, 'scrollY');
      expect(before).toBeGreaterThan(100);
      writeFileSync(charter, text.replace(TITLE, `${TITLE} again`));
      await frame.locator('h1', { hasText: `${TITLE} again` }).waitFor();
      expect(await inPage(frame, 'scrollY')).toBe(before);
      expect(await inPage(frame, 'document.activeElement.mark')).toBe('kept');
    });

    it('has the colours of the theme and is accessible with them', async () => {
      const frame = await previewFrame(page);
      expect(await inPage(frame, 'document.body.className')).toContain(kind);
      const ofEditor = await page.evaluate<string>(
        'getComputedStyle(document.querySelector(".monaco-editor .monaco-editor-background")).backgroundColor',
      );
      expect(await inPage(frame, 'getComputedStyle(document.body).backgroundColor')).toBe(ofEditor);
      expect(await barriersIn(frame)).toEqual([]);
    });

    it('runs no script and fetches nothing that is not its own', async () => {
      const frame = await previewFrame(page);
      const attempts = `new Promise((resolve) => {
        const refused = [];
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          refused.push(effectiveDirective);
          if (refused.length === 5) resolve(refused.sort());
        });
        const plan = document.querySelector('#plan');
        const script = document.createElement('script');
        script.textContent = 'document.title = "taken over"';
        plan.append(script);
        plan.insertAdjacentHTML('beforeend', '<img src="https://example.invalid/x.png" onerror="document.title = 1">');
        fetch('https://example.invalid/').catch(() => {});
        plan.insertAdjacentHTML('beforeend', '<p style="color: red">styled</p>');
      })`;
      expect(await inPage(frame, attempts)).toEqual([
        'connect-src',
        'img-src',
        'script-src-attr',
        'script-src-elem',
        'style-src-attr',
      ]);
      expect(await inPage(frame, 'document.title')).toBe(`${TITLE} again`);
    });
  });
}

/** To be called after {@link testPreviewBasics}, which opens the preview. */
export function testPreviewReload(window: () => OpenWindow): void {
  it('the preview comes back after the window was loaded anew', async () => {
    const { page } = window();
    // The editor's own command, because the browser's would not wait until everything is stored.
    await runCommand(page, 'Developer: Reload Window', () => page.waitForEvent('load'));
    const frame = await previewFrame(page);
    await frame.locator('h1', { hasText: TITLE }).waitFor();
  });
}
