import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { URI } from 'vscode-uri';
import type { Workspace } from '../analysis/workspace.ts';
import { LIMITS } from '../syntax/limits.ts';
import { decodeText } from './decode-text.ts';
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
      return await readStart(pathOf(uri));
    } catch (error) {
      const reason = reasonOf(error);
      if (reason) this.#failures.set(uri, reason);
      return undefined;
    }
  }
}

/** No encoding needs more bytes for one UTF-16 code unit; of a file that is longer, this much shows that it is too long. */
const MOST_BYTES = (LIMITS.fileSize + 2) * 3;

async function readStart(file: string): Promise<string> {
  // Opening a pipe or device could wait for ever.
  if (!(await stat(file)).isFile()) throw new Error('it is not a file');
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size <= MOST_BYTES) return decodeText(await handle.readFile());
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
    return decodeText(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Of a path that leads to nothing, the part that exists is resolved, so that it can still be held against a folder. */
async function realPathOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(await realPathOf(parent), path.basename(file));
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
