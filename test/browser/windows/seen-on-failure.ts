import type { Frame } from 'playwright-core';
import { beforeEach } from 'vitest';
import type { Workbench } from '../../editor-host/workbench.ts';

const KEPT_CHARACTERS = 1500;

/** Parts of the window that say what it was doing, in the order in which a person would look at them. */
const PARTS = {
  tabs: '.tab',
  dialog: '.monaco-dialog-box',
  notifications: '.notification-toast',
  'quick input': '.quick-input-widget:not([style*="display: none"])',
  editor: '.monaco-editor .view-lines',
  'status bar': '.statusbar-item',
} as const;

/** The same of the pages of an extension in the window. */
const PAGE_PARTS = '#controls, #notice, #plan h1, #findings';

/** Adds to the message of every test that fails what its window shows, since nobody can look at it afterwards. */
export function tellWhatIsSeenOnFailure(windowOf: () => Workbench | undefined): void {
  beforeEach(({ onTestFailed }) => {
    onTestFailed(async ({ task }) => {
      const [error] = task.result?.errors ?? [];
      const workbench = windowOf();
      if (error && workbench) error.message += `\n\nWhat the window shows:\n${await seenIn(workbench)}`;
    });
  });
}

async function seenIn({ page, lastMessages }: Workbench): Promise<string> {
  const parts = await Promise.all(
    Object.entries(PARTS).map(([name, selector]) => told(name, textsIn(page.mainFrame(), selector))),
  );
  const frames = await Promise.all(page.frames().map((frame) => told('page', textsIn(frame, PAGE_PARTS))));
  return [...parts, ...frames, `messages: ${lastMessages().join('\n')}`].filter((line) => line !== '').join('\n');
}

async function told(name: string, texts: Promise<readonly string[]>): Promise<string> {
  const found = await texts.catch((error: unknown) => [`cannot be read: ${error}`]);
  return found.length > 0 ? `${name}: ${found.join(' | ').slice(0, KEPT_CHARACTERS)}` : '';
}

function textsIn(frame: Frame, selector: string): Promise<readonly string[]> {
  return frame.locator(selector).allInnerTexts();
}
