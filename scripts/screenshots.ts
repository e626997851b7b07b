import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { takeEditorPictures } from './screenshots/editor-pictures.ts';
import { takeExportPictures } from './screenshots/export-pictures.ts';
import { takeReviewPictures } from './screenshots/review-pictures.ts';
import { takeReviewViewPictures } from './screenshots/review-view-pictures.ts';

const ROOT = resolve(import.meta.dirname, '..');

/** Takes every picture of the documentation, from the real workbench, of the real exports and of real reviews. */
export async function takeScreenshots(): Promise<void> {
  const images = join(ROOT, 'docs/images');
  await mkdir(images, { recursive: true });
  await takeEditorPictures(ROOT, images);
  await takeReviewViewPictures(ROOT, images);
  await takeExportPictures(ROOT, images);
  await takeReviewPictures(ROOT, images);
}
