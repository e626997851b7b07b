import type { Command } from 'commander';
import type { Outcome } from './exit-status.ts';
import type { Session } from './session.ts';

/**
 * One verb of the command line: declares its arguments and hands its work to `start`. What the work needs beyond the
 * arguments is imported when the work begins, so that no verb waits for the code of another.
 */
export type Verb = (program: Command, start: Start) => void;

export type Start = (options: CommonOptions, work: (session: Session) => Promise<Outcome>) => Promise<void>;

/** What can be said with every verb. */
export interface CommonOptions {
  readonly cwd?: string;
  readonly color: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

/** Declares the options of every verb. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--cwd <dir>', 'work as if started in this folder')
    .option('--no-color', 'never use colours (as does the environment variable NO_COLOR)')
    .option('--quiet', 'say nothing beyond the report and what went wrong')
    .option('--verbose', 'say what is being done, and give the details of an internal error')
    .helpOption('-h, --help', 'show this help');
}

/** Adds examples to the help of a verb: each a command and what it does. */
export function withExamples(command: Command, examples: readonly (readonly [string, string])[]): Command {
  const lines = examples.map(([line, meaning]) => `  $ ${line}\n      ${meaning}`);
  return command.addHelpText('after', `\nExamples:\n${lines.join('\n')}`);
}
