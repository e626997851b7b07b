import { BASELINE_NAME, type Baseline, emptyBaseline, readBaseline } from '../analysis/baseline.ts';
import type { BaselineUse } from '../analysis/stale-entries.ts';
import { folderOf, isInside, resolvePath } from '../analysis/uris.ts';
import type { DiskWorkspace } from './disk-workspace.ts';

/** A baseline that takes the findings of a number of files. */
export interface BaselineTarget {
  readonly baseline: Baseline;
  /** Whether the file exists already. */
  readonly isThere: boolean;
  readonly naming: Naming;
  /** The analyses whose findings belong there. */
  readonly uses: readonly BaselineUse[];
}

/** Whether a config names a baseline; if not, what it takes for the baseline to have an effect. */
export type Naming =
  | { readonly kind: 'named' }
  /** A line in this config, given by URI. */
  | { readonly kind: 'line'; readonly config: string }
  /** A new config beside the baseline, which makes its folder the root of the workspace where nothing else does. */
  | { readonly kind: 'file'; readonly isRoot: boolean };

/** A baseline that exists but cannot be read, so that nothing may be written over it. */
export interface UnreadableTarget {
  readonly uri: string;
}

/** Where the findings of each analysis belong: to the baseline that its config names, else to one of the usual name. */
export async function baselineTargets(
  uses: readonly BaselineUse[],
  workspace: DiskWorkspace,
  cwd: string,
): Promise<readonly (BaselineTarget | UnreadableTarget)[]> {
  const targets = new Map<string, BaselineTarget | UnreadableTarget>();
  for (const use of uses) {
    const { uri, naming } = use.baseline ? namedTarget(use.baseline) : await unnamedTarget(use, workspace, cwd);
    const known = targets.get(uri) ?? (await open(uri, use.baseline, naming, workspace));
    targets.set(uri, 'baseline' in known ? { ...known, uses: [...known.uses, use] } : known);
  }
  return [...targets.values()];
}

interface Place {
  readonly uri: string;
  readonly naming: Naming;
}

function namedTarget({ uri }: Baseline): Place {
  return { uri, naming: { kind: 'named' } };
}

/** Beside the config that ought to name it; without one where a new config would apply. */
async function unnamedTarget({ root, config }: BaselineUse, workspace: DiskWorkspace, cwd: string): Promise<Place> {
  if (config !== undefined) {
    return { uri: resolvePath(folderOf(config), BASELINE_NAME), naming: { kind: 'line', config } };
  }
  const isRepository = await workspace.exists(resolvePath(root, '.git'));
  // Outside a repository each folder is a workspace of its own until a config says otherwise.
  const folder = !isRepository && isInside(root, cwd) ? cwd : root;
  return { uri: resolvePath(folder, BASELINE_NAME), naming: { kind: 'file', isRoot: !isRepository } };
}

async function open(
  uri: string,
  named: Baseline | undefined,
  naming: Naming,
  workspace: DiskWorkspace,
): Promise<BaselineTarget | UnreadableTarget> {
  const text = await workspace.readText(uri);
  if (named) return { baseline: named, isThere: text !== undefined, naming, uses: [] };
  if (text === undefined) {
    return (await workspace.exists(uri)) ? { uri } : { baseline: emptyBaseline(uri), isThere: false, naming, uses: [] };
  }
  const read = readBaseline(uri, text);
  return 'message' in read ? { uri } : { baseline: read, isThere: true, naming, uses: [] };
}
