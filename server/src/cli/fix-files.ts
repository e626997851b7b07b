import path from 'node:path';
import { CONFIG_NAME, kindByName } from '../analysis/file-kind.ts';
import type { LoaderOptions } from '../analysis/load.ts';
import { fileNameOf } from '../analysis/uris.ts';
import { fixAll } from '../edits/fix-all.ts';
import { printable } from '../render/findings/printable.ts';
import { DiskWorkspace, pathOf } from './disk-workspace.ts';
import type { Session } from './session.ts';
import { storeText } from './store-text.ts';

/** What came of making the safe fixes in a number of files. */
export interface FixedFiles {
  readonly fixes: number;
  readonly files: number;
  /** Whether a file that has something to fix could not be written. */
  readonly isTroubled: boolean;
}

/**
 * Makes the safe fixes in files given by URI, one after the other: what others draw on comes first, so that a second run
 * finds nothing left to do. A file that cannot be read or analysed is left to the check that follows.
 */
export async function fixFiles(
  uris: readonly string[],
  asOf: string,
  options: LoaderOptions,
  session: Session,
): Promise<FixedFiles> {
  let fixes = 0;
  let files = 0;
  let isTroubled = false;
  for (const uri of uris.toSorted((a, b) => rank(a) - rank(b))) {
    const workspace = new DiskWorkspace();
    const fixed = await fixAll(uri, asOf, workspace, options).catch(() => undefined);
    if (!fixed) continue;
    const reason = await storeText(pathOf(uri), (await workspace.readText(uri)) ?? '', fixed.text);
    if (reason === undefined) {
      fixes += fixed.count;
      files += 1;
    } else {
      isTroubled = true;
      session.complain(`${printable(path.relative(session.cwd, pathOf(uri)))} cannot be fixed: ${reason}.`);
    }
  }
  return { fixes, files, isTroubled };
}

/** Configs say which rules apply, catalogs are part of charters. */
function rank(uri: string): number {
  const name = fileNameOf(uri);
  if (name === CONFIG_NAME) return 0;
  return kindByName(name) === 'catalog' ? 1 : 2;
}
