import type { Report } from '../rules/finding.ts';
import { type Baseline, type BaselineProblem, emptyBaseline, readBaseline } from './baseline.ts';
import { baselineOf, type ConfigProblem } from './config.ts';
import { isConfined } from './confined.ts';
import type { SourceFile } from './source-file.ts';
import { folderOf, isAbsolute, resolvePath } from './uris.ts';
import type { Workspace } from './workspace.ts';

/** Reads the baselines that configs name, each once per text. */
export class BaselineLoader {
  readonly #workspace: Workspace;
  readonly #mayLack: boolean;
  readonly #known = new Map<string, Known>();

  /** `mayLack` says whether a baseline that does not exist yet is an empty one instead of a mistake. */
  constructor(workspace: Workspace, mayLack: boolean) {
    this.#workspace = workspace;
    this.#mayLack = mayLack;
  }

  /** The baseline for configs, the nearest first. */
  async of(configs: readonly SourceFile[], root: string): Promise<LoadedBaseline> {
    for (const file of configs) {
      const said = baselineOf(file);
      if (!said) continue;
      const uri = resolvedFrom(file, said.value);
      const read = await this.#behind(uri, root);
      if (!('message' in read)) return { uri, baseline: read, problem: undefined };
      const report: Report = { message: read.message, args: { path: said.value, ...read.args } };
      return { uri, baseline: undefined, problem: { rule: 'config/invalid', file, node: said.node, report } };
    }
    return { uri: undefined, baseline: undefined, problem: undefined };
  }

  async #behind(uri: string | undefined, root: string): Promise<Baseline | Problem> {
    if (uri === undefined || !(await isConfined(this.#workspace, uri, root))) return problem('baselineOutside');
    const text = await this.#workspace.readText(uri);
    const known = this.#known.get(uri);
    if (known && known.text === text) return known.read;
    const read = text === undefined ? await this.#unread(uri) : readBaseline(uri, text);
    this.#known.set(uri, { text, read });
    return read;
  }

  async #unread(uri: string): Promise<Baseline | Problem> {
    if (await this.#workspace.exists(uri)) return problem('baselineUnreadable');
    return this.#mayLack ? emptyBaseline(uri) : problem('baselineMissing');
  }
}

interface LoadedBaseline {
  /** Where the baseline is or ought to be; `undefined` when the configs name none, or a place that cannot be. */
  readonly uri: string | undefined;
  readonly baseline: Baseline | undefined;
  readonly problem: ConfigProblem | undefined;
}

interface Known {
  readonly text: string | undefined;
  readonly read: Baseline | Problem;
}

type Problem =
  | BaselineProblem
  | {
      readonly message: 'baselineOutside' | 'baselineUnreadable' | 'baselineMissing';
      readonly args: Readonly<Record<string, never>>;
    };

function problem(message: 'baselineOutside' | 'baselineUnreadable' | 'baselineMissing'): Problem {
  return { message, args: {} };
}

function resolvedFrom({ uri }: SourceFile, path: string): string | undefined {
  return isAbsolute(path) ? undefined : resolvePath(folderOf(uri), path);
}
