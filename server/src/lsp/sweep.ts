import type { Analysis } from '../analysis/analysis.ts';
import { type Analyses, filesOf } from './analyses.ts';
import type { FileFindings, FindingsByFile } from './file-findings.ts';
import type { Scope } from './scope.ts';

/** Receives what was found in a file. A file that no longer counts is reported once more, without findings. */
export type Report = (found: FileFindings) => void;

export interface SweepOptions {
  readonly analyses: Analyses;
  readonly findings: FindingsByFile;
  readonly scope: Scope;
  readonly report: Report;
  /** Receives what nobody could have foreseen; the sweep goes on with the next file. */
  readonly onError: (error: unknown) => void;
}

/**
 * Work in the background: goes through all files in scope, open ones first, and reports what is found in each. A change
 * begins it anew, with the files that the change concerns; between two files everything else gets its turn.
 */
export class Sweep {
  readonly #options: SweepOptions;
  readonly #dirty = new Set<string>();
  /** What each file rested on when it was last looked at. */
  readonly #drawn = new Map<string, readonly string[]>();
  readonly #reported = new Set<string>();
  #everything = true;
  #awake = false;
  #round = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(options: SweepOptions) {
    this.#options = options;
  }

  /** Something has changed: the text of one file, or more than can be told. */
  wake(uri?: string): void {
    if (uri === undefined) this.#everything = true;
    else this.#dirty.add(uri);
    this.#round += 1;
    if (this.#awake) return;
    this.#awake = true;
    this.#running = this.#run();
  }

  /** Ends the work; nothing is reported any more. */
  stop(): void {
    this.#round = Number.POSITIVE_INFINITY;
  }

  /** Resolves when there is nothing left to do for now. */
  settled(): Promise<void> {
    return this.#running;
  }

  async #run(): Promise<void> {
    for (let round = -1; round !== this.#round && Number.isFinite(this.#round); ) {
      round = this.#round;
      await this.#sweep(() => round !== this.#round).catch(this.#options.onError);
    }
    this.#awake = false;
  }

  async #sweep(isOver: () => boolean): Promise<void> {
    await turnOfOthers();
    const members = await this.#options.scope.members();
    const concerned = members.filter((uri) => this.#isConcerned(uri));
    const shared = new Set(this.#sharedBy(members));
    for (const uri of concerned) {
      if (isOver()) return;
      for (const file of await this.#visit(uri, isOver)) shared.add(file);
      await turnOfOthers();
    }
    for (const uri of shared) {
      if (isOver()) return;
      this.#tell(await this.#options.findings.of(uri), isOver);
      await turnOfOthers();
    }
    if (isOver()) return;
    this.#forgetAllBut(new Set([...members, ...shared]));
    this.#everything = false;
    this.#dirty.clear();
  }

  #isConcerned(uri: string): boolean {
    const drawn = this.#drawn.get(uri);
    return this.#everything || this.#dirty.has(uri) || !drawn || drawn.some((file) => this.#dirty.has(file));
  }

  /** Looks at one file and says on which others it rests. */
  async #visit(uri: string, isOver: () => boolean): Promise<readonly string[]> {
    try {
      const analysis = await this.#options.analyses.of(uri);
      const rests = analysis ? sharedFiles(analysis) : [];
      this.#drawn.set(uri, rests);
      if (analysis?.file.kind !== 'charter') return [uri, ...rests];
      this.#tell(await this.#options.findings.of(uri), isOver);
      return rests;
    } catch (error) {
      this.#options.onError(error);
      return [];
    }
  }

  #sharedBy(members: readonly string[]): readonly string[] {
    return members.flatMap((uri) => this.#drawn.get(uri) ?? []);
  }

  #tell(found: FileFindings, isOver: () => boolean): void {
    if (isOver()) return;
    this.#reported.add(found.uri);
    this.#options.report(found);
  }

  #forgetAllBut(counted: ReadonlySet<string>): void {
    for (const uri of this.#reported) {
      if (counted.has(uri)) continue;
      this.#reported.delete(uri);
      this.#drawn.delete(uri);
      this.#options.analyses.forget(uri);
      this.#options.report({ uri, version: null, findings: [], files: new Map() });
    }
  }
}

function sharedFiles(analysis: Analysis): readonly string[] {
  return filesOf(analysis)
    .filter((file) => file !== analysis.file)
    .map((file) => file.uri);
}

/** Lets everything that waits happen first: messages of the client, answers of the disk. */
function turnOfOthers(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
