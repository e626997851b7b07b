import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../editor-host/project-root.ts';
import { barriersIn, CHARTER, closeEditors, openCharter, runCommand } from '../../vscode/support/preview-window.ts';
import { pickRow, reviewFrame, rowsOfPick } from '../../vscode/support/review-window.ts';
import type { OpenWindow } from '../windows/open-window.ts';

const OTHER = 'other.charter.yaml';

export function testReviewWithoutGit(window: () => OpenWindow): void {
  describe('the review where there is no Git', () => {
    let page: Page;
    beforeAll(async () => {
      page = window().page;
      await closeEditors(page);
      const sample = readFileSync(join(projectRoot, 'samples/crm-lead-generation', CHARTER), 'utf8');
      writeFileSync(join(window().folder, CHARTER), sample);
      writeFileSync(join(window().folder, OTHER), sample.replace('amount: 12', 'amount: 10'));
      await openCharter(page);
    });

    it('offers what can be compared all the same', async () => {
      await runCommand(page, 'Charterline: Compare Charter with…');
      expect((await rowsOfPick(page)).toSorted()).toEqual(['Another file…', 'The saved text']);
      await pickRow(page, 'Another file…');
      await pickRow(page, OTHER);
      const frame = await reviewFrame(page);
      await frame.locator('.change-message', { hasText: '12 instead of 10' }).waitFor();
      await frame.locator('.change [data-side=base]').first().click();
      await page.locator('.tab.active', { hasText: OTHER }).waitFor();
      expect(await barriersIn(frame)).toEqual([]);
    });
  });
}
