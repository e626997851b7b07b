import type { Page } from 'playwright-core';

/** An address as the workbench writes it. */
export interface WorkbenchUri {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/** What the workbench of an extension developer is told at its start. */
export interface DevelopmentOptions {
  readonly extensions?: readonly WorkbenchUri[];
  readonly extensionTestsPath?: WorkbenchUri;
}

/** The few parts of the browser's world that the script below touches; the project is checked without the DOM's types. */
interface PageWorld {
  readonly document: {
    getElementById(id: string): { readonly dataset: { settings?: string } } | null;
  };
  readonly MutationObserver: new (
    callback: () => void,
  ) => { observe(target: unknown, options: object): void; disconnect(): void };
}

/**
 * Makes every workbench that the page opens from now on develop these extensions.
 * The options are put into the page before the workbench reads them, because changing the server's answer would cut its web sockets.
 */
export async function developInPage(page: Page, options: DevelopmentOptions): Promise<void> {
  await page.addInitScript((development: DevelopmentOptions) => {
    // Runs in the page: nothing outside this function exists there.
    const { document, MutationObserver } = globalThis as unknown as PageWorld;
    const observer = new MutationObserver(() => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      if (meta === null) return;
      observer.disconnect();
      const settings = JSON.parse(meta.dataset.settings ?? '{}');
      settings.developmentOptions = { ...settings.developmentOptions, ...development };
      meta.dataset.settings = JSON.stringify(settings);
    });
    observer.observe(document, { childList: true, subtree: true });
  }, options);
}
