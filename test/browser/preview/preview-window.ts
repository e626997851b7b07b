import type { Page } from 'playwright-core';

/** A window with a charter and its preview beside it, which several groups of tests use one after the other. */
export interface PreviewWindow {
  readonly page: Page;
  /** The folder that is open; a repository in which the charter has been committed. */
  readonly folder: string;
}
