import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { openWorkbench } from '../../test/editor-host/workbench.ts';
import { chooseTheme, goTo, openCharter, openPreview } from '../../test/vscode/support/preview-window.ts';
import { GALLERY, GALLERY_AS_OF } from '../generate-exports.ts';

/** By the names that people choose them by. */
export const THEMES = { light: 'Light Modern', dark: 'Dark Modern', 'high-contrast': 'Dark High Contrast' } as const;

/** Settings that leave nothing in the picture but the charter and its page. */
export const SETTINGS = {
  'workbench.activityBar.location': 'hidden',
  'window.menuBarVisibility': 'hidden',
  'editor.minimap.enabled': false,
  'editor.fontSize': 13,
  'breadcrumbs.enabled': false,
  'charterline.asOf': GALLERY_AS_OF,
};

/** What the plan is scrolled to, by the charter's name in the gallery: its top, or a section. */
const SECTIONS: Readonly<Record<string, string | undefined>> = { quillbarrow: 'timeline' };

/** In CSS pixels. */
export const VIEWPORT = { width: 1680, height: 1050 };

/** Time for the window to settle, in milliseconds: nothing says when the last colour has been painted. */
export const SETTLING_MS = 1_500;

/** The charters of the gallery with their plans beside them, in every kind of theme. */
export async function takeEditorPictures(root: string, images: string): Promise<void> {
  for (const [theme, label] of Object.entries(THEMES)) {
    for (const [name, charter] of Object.entries(GALLERY)) {
      const picture = `${name}-preview-${theme}.png`;
      await takePicture(join(root, charter), {
        root,
        theme: label,
        section: SECTIONS[name],
        to: join(images, picture),
      });
      console.log(`docs/images/${picture}`);
    }
  }
}

interface Picture {
  readonly root: string;
  readonly theme: string;
  readonly section: string | undefined;
  /** Where the picture goes. */
  readonly to: string;
}

async function takePicture(charter: string, { root, theme, section, to }: Picture): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'charters-'));
  await cp(dirname(charter), folder, { recursive: true });
  const { page, close } = await openWorkbench({ extension: root, folder, settings: SETTINGS, viewport: VIEWPORT });
  try {
    await openCharter(page, basename(charter));
    await page.keyboard.press('Control+b');
    const frame = await openPreview(page);
    await chooseTheme(page, theme);
    await goTo(page, { line: 8, column: 1 });
    if (section !== undefined) await frame.locator(`.contents a[href="#${section}"]`).click();
    await page.mouse.move(0, 0);
    await page.waitForTimeout(SETTLING_MS);
    await page.screenshot({ path: to });
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}
