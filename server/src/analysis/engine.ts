import { type Analysis, analyse } from './analysis.ts';
import { isIgnored } from './config.ts';
import { type Loaded, Loader, type LoaderOptions } from './load.ts';
import type { Workspace } from './workspace.ts';

/**
 * Answers what is known of a file. Analyses are kept and shared as long as nothing that they depend on has changed.
 */
export class Engine {
  readonly #loader: Loader;
  readonly #analyses = new Map<string, { readonly loaded: Loaded; readonly analysis: Analysis }>();

  constructor(workspace: Workspace, options: LoaderOptions = {}) {
    this.#loader = new Loader(workspace, options);
  }

  /**
   * The analysis of the present text of a file as of a day (`YYYY-MM-DD`); `undefined` when the file cannot be read, is
   * not ours, or is ignored by the config.
   */
  async analyse(uri: string, asOf: string): Promise<Analysis | undefined> {
    const loaded = await this.#loader.load(uri);
    if (!loaded || (loaded.file.kind !== 'config' && isIgnored(loaded.config, uri))) {
      this.#analyses.delete(uri);
      return undefined;
    }
    const known = this.#analyses.get(uri);
    if (known?.analysis.asOf === asOf && isSame(known.loaded, loaded)) return known.analysis;
    const analysis = analyse(loaded, asOf);
    this.#analyses.set(uri, { loaded, analysis });
    return analysis;
  }

  /** Forgets a file that is no longer of interest. */
  forget(uri: string): void {
    this.#analyses.delete(uri);
    this.#loader.forget(uri);
  }
}

/** Whether two loads read the very same files. Files and baselines are shared per text, so that identity tells. */
function isSame(a: Loaded, b: Loaded): boolean {
  return (
    a.root === b.root &&
    sameFiles(filesOf(a), filesOf(b)) &&
    sameProblems(a, b) &&
    sameFiles([...a.missingDocuments], [...b.missingDocuments])
  );
}

function filesOf({ file, catalogs, config }: Loaded): readonly unknown[] {
  return [file, ...catalogs.map((catalog) => catalog.file), ...config.files, config.baseline];
}

function sameFiles(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((file, index) => file === b[index]);
}

/** A catalog or baseline that appears or vanishes changes the problems although no other file has changed. */
function sameProblems(a: Loaded, b: Loaded): boolean {
  return (
    sameFiles(
      a.usesProblems.map(({ node, message }) => `${message} ${node.start}`),
      b.usesProblems.map(({ node, message }) => `${message} ${node.start}`),
    ) &&
    sameFiles(
      a.config.problems.map(({ node, report }) => `${report.message} ${node.start} ${JSON.stringify(report.args)}`),
      b.config.problems.map(({ node, report }) => `${report.message} ${node.start} ${JSON.stringify(report.args)}`),
    )
  );
}
