import type { Workspace } from '../analysis/workspace.ts';

/** What was looked at, by URI. */
export interface Looks {
  /** Files of which the text was asked for. */
  readonly read: ReadonlySet<string>;
  /** Files and folders of which it was asked whether they are there. */
  readonly sought: ReadonlySet<string>;
}

/** Another workspace, with a memory of what was looked at. */
export class WatchedWorkspace implements Workspace {
  readonly #inner: Workspace;
  readonly #read = new Set<string>();
  readonly #sought = new Set<string>();

  constructor(inner: Workspace) {
    this.#inner = inner;
  }

  get folders(): readonly string[] {
    return this.#inner.folders;
  }

  /** What was looked at since this was asked last. */
  takeLooks(): Looks {
    const looks = { read: new Set(this.#read), sought: new Set(this.#sought) };
    this.#read.clear();
    this.#sought.clear();
    return looks;
  }

  readText(uri: string): Promise<string | undefined> {
    this.#read.add(uri);
    return this.#inner.readText(uri);
  }

  exists(uri: string): Promise<boolean> {
    this.#sought.add(uri);
    return this.#inner.exists(uri);
  }

  realUri(uri: string): Promise<string> {
    return this.#inner.realUri(uri);
  }
}
