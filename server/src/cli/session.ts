import { stat } from 'node:fs/promises';
import path from 'node:path';
import { mayColour, type Terminal } from './terminal.ts';
import type { CommonOptions } from './verb.ts';

/** What the work of a verb may use of the world, with the common options applied. */
export interface Session {
  readonly terminal: Terminal;
  /** The absolute path of the working directory. */
  readonly cwd: string;
  readonly colour: boolean;
  readonly quiet: boolean;
  /** Says that something could not be done. */
  readonly complain: (sentence: string) => void;
  /** Says something good to know. */
  readonly remark: (sentence: string) => void;
  /** Says what is being done, to those who asked for it. */
  readonly detail: (sentence: string) => void;
}

/** Begins a session; `undefined`, after a complaint, when the working directory does not exist. */
export async function openSession(terminal: Terminal, options: CommonOptions): Promise<Session | undefined> {
  const complain = (sentence: string): void => terminal.say(`charterline: ${sentence}`);
  const cwd = path.resolve(terminal.folder, options.cwd ?? '.');
  const isFolder = await stat(cwd).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    complain(`There is no folder "${options.cwd ?? cwd}".`);
    return undefined;
  }
  const quiet = options.quiet ?? false;
  return {
    terminal,
    cwd,
    colour: options.color && mayColour(terminal),
    quiet,
    complain,
    remark: (sentence) => quiet || complain(sentence),
    detail: (sentence) => options.verbose && complain(sentence),
  };
}
