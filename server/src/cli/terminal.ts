import { codeOf } from './reason.ts';

/** Where a run reads from and writes to. */
export interface Terminal {
  /** Writes a part of the report to standard output. */
  readonly print: (text: string) => void;
  /** Writes a line for the person who started the run to standard error. */
  readonly say: (line: string) => void;
  /** Replaces the line that it showed last on standard error; `undefined` where nobody watches. */
  readonly show: ((line: string) => void) | undefined;
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>;
  /** Whether standard output is shown to a person. */
  readonly interactive: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder in which the run was started. */
  readonly folder: string;
}

/** The terminal of this process. `fail` is told when standard output cannot take the report. */
export function processTerminal(fail: (reason: string) => void): Terminal {
  // A reader that has seen enough, such as `head`, closes the pipe; nothing is wrong then.
  process.stdout.on('error', (error) => codeOf(error) === 'EPIPE' || fail(error.message));
  process.stderr.on('error', () => undefined);
  return {
    print: (text) => void process.stdout.write(text),
    say: (line) => void process.stderr.write(`${line}\n`),
    show: process.stderr.isTTY ? (line) => void process.stderr.write(`\r${line}\u001b[K`) : undefined,
    input: async () => Buffer.concat(await process.stdin.toArray()),
    interactive: process.stdout.isTTY === true,
    environment: process.env,
    folder: process.cwd(),
  };
}

/** Whether output may be coloured. What the environment says about it follows no-color.org. */
export function mayColour({ interactive, environment }: Terminal): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = environment;
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return interactive && TERM !== 'dumb';
}
