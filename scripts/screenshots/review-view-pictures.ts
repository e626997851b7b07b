import { join } from 'node:path';
import { openWorkbench } from '../../test/editor-host/workbench.ts';
import { charterHistory } from '../../test/vscode/support/charter-history.ts';
import { chooseTheme, goTo, openCharter } from '../../test/vscode/support/preview-window.ts';
import { reviewFrame } from '../../test/vscode/support/review-window.ts';
import { SETTINGS, SETTLING_MS, THEMES, VIEWPORT } from './editor-pictures.ts';

/** What has changed since the last approval of a charter, beside the charter with its marks, in every kind of theme. */
export async function takeReviewViewPictures(root: string, images: string): Promise<void> {
  for (const [theme, label] of Object.entries(THEMES)) {
    const picture = `havenlicht-review-${theme}.png`;
    await takePicture(root, label, join(images, picture));
    console.log(`docs/images/${picture}`);
  }
}

async function takePicture(root: string, theme: string, to: string): Promise<void> {
  const history = await charterHistory();
  const { page, close } = await openWorkbench({
    extension: root,
    folder: history.path,
    settings: SETTINGS,
    viewport: VIEWPORT,
  });
  try {
    await openCharter(page);
    await page.keyboard.press('Control+b');
    await page.locator('.statusbar-item', { hasText: 'Changed since approval' }).click();
    await reviewFrame(page);
    await chooseTheme(page, theme);
    await goTo(page, { line: 33, column: 1 });
    await page.mouse.move(0, 0);
    await page.waitForTimeout(SETTLING_MS);
    await page.screenshot({ path: to });
  } finally {
    await close();
    history.dispose();
  }
}
