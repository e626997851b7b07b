/** The review in a window of the editor, and what the editor shows of it. */
import type { Frame, Page } from 'playwright-core';

/** The page of the review, once it shows one. */
export async function reviewFrame(page: Page): Promise<Frame> {
  for (;;) {
    for (const frame of page.frames()) if (await showsReview(frame)) return frame;
    await page.waitForTimeout(200);
  }
}

/** Frames come and go while the editor builds its window. */
async function showsReview(frame: Frame): Promise<boolean> {
  return (
    (await frame
      .locator('#plan .review h1')
      .count()
      .catch(() => 0)) > 0
  );
}

/** What a list of choices offers, once it is there. */
export async function rowsOfPick(page: Page): Promise<readonly string[]> {
  const rows = page.locator('.quick-input-list .monaco-list-row .quick-input-list-entry .label-name');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'The saved text' }).waitFor();
  return (await rows.allTextContents()).map((text) => text.trim());
}

export async function pickRow(page: Page, text: string): Promise<void> {
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
}

/** The lines in view that are marked as changed, without indentation. */
export async function markedLines(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(() => {
    const isMarked = (element) => {
      const { borderLeftStyle, borderLeftWidth, borderRightStyle } = getComputedStyle(element);
      return ['solid', 'dotted'].includes(borderLeftStyle) && Number.parseFloat(borderLeftWidth) >= 2 && borderRightStyle === 'none';
    };
    const marked = [...document.querySelectorAll('.monaco-editor .view-overlays .cdr')].filter(isMarked);
    const tops = new Set(marked.map((element) => Math.round(element.getBoundingClientRect().top)));
    const lines = [...document.querySelectorAll('.monaco-editor .view-lines .view-line')];
    return lines
      .filter((line) => tops.has(Math.round(line.getBoundingClientRect().top)))
      .map((line) => line.textContent.replaceAll('\\u00a0', ' ').trim());
  })()`);
}
