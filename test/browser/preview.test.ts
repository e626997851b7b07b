/** The preview as a person uses it: in a window of the editor, with mouse and keyboard. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../editor-host/project-root.ts';
import { openWorkbench, type Workbench } from '../editor-host/workbench.ts';
import {
  barriersIn,
  CHARTER,
  copyOfSample,
  inPage,
  openCharter,
  openPreview,
  previewFrame,
  runCommand,
  SETTINGS,
  TITLE,
  untilCursor,
} from '../vscode/support/preview-window.ts';
import { tellWhatIsSeenOnFailure } from './seen-on-failure.ts';

const WINDOWS = [
  { extensionHost: 'node', trust: 'asked', colorTheme: 'Default Dark Modern', kind: 'vscode-dark' },
  { extensionHost: 'browser', trust: 'given', colorTheme: 'Default Light Modern', kind: 'vscode-light' },
] as const;

describe.each(WINDOWS)('the preview, extension in $extensionHost, trust $trust, $colorTheme', (window) => {
  let workbench: Workbench;
  tellWhatIsSeenOnFailure(() => workbench);
  let page: Page;
  const sample = copyOfSample();
  beforeAll(async () => {
    workbench = await openWorkbench({ extension: projectRoot, folder: sample.path, settings: SETTINGS, ...window });
    page = workbench.page;
    await openCharter(page);
  });
  afterAll(async () => {
    await workbench?.close();
    sample.dispose();
  });

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
    const charter = join(sample.path, CHARTER);
    writeFileSync(charter, readFileSync(charter, 'utf8').replace(TITLE, `${TITLE} again`));
    await frame.locator('h1', { hasText: `${TITLE} again` }).waitFor();
    expect(await inPage(frame, 'scrollY')).toBe(before);
    expect(await inPage(frame, 'document.activeElement.mark')).toBe('kept');
  });

  it('has the colours of the theme and is accessible with them', async () => {
    const frame = await previewFrame(page);
    expect(await inPage(frame, 'document.body.className')).toContain(window.kind);
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

  it('comes back after the window was loaded anew', async () => {
    // The editor's own command, because the browser's would not wait until everything is stored.
    await runCommand(page, 'Developer: Reload Window', () => page.waitForEvent('load'));
    const frame = await previewFrame(page);
    await frame.locator('h1', { hasText: `${TITLE} again` }).waitFor();
  });
});
