import type { Analysis } from '../analysis/analysis.ts';
import { filesOf } from './analyses.ts';
import { type FileFindings, nothingIn } from './file-findings.ts';
import type { Session } from './session.ts';

/** Receives what was found in a file. A file that no longer counts is reported once more, without findings. */
export type Report = (found: FileFindings) => void;

/** What a sweep needs of a session. */
export type SweepSurroundings = Pick<Session, 'analyses' | 'findings' | 'scope' | 'logError'>;

/**
 * Work in the background: goes through all files in scope, open ones first, and reports what is found in each. A change
 * begins it anew, with the files that the change concerns; between two files everything else gets its turn.
 */
export class Sweep {
  readonly #session: SweepSurroundings;
  readonly #report: Report;
  readonly #dirty = new Set<string>();
  /** What each file rested on when it was last looked at. */
  readonly #drawn = new Map<string, readonly string[]>();
  readonly #reported = new Set<string>();
  #everything = true;
  #awake = false;
  #round = 0;
  #running: Promise<void> = Promise.resolve();

  constructor(session: SweepSurroundings, report: Report) {
    this.#session = session;
    this.#report = report;
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
      await this.#sweep(() => round !== this.#round).catch(this.#session.logError);
    }
    this.#awake = false;
  }

  async #sweep(isOver: () => boolean): Promise<void> {
    await turnOfOthers();
    const members = await this.#session.scope.members();
    const concerned = members.filter((uri) => this.#isConcerned(uri));
    const shared = new Set(this.#sharedBy(members));
    for (const uri of concerned) {
      if (isOver()) return;
      for (const file of await this.#visit(uri, isOver)) shared.add(file);
      await turnOfOthers();
    }
    for (const uri of shared) {
      if (isOver()) return;
      this.#tell(await this.#session.findings.of(uri), isOver);
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
      const analysis = await this.#session.analyses.of(uri);
      const rests = analysis ? sharedFiles(analysis) : [];
      this.#drawn.set(uri, rests);
      if (analysis?.file.kind !== 'charter') return [uri, ...rests];
      this.#tell(await this.#session.findings.of(uri), isOver);
      return rests;
    } catch (error) {
      this.#session.logError(error);
      return [];
    }
  }

  #sharedBy(members: readonly string[]): readonly string[] {
    return members.flatMap((uri) => this.#drawn.get(uri) ?? []);
  }

  #tell(found: FileFindings, isOver: () => boolean): void {
    if (isOver()) return;
    this.#reported.add(found.uri);
    this.#report(found);
  }

  #forgetAllBut(counted: ReadonlySet<string>): void {
    for (const uri of this.#reported) {
      if (counted.has(uri)) continue;
      this.#reported.delete(uri);
      this.#drawn.delete(uri);
      this.#session.analyses.forget(uri);
      this.#report(nothingIn(uri));
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
