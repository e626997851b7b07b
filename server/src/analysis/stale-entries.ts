/** Entries of baselines that are out of date: what they accept is no longer found, so that they only hide what comes back. */
import { ruleById } from '../rules/registry.ts';
import { canBeSilenced } from '../rules/rule.ts';
import type { Analysis } from './analysis.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';
import type { FileKind } from './file-kind.ts';

/** What one analysis tells about baselines. */
export interface BaselineUse {
  /** The URI of the file that was analysed. */
  readonly file: string;
  readonly kind: FileKind;
  /** The URI of the root of its workspace. */
  readonly root: string;
  /** The URI of the config that applies; `undefined` when none does. */
  readonly config: string | undefined;
  /** The URIs of the catalogs that it draws on. */
  readonly catalogs: readonly string[];
  readonly baseline: Baseline | undefined;
  readonly recognised: ReadonlySet<BaselineEntry>;
  /** Whether everything was looked for. Mistakes of syntax, schema and references, and of a config, keep rules silent. */
  readonly isThorough: boolean;
}

export function baselineUse({ file, root, catalogs, config, findings, recognised }: Analysis): BaselineUse {
  return {
    file: file.uri,
    kind: file.kind,
    root,
    config: config.files[0]?.uri,
    catalogs: catalogs.map(({ uri }) => uri),
    baseline: config.baseline,
    recognised,
    isThorough: !config.broken && !findings.some(({ ruleId }) => isMistakeInText(ruleId)),
  };
}

function isMistakeInText(ruleId: string): boolean {
  const rule = ruleById(ruleId);
  return rule !== undefined && !canBeSilenced(rule);
}

/** The files of which baselines speak although they were not analysed. */
export function filesNotSeen(uses: readonly BaselineUse[]): ReadonlySet<string> {
  const seen = new Set(uses.map(({ file }) => file));
  return new Set(baselinesOf(uses).flatMap(({ byFile }) => [...byFile.keys()].filter((file) => !seen.has(file))));
}

/** How much was looked at. */
export interface Extent {
  /** Whether everything below a folder was. */
  readonly covers: (folder: string) => boolean;
  /** The files, by URI, that are known not to exist any more. */
  readonly gone: ReadonlySet<string>;
}

/** The entries that are certainly out of date, by baseline; no baseline without any. */
export function staleEntries(
  uses: readonly BaselineUse[],
  extent: Extent,
): ReadonlyMap<Baseline, readonly BaselineEntry[]> {
  const recognised = new Set(uses.flatMap((use) => [...use.recognised]));
  const judged = judgedFiles(uses, extent);
  const stale = new Map<Baseline, readonly BaselineEntry[]>();
  for (const baseline of baselinesOf(uses)) {
    const found = [...baseline.byFile]
      .filter(([file]) => judged.has(file))
      .flatMap(([, entries]) => entries.filter((entry) => !recognised.has(entry)));
    if (found.length > 0) stale.set(baseline, found);
  }
  return stale;
}

function baselinesOf(uses: readonly BaselineUse[]): readonly Baseline[] {
  return [...new Set(uses.flatMap(({ baseline }) => baseline ?? []))];
}

/**
 * The files of which all findings are known. What is wrong in a catalog may show only in a charter that draws on it, so
 * that it takes all of them to judge a catalog.
 */
function judgedFiles(uses: readonly BaselineUse[], { covers, gone }: Extent): ReadonlySet<string> {
  const doubtful = new Set(
    uses.filter(({ isThorough }) => !isThorough).flatMap(({ file, catalogs }) => [file, ...catalogs]),
  );
  const known = uses.filter(({ file, kind, root }) => !doubtful.has(file) && (kind !== 'catalog' || covers(root)));
  return new Set([...known.map(({ file }) => file), ...gone]);
}
