/** The preview beside the editor, in one window, since opening a window takes longer than most of what is done in it. */
import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { projectRoot } from '../editor-host/project-root.ts';
import { openWorkbench, type Workbench } from '../editor-host/workbench.ts';
import { copyOfSample, OTHER_CHARTER, openCharter, openPreview, SETTINGS } from '../vscode/support/preview-window.ts';
import { testArrangement } from './preview/arrangement.ts';
import { testControls } from './preview/controls.ts';
import type { PreviewWindow } from './preview/preview-window.ts';
import { testSync } from './preview/sync.ts';
import { tellWhatIsSeenOnFailure } from './seen-on-failure.ts';

describe('in a window', () => {
  let workbench: Workbench;
  const sample = copyOfSample();
  tellWhatIsSeenOnFailure(() => workbench);
  beforeAll(async () => {
    cpSync(join(projectRoot, 'samples/minimal', OTHER_CHARTER), join(sample.path, OTHER_CHARTER));
    const git = (...words: string[]) => execFileSync('git', words, { cwd: sample.path, stdio: 'pipe' });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    const author = ['-c', 'user.name=Ines Halloran', '-c', 'user.email=ines@example.com'];
    git(...author, 'commit', '--quiet', '--message', 'First agreed state');
    const settings = { ...SETTINGS, 'editor.minimap.enabled': false };
    workbench = await openWorkbench({ extension: projectRoot, folder: sample.path, settings });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openCharter(workbench.page);
    await openPreview(workbench.page);
  });
  afterAll(async () => {
    await workbench?.close();
    sample.dispose();
  });

  const shown = (): PreviewWindow => ({ page: workbench.page, folder: sample.path });
  testSync(shown);
  testControls(shown);
  testArrangement(shown);
});
