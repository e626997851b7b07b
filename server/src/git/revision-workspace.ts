import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Workspace } from '../analysis/workspace.ts';
import { decodeText } from '../disk/decode-text.ts';
import type { Repository } from './repository.ts';

/**
 * The files of a repository as they were at a commit, under the URIs that they have in the working tree. Nothing else exists,
 * neither outside the repository nor in its submodules. Rejects with a `GitProblem` when Git fails.
 */
export class RevisionWorkspace implements Workspace {
  readonly folders: readonly string[] = [];
  readonly #repository: Repository;
  readonly #commit: string;

  /** `commit` is a whole id, from `resolveRevision`. The repository stays open; whoever opened it disposes of it. */
  constructor(repository: Repository, commit: string) {
    this.#repository = repository;
    this.#commit = commit;
  }

  async readText(uri: string): Promise<string | undefined> {
    const name = this.#pathOf(uri);
    const content = name === undefined ? undefined : await this.#repository.readFileAt(this.#commit, name);
    return content && decodeText(content);
  }

  /** The repository itself is there as well, in `.git`, also in the folder of a submodule. */
  async exists(uri: string): Promise<boolean> {
    const name = this.#pathOf(uri);
    if (name === undefined) return false;
    if (name === '.git') return true;
    const tree = await this.#repository.treeAt(this.#commit);
    const place = await this.#repository.followAt(this.#commit, name);
    if (place.entry?.kind === 'file' || tree.hasFolder(place.path)) return true;
    const [, folder] = /^(.+)\/\.git$/.exec(place.path) ?? [];
    return folder !== undefined && tree.entryAt(folder)?.kind === 'submodule';
  }

  async realUri(uri: string): Promise<string> {
    const name = this.#pathOf(uri);
    if (name === undefined) return uri;
    const place = await this.#repository.followAt(this.#commit, name);
    return URI.file(path.resolve(this.#repository.root, place.path)).toString();
  }

  #pathOf(uri: string): string | undefined {
    const { scheme, fsPath } = URI.parse(uri);
    return scheme === 'file' ? this.#repository.pathBelow(fsPath) : undefined;
  }
}
