import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** The patterns of one folder. */
interface Layer {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** What the `.gitignore` files from the root of a repository down to a folder leave out. */
export class GitIgnore {
  /** The deepest folder first, since it has the last word. */
  readonly #layers: readonly Layer[];

  private constructor(layers: readonly Layer[]) {
    this.#layers = layers;
  }

  /**
   * What applies in a folder from which a search begins. Who names an ignored folder wants to look into it, so that the
   * files above it do not count then.
   */
  static async at(folder: string): Promise<GitIgnore> {
    const above = new GitIgnore(await layersAbove(folder));
    const start = above.ignores(folder, true) ? new GitIgnore([]) : above;
    return start.within(folder);
  }

  /** What applies in a folder of this one. */
  async within(folder: string): Promise<GitIgnore> {
    const layer = await layerOf(folder, '.gitignore');
    return layer ? new GitIgnore([layer, ...this.#layers]) : this;
  }

  ignores(file: string, isFolder: boolean): boolean {
    for (const { folder, patterns } of this.#layers) {
      const relative = path.relative(folder, file).replaceAll(path.sep, '/');
      // A file of patterns says nothing of the folder that it stands in.
      if (relative === '') continue;
      const { ignored, unignored } = patterns.test(isFolder ? `${relative}/` : relative);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

/** Without a repository around it, nothing above a folder concerns it. */
async function layersAbove(folder: string): Promise<readonly Layer[]> {
  const layers: Layer[] = [];
  for (let at = folder; ; at = path.dirname(at)) {
    const patterns = at === folder ? undefined : await layerOf(at, '.gitignore');
    if (patterns) layers.push(patterns);
    if (await exists(path.join(at, '.git'))) {
      const excludes = await layerOf(at, '.git/info/exclude');
      return excludes ? [...layers, excludes] : layers;
    }
    if (path.dirname(at) === at) return [];
  }
}

async function layerOf(folder: string, file: string): Promise<Layer | undefined> {
  try {
    const patterns = await readFile(path.join(folder, file), 'utf8');
    return { folder, patterns: ignore({ ignorecase: process.platform !== 'linux' }).add(patterns) };
  } catch {
    return undefined;
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
