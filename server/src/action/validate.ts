import { Engine } from '../analysis/engine.ts';
import { type Checked, checkFiles } from '../cli/check-files.ts';
import { DiskWorkspace, uriOf } from '../cli/disk-workspace.ts';
import { type Found, findFiles } from '../cli/find-files.ts';
import { configMistake, givenConfig } from '../cli/given-config.ts';
import { findStale, tellStale } from '../cli/stale-baselines.ts';
import { troublesOf } from '../cli/troubles.ts';
import { fileFrom } from '../report/file-from.ts';
import { type FindingsReport, reportFindings } from '../report/report.ts';

/** What is to be checked, and how. */
export interface Validating {
  readonly paths: readonly string[];
  /** The absolute path of the folder from which the paths lead. */
  readonly folder: string;
  /** The absolute path of the folder from which the report names files. */
  readonly root: string;
  readonly config: string | undefined;
  readonly asOf: string;
  readonly allowEmpty: boolean;
}

export interface Validation {
  readonly report: FindingsReport;
  /** The files that were checked, as the report names them. */
  readonly files: ReadonlySet<string>;
  /** Why not all that was asked for could be checked by the rules that should apply: a sentence each. */
  readonly troubles: readonly string[];
  /** What is good to know besides, a sentence each. */
  readonly remarks: readonly string[];
}

const NOTHING = { report: reportFindings([], { folder: '' }), files: new Set<string>(), remarks: [] };

/** Finds the files and checks them, exactly as `charterline validate` does. */
export async function validate({ paths, folder, root, config, asOf, allowEmpty }: Validating): Promise<Validation> {
  const mistake = await configMistake(config, { cwd: folder });
  if (mistake !== undefined) return { ...NOTHING, troubles: [mistake] };
  const found: Found[] = [];
  for (const path of paths) found.push(await findFiles(path, folder));
  const workspace = new DiskWorkspace();
  const engine = new Engine(workspace, { config: givenConfig(config, { cwd: folder }) });
  const uris = [...new Set(found.flatMap(({ files }) => files.map(uriOf)))].sort();
  const checked = await checkFiles(uris, engine, workspace, { asOf, keepSources: false, onChecked: () => undefined });
  const remarks: string[] = [];
  tellStale(await findStale(found, checked.baselineUses, workspace), {
    cwd: folder,
    remark: (sentence) => remarks.push(sentence),
    detail: () => undefined,
  });
  return {
    report: reportFindings(checked.analyses, { folder: uriOf(root) }),
    files: new Set(checked.analyses.map(({ file }) => fileFrom(uriOf(root), file.uri))),
    troubles: [...troublesOf(found, checked, folder, allowEmpty), ...brokenConfig(checked)],
    remarks,
  };
}

/** What is wrong with a config is a finding, but then the rules that should apply did not. */
function brokenConfig({ isConfigBroken }: Checked): readonly string[] {
  return isConfigBroken
    ? ['A configuration is broken, so that the charters were not checked by the rules that should apply.']
    : [];
}
