/** What is shipped: the packaged extension contains only what it needs, and works when it is installed. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { projectRoot } from '../editor-host/project-root.ts';
import { openWorkbench } from '../editor-host/workbench.ts';
import {
  barriersIn,
  copyOfSample,
  inPage,
  openCharter,
  openPreview,
  SETTINGS,
  TITLE,
} from './support/preview-window.ts';

const PATIENCE = 120_000;
const SOURCES = [
  '.vscodeignore',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'language-configuration.json',
  'media',
  'package.json',
  'package.nls.json',
  'samples',
  'schemas',
  'syntaxes',
];

let folder: string;
const vsix = (): string => join(folder, 'charterline.vsix');
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'charterline-package-'));
  for (const name of SOURCES) cpSync(join(projectRoot, name), join(folder, name), { recursive: true });
  cpSync(inject('published'), join(folder, 'dist'), { recursive: true });
  const vsce = join(projectRoot, 'node_modules/@vscode/vsce/vsce');
  execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsix()], { cwd: folder });
}, PATIENCE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the packaged extension', () => {
  it('contains exactly what it needs', async () => {
    const files = await listFiles({ cwd: folder, packageManager: PackageManager.None });
    expect(files.toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/client.browser.cjs',
      'dist/client.cjs',
      'dist/server.browser.js',
      'dist/server.cjs',
      'dist/webview/preview.css',
      'dist/webview/preview.js',
      'dist/webview/review.css',
      'dist/webview/review.js',
      'language-configuration.json',
      'media/charter-dark.svg',
      'media/charter-light.svg',
      'media/icon.png',
      'media/walkthrough/check.svg',
      'media/walkthrough/create.svg',
      'media/walkthrough/findings.svg',
      'media/walkthrough/plan.svg',
      'media/walkthrough/share.svg',
      'package.json',
      'package.nls.json',
      'samples/minimal/minimal.charter.yaml',
      'syntaxes/engagement-charter.tmLanguage.json',
    ]);
  });

  it('is small', () => {
    expect(statSync(vsix()).size).toBeLessThan(1.5 * 1024 * 1024);
  });

  it(
    'works when it is installed, in high contrast as well',
    async () => {
      const sample = copyOfSample();
      const workbench = await openWorkbench({
        extension: vsix(),
        folder: sample.path,
        settings: SETTINGS,
        // The editor has it only for installed extensions, not for one that is being developed.
        colorTheme: 'Default High Contrast',
      });
      try {
        await openCharter(workbench.page);
        const frame = await openPreview(workbench.page);
        expect(await frame.locator('h1').textContent()).toBe(TITLE);
        await expect.poll(() => inPage(frame, 'document.body.className')).toContain('vscode-high-contrast');
        expect(await barriersIn(frame)).toEqual([]);
      } finally {
        await workbench.close();
        sample.dispose();
      }
    },
    PATIENCE,
  );
});
