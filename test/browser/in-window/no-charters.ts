/** What the extension offers where there is no charter yet. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../editor-host/project-root.ts';
import type { OpenWindow } from '../windows/open-window.ts';
import { header, line, MINIMAL } from './charters-view.ts';

export function testNoCharters(window: () => OpenWindow): void {
  describe('a folder without charters', () => {
    let page: Page;
    beforeAll(() => {
      page = window().page;
    });

    it('has no such view until there is one, and a way on when it is gone again', async () => {
      await line(page, 'charter.yaml').dblclick();
      await page.locator('.monaco-editor .view-line', { hasText: 'somebody else' }).waitFor();
      // The extension looks through the folder as soon as it begins; a view that it wanted would be there by now.
      await page.waitForTimeout(4_000);
      expect(await header(page).count()).toBe(0);
      const path = join(window().folder, 'x.charter.yaml');
      cpSync(join(projectRoot, 'samples/minimal/minimal.charter.yaml'), path);
      await header(page).click();
      await line(page, MINIMAL).waitFor();
      rmSync(path);
      await page.getByRole('button', { name: 'New Charter…' }).waitFor();
      await page.getByRole('button', { name: 'see how it works' }).click();
      await page.locator('.getting-started-step', { hasText: 'See the plan' }).click();
      await page.getByRole('button', { name: 'Open Plan to the Side' }).waitFor();
    });
  });
}
