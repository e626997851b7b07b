import type { Analysis } from '../analysis/analysis.ts';
import type { Engine } from '../analysis/engine.ts';
import { CONFIG_NAME } from '../analysis/file-kind.ts';
import { type BaselineUse, baselineUse } from '../analysis/stale-entries.ts';
import { fileNameOf } from '../analysis/uris.ts';
import type { FindingsSource } from '../render/findings/view.ts';
import { condensed, type Reportable } from '../report/reportable.ts';
import type { DiskWorkspace } from './disk-workspace.ts';

/** What came of checking a number of files. */
export interface Checked {
  readonly analyses: readonly Reportable[];
  /** What each of the analyses tells about baselines. */
  readonly baselineUses: readonly BaselineUse[];
  /** Whether a config is broken, so that the rules that should apply did not. */
  readonly isConfigBroken: boolean;
  /** The files, by URI, in which errors lie; none unless asked for. */
  readonly sources: ReadonlyMap<string, FindingsSource>;
  /** Files, by URI, that turned out not to be ours or that the config ignores. */
  readonly leftOut: readonly string[];
  /** Files, by URI, that could not be read, and why: those that were asked for, and configs on the way to them. */
  readonly unreadable: ReadonlyMap<string, string>;
  /** Files, by URI, over which Charterline itself failed. */
  readonly failed: ReadonlyMap<string, unknown>;
}

export interface CheckOptions {
  /** The day against which dates are held, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly keepSources: boolean;
  /** Called after each file. */
  readonly onChecked: () => void;
}

/**
 * Checks files given by URI, each by itself: what goes wrong with one leaves the others alone. Only what is to be reported
 * is kept, so that the number of files does not matter.
 */
export async function checkFiles(
  uris: readonly string[],
  engine: Engine,
  workspace: DiskWorkspace,
  { asOf, keepSources, onChecked }: CheckOptions,
): Promise<Checked> {
  const analyses: Reportable[] = [];
  const baselineUses: BaselineUse[] = [];
  const sources = new Map<string, FindingsSource>();
  let isConfigBroken = false;
  const leftOut: string[] = [];
  const unreadable = new Map<string, string>();
  const failed = new Map<string, unknown>();
  for (const uri of uris) {
    try {
      const analysis = await engine.analyse(uri, asOf);
      if (analysis) {
        analyses.push(condensed(analysis));
        baselineUses.push(baselineUse(analysis));
        isConfigBroken ||= analysis.config.broken;
        if (keepSources) for (const [file, source] of sourcesOfErrors(analysis)) sources.set(file, source);
        // Others may still draw on a catalog or config.
        if (analysis.file.kind === 'charter') engine.forget(uri);
      } else if ((await workspace.readText(uri)) !== undefined) leftOut.push(uri);
      else unreadable.set(uri, workspace.failureOf(uri) ?? 'there is no such file');
    } catch (error) {
      failed.set(uri, error);
    }
    onChecked();
  }
  for (const [uri, reason] of workspace.failures) if (fileNameOf(uri) === CONFIG_NAME) unreadable.set(uri, reason);
  return { analyses, baselineUses, isConfigBroken, sources, leftOut, unreadable, failed };
}

function sourcesOfErrors({
  file,
  catalogs,
  config,
  findings,
}: Analysis): readonly (readonly [string, FindingsSource])[] {
  const faulty = new Set(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.file));
  return [file, ...catalogs, ...config.files]
    .filter(({ uri }) => faulty.has(uri))
    .map(({ uri, text, lines }) => [uri, { text, lines }]);
}
