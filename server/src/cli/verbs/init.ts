import type { Command } from 'commander';
import { QUESTIONS } from '../../init/questions.ts';
import { parseDay } from '../arguments.ts';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

interface InitFlags extends CommonOptions {
  readonly answers?: string;
  readonly asOf?: string;
  /** The answers, by the id of their question. */
  readonly [question: string]: unknown;
}

export const init: Verb = (program, start) => {
  const command = program
    .command('init')
    .summary('write a charter to start from')
    .description(
      'Writes a charter to start from, with comments that say what belongs where. It has no errors; what only people can ' +
        'settle is left open. In a terminal it asks a few questions. With --answers or any of the answers below it does not ' +
        'ask, and takes the usual answer for whatever is not given. A file that exists is never written over.\n\n' +
        'Exit status: 0 done, 2 the job could not be done, 130 stopped by Ctrl-C.',
    )
    .argument(
      '[file]',
      'the file or folder to write to, or - for standard output (default: named after the organisation)',
    )
    .option('--answers <file>', 'take the answers from this file, in YAML or JSON, with the names below as keys')
    .option('--as-of <day>', 'plan as of this day, YYYY-MM-DD (default: today in UTC)', parseDay);
  withExamples(withAnswers(withCommonOptions(command)), [
    ['charterline init --organization Quillbarrow', 'takes the usual answer to all other questions'],
    [
      'charterline init launch-team.charter.yaml --organization Quillbarrow --model interim --pillars web,campaigns',
      'says how the leader is engaged, and for what',
    ],
    ['charterline init - --organization Quillbarrow --length year > draft.yaml', 'writes to standard output'],
  ]).action((file: string | undefined, flags: InitFlags) =>
    start(flags, async (session) => {
      const { initCharter } = await import('../init-charter.ts');
      const given = Object.entries(flags).filter(([id]) => Object.hasOwn(QUESTIONS, id));
      const { answers: answersFile, asOf } = flags;
      return initCharter({ file, answersFile, given: Object.fromEntries(given), asOf }, session);
    }),
  );
};

/** A flag for each question. */
function withAnswers(command: Command): Command {
  command.optionsGroup('Answers:');
  for (const question of Object.values(QUESTIONS)) {
    const words = 'words' in question ? ` ${Object.keys(question.words).join(', ')}` : '';
    const value = question.id === 'pillars' ? 'words' : 'words' in question ? 'word' : 'text';
    command.option(`--${question.id} <${value}>`, `${question.prompt}${words}`);
  }
  return command;
}
