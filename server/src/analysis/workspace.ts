/**
 * The files that an analysis may look at. Files are named by URI (`file:///team/a.charter.yaml`). Implementations:
 * open documents over disk for the language server, disk for the command line, memory for tests.
 */
export interface Workspace {
  /** The present text of a file; `undefined` when there is no such file or it cannot be read. */
  readText(uri: string): Promise<string | undefined>;
  /** Whether there is a file or folder. */
  exists(uri: string): Promise<boolean>;
  /** Where a file really is when links are followed; the URI itself where there are no links. */
  realUri(uri: string): Promise<string>;
  /** The folders that are open in the editor; empty on the command line. */
  readonly folders: readonly string[];
}

/** A workspace in memory. */
export class MemoryWorkspace implements Workspace {
  readonly folders: readonly string[];
  readonly #files: Map<string, string>;
  readonly #links: ReadonlyMap<string, string>;

  /** `links` maps the URI of a symbolic link to that of the file it leads to. */
  constructor(
    files: Readonly<Record<string, string>>,
    options: { readonly folders?: readonly string[]; readonly links?: Readonly<Record<string, string>> } = {},
  ) {
    this.#files = new Map(Object.entries(files));
    this.folders = options.folders ?? [];
    this.#links = new Map(Object.entries(options.links ?? {}));
  }

  write(uri: string, text: string): void {
    this.#files.set(uri, text);
  }

  remove(uri: string): void {
    this.#files.delete(uri);
  }

  async readText(uri: string): Promise<string | undefined> {
    return this.#files.get(await this.realUri(uri));
  }

  async exists(uri: string): Promise<boolean> {
    if (this.#files.has(await this.realUri(uri))) return true;
    return [...this.#files.keys()].some((file) => file.startsWith(`${uri}/`));
  }

  async realUri(uri: string): Promise<string> {
    return this.#links.get(uri) ?? uri;
  }
}
