import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../test/browser/launch.ts';
import { GALLERY } from '../generate-exports.ts';

/** What a page is seen in: a window of a browser, or a sheet of A4 paper lying on its side, at 96 dots an inch. */
const MEDIA = {
  screen: { width: 1280, height: 1600 },
  print: { width: 1122, height: 794 },
} as const;

/** The exported pages of the gallery as a browser shows and prints them. */
export async function takeExportPictures(root: string, images: string): Promise<void> {
  const browser = await launchBrowser();
  try {
    for (const name of Object.keys(GALLERY)) {
      for (const media of ['screen', 'print'] as const) {
        const page = await browser.newPage({ viewport: MEDIA[media], colorScheme: 'light' });
        await page.emulateMedia({ media });
        await page.goto(pathToFileURL(join(root, 'docs/gallery', name, 'plan.html')).href);
        await page.screenshot({ path: join(images, `${name}-page-${media}.png`) });
        console.log(`docs/images/${name}-page-${media}.png`);
        await page.close();
      }
    }
  } finally {
    await browser.close();
  }
}
