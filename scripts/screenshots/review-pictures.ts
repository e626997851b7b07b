import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { marked } from 'marked';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../test/browser/launch.ts';
import { REVIEW_PAGES } from '../generate-reviews.ts';
import { PULL_REQUESTS } from '../reviews/registry.ts';

/** How wide a comment of a pull request is on a usual screen, in pixels, together with its frame. */
const WIDTH = 900;

/** How wide a window is in which somebody reads a page, in pixels. */
const PAGE_WIDTH = 1100;

/** The box around a comment. */
const FRAME = `
body { margin: 0; padding: 16px; background: var(--page); font-family: -apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif; }
.comment { border: 1px solid var(--edge); border-radius: 6px; overflow: hidden; }
.comment > header { padding: 8px 16px; font-size: 14px; color: var(--quiet); background: var(--bar); border-bottom: 1px solid var(--edge); }
.comment > header strong { color: var(--loud); }
.comment .markdown-body { padding: 16px; font-size: 14px; }
html { --page: #ffffff; --edge: #d1d9e0; --bar: #f6f8fa; --quiet: #59636e; --loud: #1f2328; }
@media (prefers-color-scheme: dark) { html { --page: #0d1117; --edge: #3d444d; --bar: #151b23; --quiet: #9198a1; --loud: #f0f6fc; } }
`;

/** A comment in Markdown as a page that looks as it does on GitHub. */
export function commentPage(markdown: string): string {
  const style = readFileSync(createRequire(import.meta.url).resolve('github-markdown-css'), 'utf8');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Comment</title><style>${style}${FRAME}</style></head>
<body><div class="comment"><header><strong>charterline</strong> commented</header>
<article class="markdown-body">${marked.parse(markdown, { gfm: true, async: false })}</article></div></body></html>
`;
}

/** Takes a picture of a comment as people see it on GitHub. */
export async function takeCommentPicture(
  browser: Browser,
  markdown: string,
  path: string,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 200 }, colorScheme });
  try {
    await page.setContent(commentPage(markdown));
    await page.screenshot({ path, fullPage: true });
  } finally {
    await page.close();
  }
}

/** The comments on the pull requests of the documentation, and the pages of some of them. */
export async function takeReviewPictures(root: string, images: string): Promise<void> {
  const browser = await launchBrowser();
  const folder = join(root, 'docs/review');
  try {
    for (const { name } of PULL_REQUESTS) {
      const markdown = readFileSync(join(folder, `${name}.md`), 'utf8');
      await takeCommentPicture(browser, markdown, join(images, `review-${name}.png`));
      console.log(`docs/images/review-${name}.png`);
    }
    for (const [name, colorScheme] of Object.entries(REVIEW_PAGES)) {
      const page = await browser.newPage({ viewport: { width: PAGE_WIDTH, height: 200 }, colorScheme });
      await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
      await page.screenshot({ path: join(images, `review-${name}-page.png`), fullPage: true });
      console.log(`docs/images/review-${name}-page.png`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
