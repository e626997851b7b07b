import { Command, CommanderError } from 'commander';
import { distance } from 'fastest-levenshtein';
import { version } from '../../../package.json';
import { printable } from '../render/findings/printable.ts';
import { type ExitStatus, exitStatus, type Outcome } from './exit-status.ts';
import { openSession } from './session.ts';
import type { Terminal } from './terminal.ts';
import { type Start, type Verb, withExamples } from './verb.ts';

/** Runs one command line, given without the program itself, and tells the exit status. Never throws. */
export async function run(verbs: readonly Verb[], words: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let outcome: Outcome = { kind: 'done' };
  const start: Start = async (options, work) => {
    const session = await openSession(terminal, options);
    outcome = session ? await work(session) : { kind: 'incomplete' };
  };
  try {
    await programOf(verbs, start, terminal).parseAsync([...words], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) outcome = { kind: isAnswer(error) ? 'done' : 'incomplete' };
    else {
      explainUnexpected(error, words.includes('--verbose'), terminal);
      outcome = { kind: 'incomplete' };
    }
  }
  return exitStatus(outcome);
}

function programOf(verbs: readonly Verb[], start: Start, terminal: Terminal): Command {
  const program = withExamples(new Command('charterline'), EXAMPLES)
    .description('Checks engagement charters: what is in scope, who answers for it, and who may use which data.')
    .version(version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpCommand(new Command('help').argument('[verb]').description('show the help of a verb').helpGroup('Verbs:'))
    .usage('<verb> [options]')
    .commandsGroup('Verbs:')
    .exitOverride()
    .configureOutput({
      writeOut: terminal.print,
      writeErr: (text) => terminal.say(text.trimEnd()),
      outputError: (text, write) =>
        write(
          text
            .replace(/^error: /, 'charterline: ')
            .replace(/(unknown command '(.*)')(?:\n\(Did you mean (.*)\?\))?/, withoutWildGuess)
            .split('\n')
            .map(printable)
            .join('\n'),
        ),
    });
  for (const verb of verbs) verb(program, start);
  return program;
}

/** A suggestion for an unknown verb stays only where little is wrong; of four letters, two make another word. */
function withoutWildGuess(all: string, said: string, word: string, guess: string | undefined): string {
  const isNear = guess !== undefined && (distance(word, guess) * 3 <= guess.length || guess.startsWith(word));
  return isNear ? all : `${said}; "charterline help" lists the verbs`;
}

const EXAMPLES = [
  ['charterline validate', 'checks everything in this folder and below'],
  ['charterline plan launch.charter.yaml --output plan.html', 'shows what a charter means for the people in it'],
  ['charterline explain raci/one-accountable', 'says why a rule exists'],
  ['charterline help validate', 'tells what else can be said to a verb'],
] as const;

/** Whether the help or the version was asked for, and given. Help that nobody asked for stands in for a missing verb. */
function isAnswer({ exitCode }: CommanderError): boolean {
  return exitCode === 0;
}

/** A mistake in Charterline itself: one line, and the details for those who are going to report it. */
function explainUnexpected(error: unknown, verbose: boolean, terminal: Terminal): void {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const advice = verbose
    ? 'Please report it with the lines below.'
    : 'Please run the same command with --verbose and report what it prints.';
  terminal.say(`charterline: Internal error: ${printable(message)}. ${advice}`);
  if (verbose) terminal.say(`Charterline ${version}, Node ${process.versions.node}, ${process.platform}\n${stack}`);
}
