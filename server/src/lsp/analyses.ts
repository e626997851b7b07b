import type { Analysis } from '../analysis/analysis.ts';
import { Engine } from '../analysis/engine.ts';
import type { Workspace } from '../analysis/workspace.ts';
import type { AsOf } from './as-of.ts';

/** The analyses of the session: of the present state, and the last ones that were made. */
export class Analyses {
  readonly #engine: Engine;
  readonly #asOf: AsOf;
  readonly #latest = new Map<string, Analysis>();
  readonly #running = new Map<string, Promise<Analysis | undefined>>();

  constructor(workspace: Workspace, asOf: AsOf) {
    this.#engine = new Engine(workspace);
    this.#asOf = asOf;
  }

  /** The analysis of the present text; `undefined` when the file cannot be read, is not ours or is ignored. */
  of(uri: string): Promise<Analysis | undefined> {
    const running = this.#running.get(uri);
    if (running) return running;
    const started = this.#engine.analyse(uri, this.#asOf.day).then(
      (analysis) => {
        this.#finish(uri, started, analysis);
        return analysis;
      },
      (error: unknown) => {
        this.#finish(uri, started, undefined);
        throw error;
      },
    );
    this.#running.set(uri, started);
    return started;
  }

  /** The analysis that was made last, perhaps of an older state. */
  latest(uri: string): Analysis | undefined {
    return this.#latest.get(uri);
  }

  /** All analyses that were made last, one for a file. */
  allLatest(): Iterable<Analysis> {
    return this.#latest.values();
  }

  /** Whether findings depend on the baseline at a place, or would if it existed. */
  mayUseBaseline(uri: string): boolean {
    // What runs may have read it just before it changed.
    return this.#running.size > 0 || [...this.#latest.values()].some(({ config }) => config.baselineUri === uri);
  }

  /** Something has changed: what runs still answers whoever asked before, but nobody else. */
  changed(): void {
    this.#running.clear();
  }

  /** Forgets a file that is no longer of interest. */
  forget(uri: string): void {
    this.#engine.forget(uri);
    this.#latest.delete(uri);
    this.#running.delete(uri);
  }

  /** Only the newest run says what is known; one that was overtaken is not remembered. */
  #finish(uri: string, run: Promise<Analysis | undefined>, analysis: Analysis | undefined): void {
    if (this.#running.get(uri) !== run) return;
    this.#running.delete(uri);
    if (analysis) this.#latest.set(uri, analysis);
    else this.#latest.delete(uri);
  }
}

/** Every file on which an analysis rests, itself first. */
export function filesOf({ file, catalogs, config }: Analysis): readonly Analysis['file'][] {
  return [...new Set([file, ...catalogs, ...config.files])];
}
