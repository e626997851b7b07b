/** A charter that has been committed once, and its preview beside it. */
import { execFileSync } from 'node:child_process';
import { beforeAll } from 'vitest';
import { copyOfSample, openCharter, openPreview } from '../../vscode/support/preview-window.ts';
import { testPreviewArrangement } from '../in-window/preview-arrangement.ts';
import { testPreviewControls } from '../in-window/preview-controls.ts';
import { testPreviewSync } from '../in-window/preview-sync.ts';
import { useWindow } from './open-window.ts';

const window = useWindow(repository, { settings: { 'editor.minimap.enabled': false } });
beforeAll(async () => {
  const { page } = window();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openCharter(page);
  await openPreview(page);
});

testPreviewSync(window);
testPreviewControls(window);
testPreviewArrangement(window);

function repository(): string {
  const { path } = copyOfSample();
  const git = (...words: string[]) => execFileSync('git', words, { cwd: path, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '.');
  const author = ['-c', 'user.name=Ines Halloran', '-c', 'user.email=ines@example.com'];
  git(...author, 'commit', '--quiet', '--message', 'First agreed state');
  return path;
}
