import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { projectRoot } from '../../editor-host/project-root.ts';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../../editor-host/workbench.ts';
import { SETTINGS } from '../../vscode/support/preview-window.ts';
import { tellWhatIsSeenOnFailure } from './seen-on-failure.ts';

/** A window with the extension in which several groups of tests work one after the other, since opening one takes longer than most tests. */
export interface OpenWindow {
  readonly page: Page;
  /** The folder that is open; it is removed in the end. */
  readonly folder: string;
}

/** Opens a window for the tests of a file. What is returned may be called once they run. */
export function useWindow(
  makeFolder: () => string | Promise<string>,
  options: Pick<WorkbenchOptions, 'settings' | 'trust' | 'colorTheme' | 'extensionHost'>,
): () => OpenWindow {
  let folder: string | undefined;
  let workbench: Workbench | undefined;
  tellWhatIsSeenOnFailure(() => workbench);
  beforeAll(async () => {
    folder = await makeFolder();
    const settings = { ...SETTINGS, ...options.settings };
    const viewport = { width: 1400, height: 900 };
    workbench = await openWorkbench({ ...options, extension: projectRoot, folder, settings, viewport });
  });
  afterAll(async () => {
    await workbench?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });
  return () => {
    if (!workbench || folder === undefined) throw new Error('The window is not open yet');
    return { page: workbench.page, folder };
  };
}
