/** The files of a commit. */

/** What a path of a commit leads to. `id` names the content; for a link, the path that it leads to. */
export interface TreeEntry {
  readonly kind: 'file' | 'link' | 'submodule';
  readonly id: string;
}

/** Where a path of a commit leads when links are followed. */
export interface TreePlace {
  /** From the top, with forward slashes; it begins with `..` when a link leads out, and is absolute when a link is. */
  readonly path: string;
  readonly entry: TreeEntry | undefined;
}

/** Tells where a link leads, as it is written in it. */
export type ReadLink = (link: TreeEntry) => Promise<string>;

/** As many links as systems follow before they take them for a circle. */
const MOST_LINKS = 40;

/** All files of a commit by their path from the top. */
export class Tree {
  readonly #entries: ReadonlyMap<string, TreeEntry>;
  readonly #folders = new Set<string>();
  /** Paths by their spelling without case; empty where case tells files apart. */
  readonly #spellings = new Map<string, string>();

  constructor(entries: ReadonlyMap<string, TreeEntry>, options: { readonly ignoresCase: boolean }) {
    this.#entries = entries;
    for (const path of entries.keys()) {
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
        if (this.#folders.has(path.slice(0, end))) break;
        this.#folders.add(path.slice(0, end));
      }
    }
    if (!options.ignoresCase) return;
    for (const path of [...this.#folders, ...entries.keys()]) this.#spellings.set(path.toLowerCase(), path);
  }

  /** The paths of all files and links, as Git sorts them. Submodules are repositories of their own. */
  get files(): readonly string[] {
    return [...this.#entries].flatMap(([path, { kind }]) => (kind === 'submodule' ? [] : [path]));
  }

  /** The paths of all submodules. */
  get submodules(): readonly string[] {
    return [...this.#entries].flatMap(([path, { kind }]) => (kind === 'submodule' ? [path] : []));
  }

  /** What there is under a path, links not followed. */
  entryAt(path: string): TreeEntry | undefined {
    return this.#entries.get(this.#spelt(path));
  }

  /** Whether a path is that of a folder; the top has the empty path. */
  hasFolder(path: string): boolean {
    return path === '' || this.#folders.has(this.#spelt(path)) || this.entryAt(path)?.kind === 'submodule';
  }

  /** The submodule in which a path lies; `undefined` for what belongs to this repository. */
  submoduleAbove(path: string): string | undefined {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (this.entryAt(path.slice(0, end))?.kind === 'submodule') return path.slice(0, end);
    }
    return undefined;
  }

  /** Follows all links along a path. Those that lead out of the repository, or in a circle, lead to nothing. */
  async follow(path: string, readLink: ReadLink): Promise<TreePlace> {
    const ahead = segmentsOf(path);
    let way: string[] = [];
    let links = 0;
    for (let segment = ahead.shift(); segment !== undefined; segment = ahead.shift()) {
      if (segment === '..') {
        if (way.length === 0) return { path: ['..', ...ahead].join('/'), entry: undefined };
        way = way.slice(0, -1);
        continue;
      }
      const here = this.#spelt([...way, segment].join('/'));
      const entry = this.#entries.get(here);
      if (entry?.kind !== 'link') {
        way = here.split('/');
        continue;
      }
      links += 1;
      if (links > MOST_LINKS) return { path: [here, ...ahead].join('/'), entry: undefined };
      const target = await readLink(entry);
      if (target.startsWith('/')) return { path: [target, ...ahead].join('/'), entry: undefined };
      ahead.unshift(...segmentsOf(target));
    }
    const end = way.join('/');
    return { path: end, entry: this.#entries.get(end) };
  }

  #spelt(path: string): string {
    return this.#entries.has(path) ? path : (this.#spellings.get(path.toLowerCase()) ?? path);
  }
}

function segmentsOf(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '' && segment !== '.');
}

/** Reads what `git ls-tree -r -z` prints. */
export function readTree(answer: string): ReadonlyMap<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  for (const line of answer.split('\0')) {
    const [, mode, id, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    if (id !== undefined && path !== undefined) entries.set(path, { kind: KINDS[mode ?? ''] ?? 'file', id });
  }
  return entries;
}

const KINDS: Readonly<Record<string, TreeEntry['kind']>> = { '120000': 'link', '160000': 'submodule' };
