import type { Analysis } from '../analysis/analysis.ts';
import type { Engine } from '../analysis/engine.ts';
import { CONFIG_NAME } from '../analysis/file-kind.ts';
import { fileNameOf } from '../analysis/uris.ts';
import type { DiskWorkspace } from './disk-workspace.ts';

/** What came of checking a number of files. */
export interface Checked {
  readonly analyses: readonly Analysis[];
  /** Files, by URI, that turned out not to be ours or that the config ignores. */
  readonly leftOut: readonly string[];
  /** Files, by URI, that could not be read, and why: those that were asked for, and configs on the way to them. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** Files, by URI, over which Charterline itself failed. */
  readonly failed: ReadonlyMap<string, unknown>;
}

/**
 * Checks files given by URI, each by itself: what goes wrong with one leaves the others alone. `onChecked` is called after
 * each.
 */
export async function checkFiles(
  uris: readonly string[],
  asOf: string,
  engine: Engine,
  workspace: DiskWorkspace,
  onChecked: () => void = () => undefined,
): Promise<Checked> {
  const analyses: Analysis[] = [];
  const leftOut: string[] = [];
  const unreadable = new Map<string, string>();
  const failed = new Map<string, unknown>();
  for (const uri of uris) {
    try {
      const analysis = await engine.analyse(uri, asOf);
      if (analysis) analyses.push(analysis);
      else if ((await workspace.readText(uri)) !== undefined) leftOut.push(uri);
      else unreadable.set(uri, workspace.failureOf(uri) ?? 'there is no such file');
    } catch (error) {
      failed.set(uri, error);
    }
    onChecked();
  }
  for (const [uri, reason] of workspace.failures) if (fileNameOf(uri) === CONFIG_NAME) unreadable.set(uri, reason);
  return { analyses, leftOut, unreadable, failed };
}
