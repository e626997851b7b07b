/** A folder without charters, and without Git. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testNewCharter } from '../in-window/new-charter.ts';
import { testNoCharters } from '../in-window/no-charters.ts';
import { testReviewWithoutGit } from '../in-window/review-without-git.ts';
import { useWindow } from './open-window.ts';

const window = useWindow(folderWithoutCharters, { settings: { 'git.enabled': false } });

testNoCharters(window);
testReviewWithoutGit(window);
testNewCharter(window);

function folderWithoutCharters(): string {
  const folder = mkdtempSync(join(tmpdir(), 'charterline-none-'));
  writeFileSync(join(folder, 'charter.yaml'), 'name: a chart of somebody else\n');
  return folder;
}
