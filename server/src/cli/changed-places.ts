import type { Changes, FileChange } from '../git/changes.ts';
import type { Repository } from '../git/repository.ts';
import type { Tree } from '../git/tree.ts';
import { type DiskWorkspace, pathOf } from './disk-workspace.ts';
import type { Looks } from './watched-workspace.ts';

/** Where something has changed in a repository since a commit. Its methods reject with a `GitProblem` when Git fails. */
export class ChangedPlaces {
  readonly #repository: Repository;
  readonly #workspace: DiskWorkspace;
  readonly #before: Tree;
  /** Files that hold something else, came or went, and repositories within this one. */
  readonly #changed: ReadonlySet<string>;
  /** Files that came or went, with the folders above them. */
  readonly #fickle: ReadonlySet<string>;
  readonly #answers = new Map<string, Promise<boolean>>();

  /** `before` are the files of the commit, `workspace` those of today. */
  constructor(
    { files, submodules }: Changes,
    before: Tree,
    { repository, workspace }: { readonly repository: Repository; readonly workspace: DiskWorkspace },
  ) {
    this.#repository = repository;
    this.#workspace = workspace;
    this.#before = before;
    this.#changed = new Set([...files.flatMap(pathsOfChange), ...submodules].map((path) => this.#spelt(path)));
    const fickle = files.filter(({ kind }) => kind !== 'modified').flatMap(pathsOfChange);
    this.#fickle = new Set(fickle.flatMap((path) => [path, ...foldersAbove(path)]).map((path) => this.#spelt(path)));
  }

  /** Whether anything that was looked at is among them. */
  async concern({ read, sought }: Looks): Promise<boolean> {
    for (const uri of read) if (await this.#asked(`text ${uri}`, () => this.#isTextChanged(uri))) return true;
    for (const uri of sought) if (await this.#asked(`presence ${uri}`, () => this.#isPresenceChanged(uri))) return true;
    return false;
  }

  /** Many files look at the same places. */
  #asked(question: string, answer: () => Promise<boolean>): Promise<boolean> {
    const known = this.#answers.get(question);
    if (known) return known;
    const found = answer();
    this.#answers.set(question, found);
    return found;
  }

  async #isTextChanged(uri: string): Promise<boolean> {
    const paths = await this.#pathsOf(uri);
    return paths.some((path) => this.#changed.has(path) || this.#isBelowChange(path)) || this.#isUnknown(uri);
  }

  async #isPresenceChanged(uri: string): Promise<boolean> {
    const paths = await this.#pathsOf(uri);
    return paths.some((path) => this.#fickle.has(path) || this.#isBelowChange(path));
  }

  /** What lies behind a link that leads elsewhere now, or in a repository that holds something else, may be anything. */
  #isBelowChange(path: string): boolean {
    return foldersAbove(path).some((folder) => this.#changed.has(folder));
  }

  /** A file that Git ignores may have changed without its knowing. */
  async #isUnknown(uri: string): Promise<boolean> {
    const path = await this.#repository.pathOf(pathOf(await this.#workspace.realUri(uri)));
    if (path === undefined || this.#before.entryAt(path) || this.#before.submoduleAbove(path) !== undefined)
      return false;
    return this.#workspace.exists(uri);
  }

  /** The paths under which Git may know a place: as it is written, and where links lead. */
  async #pathsOf(uri: string): Promise<readonly string[]> {
    const written = this.#repository.pathBelow(pathOf(uri));
    const real = await this.#repository.pathOf(pathOf(await this.#workspace.realUri(uri)));
    return [written, real].filter((path) => path !== undefined).map((path) => this.#spelt(path));
  }

  #spelt(path: string): string {
    return this.#repository.ignoresCase ? path.toLowerCase() : path;
  }
}

function pathsOfChange({ path, oldPath }: FileChange): readonly string[] {
  return oldPath === undefined ? [path] : [path, oldPath];
}

/** `a/b/c` → `a/b`, `a`. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) folders.push(path.slice(0, end));
  return folders;
}
