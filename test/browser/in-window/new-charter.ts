/** *New Charter…* as a person uses it: in a window of the editor, mostly with the keyboard. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { draft } from '../../../server/src/init/draft.ts';
import { interview } from '../../../server/src/init/interview.ts';
import { chooseInPalette, closeEditors } from '../../vscode/support/preview-window.ts';
import type { OpenWindow } from '../windows/open-window.ts';

const AS_OF = '2026-12-01';
const NAME = 'alder-finch-cmo.charter.yaml';

/** Chooses the command as it stands in the command palette. */
function begin(page: Page): Promise<void> {
  return chooseInPalette(page, 'Charterline: New Charter…');
}

/** Waits until a question is asked, by what stands in its title. */
async function asked(page: Page, title: string): Promise<void> {
  await page.locator('.quick-input-title', { hasText: `New Charter: ${title}` }).waitFor();
}

/** Waits for a question and answers it by keys. */
async function answer(page: Page, title: string, ...keys: readonly string[]): Promise<void> {
  await asked(page, title);
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
}

async function type(page: Page, title: string, text: string): Promise<void> {
  await asked(page, title);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

export function testNewCharter(window: () => OpenWindow): void {
  describe('New Charter…', () => {
    let page: Page;
    let folder: string;
    let before: readonly string[];
    beforeAll(async () => {
      ({ page, folder } = window());
      await closeEditors(page);
      before = readdirSync(folder);
    });

    it('asks step by step, goes back, says what is wrong, and opens a charter that is not stored yet', async () => {
      await begin(page);
      await asked(page, 'Organisation (1/14)');
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-message', { hasText: 'An answer is needed.' }).waitFor();
      await type(page, 'Organisation', 'Alder & Finch');
      await asked(page, 'Title (2/14)');
      expect(await page.locator('.quick-input-widget input.input').inputValue()).toBe(
        'Marketing leadership at Alder & Finch',
      );
      await page.keyboard.press('Enter');
      await answer(page, 'Stage (3/14)', 'ArrowDown');
      await asked(page, 'Leader (4/14)');
      await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
      // What was chosen before is chosen still.
      await asked(page, 'Stage (3/14)');
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'enterprise' }).waitFor();
      await page.keyboard.press('Enter');
      await answer(page, 'Leader');
      await answer(page, 'Model', 'ArrowDown');
      await answer(page, 'Trigger');
      await answer(page, 'Breadth');
      await asked(page, 'Fields of marketing');
      await page.keyboard.type('web');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Websites, shops' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await type(page, 'Who is engaged', 'Tomas "T" Wren');
      await answer(page, 'CIO');
      await answer(page, 'CEO');
      await answer(page, 'CFO');
      await type(page, 'Start', '2027-02-30');
      await page.locator('.quick-input-message', { hasText: 'is not a day of the calendar' }).waitFor();
      await type(page, 'Start', '2027-03-01');
      await type(page, 'Length (14/14)', '1 year');
      await page.locator('.tab.active', { hasText: NAME }).waitFor();
      await page.locator('.monaco-editor .view-line', { hasText: 'EngagementCharter' }).waitFor();
      await page.locator('.statusbar-item', { hasText: 'Engagement Charter' }).first().waitFor();
      expect(readdirSync(folder)).toEqual(before);
    });

    it('gives what the command line writes, once it is saved', async () => {
      await page.keyboard.press('Control+s');
      // The name is proposed by the file dialogue of the editor, or taken at once.
      const dialogue = page.locator('.quick-input-widget .quick-input-title', { hasText: 'Save As' });
      const stored = page.locator('.explorer-folders-view .monaco-list-row', { hasText: NAME });
      await dialogue.or(stored).first().waitFor();
      if (await dialogue.isVisible()) await page.keyboard.press('Enter');
      await stored.waitFor();
      const { answers } = interview(
        {
          organization: 'Alder & Finch',
          stage: 'enterprise',
          model: 'interim',
          pillars: ['campaigns', 'web', 'analytics'],
          leader: 'Tomas "T" Wren',
          start: '2027-03-01',
          length: '1 year',
        },
        AS_OF,
      );
      const text = answers && draft(answers).text;
      await expect.poll(() => readFileSync(join(folder, NAME), 'utf8')).toBe(text);
    });

    it('is offered where new files are made', async () => {
      await chooseInPalette(page, 'Create: New File...');
      await page.locator('.quick-input-list .monaco-list-row', { hasText: 'New Charter…' }).click();
      await asked(page, 'Organisation (1/14)');
      await page.keyboard.press('Escape');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    });

    it('leaves nothing behind when it is stopped, and never takes the name of a file that is there', async () => {
      writeFileSync(join(folder, NAME.replace('.charter', '-2.charter')), 'kept\n');
      await begin(page);
      await type(page, 'Organisation', 'Alder & Finch');
      await asked(page, 'Title');
      await page.keyboard.press('Escape');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
      expect(await page.locator('.tab').count()).toBe(1);
      await begin(page);
      await type(page, 'Organisation', 'Alder & Finch');
      const titles = ['Title', 'Stage', 'Leader', 'Model', 'Trigger', 'Breadth', 'Fields of marketing'];
      for (const title of [...titles, 'Who is engaged', 'CIO', 'CEO', 'CFO', 'Start', 'Length'])
        await answer(page, title);
      await page.locator('.tab.active', { hasText: NAME.replace('.charter', '-3.charter') }).waitFor();
    });
  });
}
