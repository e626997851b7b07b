import { URI } from 'vscode-uri';
import type { Workspace } from '../analysis/workspace.ts';
import { isThere, readTextFile, realPathOf } from '../disk/files.ts';
import { reasonOf } from './reason.ts';

/** The URI of a file or folder given by its absolute path. */
export function uriOf(file: string): string {
  return URI.file(file).toString();
}

/** The absolute path of a file given by URI. */
export function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}

/**
 * The files on disk as they are during one run: whatever was looked at once is not looked at again, so that a file that
 * changes meanwhile gives no contradictory results.
 */
export class DiskWorkspace implements Workspace {
  readonly folders: readonly string[] = [];
  readonly #given: ReadonlyMap<string, string>;
  readonly #texts = new Map<string, Promise<string | undefined>>();
  readonly #existing = new Map<string, Promise<boolean>>();
  readonly #real = new Map<string, Promise<string>>();
  readonly #failures = new Map<string, string>();

  /** `given` are texts by URI that stand in for what is on disk. */
  constructor(given: ReadonlyMap<string, string> = new Map()) {
    this.#given = given;
  }

  readText(uri: string): Promise<string | undefined> {
    return remembered(this.#texts, uri, async () => this.#given.get(uri) ?? (await this.#read(uri)));
  }

  exists(uri: string): Promise<boolean> {
    return remembered(this.#existing, uri, async () => this.#given.has(uri) || (await isThere(pathOf(uri))));
  }

  realUri(uri: string): Promise<string> {
    return remembered(this.#real, uri, async () => uriOf(await realPathOf(pathOf(uri))));
  }

  /** Why a file that exists could not be read; `undefined` when it could, or does not exist, or was not asked for. */
  failureOf(uri: string): string | undefined {
    return this.#failures.get(uri);
  }

  /** Every file that exists but could not be read so far. */
  get failures(): ReadonlyMap<string, string> {
    return this.#failures;
  }

  async #read(uri: string): Promise<string | undefined> {
    try {
      return await readTextFile(pathOf(uri));
    } catch (error) {
      const reason = reasonOf(error);
      if (reason) this.#failures.set(uri, reason);
      return undefined;
    }
  }
}

function remembered<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  find: () => Promise<Value>,
): Promise<Value> {
  const present = known.get(key);
  if (present) return present;
  const found = find();
  known.set(key, found);
  return found;
}
