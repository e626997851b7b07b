import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { openWorkbench } from '../test/editor-host/workbench.ts';

const ROOT = resolve(import.meta.dirname, '..');
const IMAGES = join(ROOT, 'docs/images');
const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'window.menuBarVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'breadcrumbs.enabled': false,
  'charterline.asOf': '2026-12-01',
};

/** A charter with its plan beside it, in a light theme. */
export async function takeScreenshots(): Promise<void> {
  await mkdir(IMAGES, { recursive: true });
  const folder = await mkdtemp(join(tmpdir(), 'charters-'));
  await cp(join(ROOT, 'samples/fast-growth-saas'), folder, { recursive: true });
  const { page, close } = await openWorkbench({
    extension: ROOT,
    folder,
    settings: SETTINGS,
    colorTheme: 'Default Light Modern',
    viewport: { width: 1600, height: 1000 },
  });
  try {
    await openFile(page, 'quillbarrow.charter.yaml');
    await page.keyboard.press('Control+b');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('v');
    await planFrame(page);
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(IMAGES, 'editor.png') });
    console.log('docs/images/editor.png');
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  await page.keyboard.type(name);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await page.waitForTimeout(500);
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor .view-line').first().waitFor();
}

/** The frame that shows the plan, once it does. */
async function planFrame(page: Page): Promise<Frame> {
  for (let attempt = 0; attempt < 100; attempt++) {
    for (const frame of page.frames()) {
      if (
        (await frame
          .locator('main.plan')
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    }
    await page.waitForTimeout(200);
  }
  throw new Error('The plan does not appear');
}
