import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const usualPatienceMs = 5_000;
const keptLines = 200;

export interface OwnedProcessOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Called with each line of standard output and standard error. */
  readonly onLine?: (line: string) => void;
  /** Milliseconds between asking to end and insisting; 5,000 when left out. */
  readonly patienceMs?: number;
}

/** A process that we started together with everything it starts itself. */
export interface OwnedProcess {
  /** Resolves, never rejects, with how the process ended, for instance `status 1`. */
  readonly ended: Promise<string>;
  /** The last lines of its output. */
  lastLines(): readonly string[];
  /** Asks the process and its descendants to end, insists when they do not, and resolves when the process is gone. */
  end(): Promise<void>;
}

/**
 * Starts a command as the leader of a process group of its own, so that ending it ends its descendants and nothing else.
 * The group is also ended when this process exits without having called `end`.
 */
export function startOwned(
  command: string,
  commandArguments: readonly string[],
  options: OwnedProcessOptions,
): OwnedProcess {
  const child = spawn(command, commandArguments, {
    env: options.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const lines = keepLines(child, options.onLine);
  const insist = (): void => signalGroup(child, 'SIGKILL');
  process.once('exit', insist);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`status ${code ?? signal}`));
  });
  return {
    ended,
    lastLines: () => lines,
    async end() {
      signalGroup(child, 'SIGTERM');
      const timer = setTimeout(insist, options.patienceMs ?? usualPatienceMs);
      await ended;
      clearTimeout(timer);
      insist();
      process.removeListener('exit', insist);
    },
  };
}

function keepLines(child: ChildProcess, onLine: ((line: string) => void) | undefined): readonly string[] {
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      kept.push(line);
      if (kept.length > keptLines) kept.shift();
      onLine?.(line);
    });
  }
  return kept;
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has ended already.
  }
}
