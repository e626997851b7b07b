import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { GitProblem, problemOf } from './git-problem.ts';
import { type GitPlace, startGit } from './run-git.ts';

interface Request {
  readonly id: string;
  /** How many bytes are of interest. */
  readonly most: number;
  readonly resolve: (content: Uint8Array) => void;
  readonly reject: (problem: GitProblem) => void;
}

/** What is being received: how much is still to come, the line break behind it included, and what was kept. */
interface Receipt {
  readonly request: Request;
  readonly kept: Buffer[];
  wanted: number;
  left: number;
}

/** Reads contents by their id, from one process of Git that stays open until `dispose`. */
export class BlobReader {
  readonly #place: GitPlace;
  readonly #waiting: Request[] = [];
  #process: Promise<ChildProcessWithoutNullStreams> | undefined;
  #head = Buffer.alloc(0);
  #receipt: Receipt | undefined;
  #complaint = '';

  constructor(place: GitPlace) {
    this.#place = place;
  }

  /** The first `most` bytes of a content. Rejects with a `GitProblem` when the repository lacks it. */
  async read(id: string, most: number): Promise<Uint8Array> {
    this.#process ??= this.#start();
    const child = await this.#process;
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id, most, resolve, reject });
      child.stdin.write(`${id}\n`);
    });
  }

  /** Ends the process, if there is one. Another `read` would start a new one. */
  async dispose(): Promise<void> {
    const child = await this.#process?.catch(() => undefined);
    this.#process = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const closed = once(child, 'close');
    child.stdin.end();
    await closed;
  }

  async #start(): Promise<ChildProcessWithoutNullStreams> {
    const child = await startGit(this.#place, ['cat-file', '--batch']);
    child.stdout.on('data', (chunk: Buffer) => this.#receive(chunk));
    child.stderr.on('data', (chunk: Buffer) => {
      this.#complaint += chunk.toString();
    });
    // Whoever waits learns from the end of the process.
    child.stdin.on('error', () => undefined);
    child.on('error', () => this.#fail());
    child.on('close', () => this.#fail());
    return child;
  }

  #receive(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0) rest = this.#receipt ? this.#receiveContent(this.#receipt, rest) : this.#receiveHead(rest);
  }

  /** `<id> <type> <size>`, or `<id> missing`. */
  #receiveHead(chunk: Buffer): Buffer {
    const end = chunk.indexOf('\n');
    this.#head = Buffer.concat([this.#head, end < 0 ? chunk : chunk.subarray(0, end)]);
    if (end < 0) return Buffer.alloc(0);
    const [, type, size] = this.#head.toString().split(' ');
    this.#head = Buffer.alloc(0);
    const request = this.#waiting.shift();
    if (request && type === 'blob') {
      const length = Number(size);
      this.#receipt = { request, kept: [], wanted: Math.min(length, request.most), left: length + 1 };
    } else request?.reject(missing());
    return chunk.subarray(end + 1);
  }

  #receiveContent(receipt: Receipt, chunk: Buffer): Buffer {
    const part = chunk.subarray(0, receipt.left);
    const kept = part.subarray(0, receipt.wanted);
    if (kept.length > 0) receipt.kept.push(kept);
    receipt.wanted -= kept.length;
    receipt.left -= part.length;
    if (receipt.left === 0) {
      this.#receipt = undefined;
      receipt.request.resolve(Buffer.concat(receipt.kept));
    }
    return chunk.subarray(part.length);
  }

  #fail(): void {
    const lost = [...(this.#receipt ? [this.#receipt.request] : []), ...this.#waiting.splice(0)];
    this.#receipt = undefined;
    this.#process = undefined;
    for (const { reject } of lost) reject(/promisor|lazy/.test(this.#complaint) ? missing() : this.#problem());
  }

  #problem(): GitProblem {
    return problemOf(this.#complaint, this.#place.folder);
  }
}

function missing(): GitProblem {
  return new GitProblem(
    'failed',
    'The Git repository lacks the content of a file: it is a partial clone or damaged. Fetching is left to you: ' +
      'run "git fetch --refetch --no-filter", or "git fsck" to see what is wrong.',
  );
}
