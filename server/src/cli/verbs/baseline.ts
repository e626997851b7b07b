import { parseDay, today } from '../arguments.ts';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

interface BaselineFlags extends CommonOptions {
  readonly asOf?: string;
  readonly config?: string;
  readonly prune?: boolean;
}

export const baseline: Verb = (program, start) => {
  const command = program
    .command('baseline')
    .summary('accept what is found at present')
    .description(
      'Writes down which findings there are at present, so that from now on only new ones count. They go into the file that ' +
        'the configuration names with "baseline:", or into a new .charterline-baseline.json. What it lists already stays.\n\n' +
        'Mistakes that make a text unreadable and mistakes in a configuration cannot be accepted.\n\n' +
        'Exit status: 0 done, 2 the job could not be done in full.',
    )
    .argument('[paths...]', 'files, folders and globs; without any, the working directory')
    .option('--prune', 'only remove what is listed but no longer found, and add nothing')
    .option('--as-of <day>', 'hold dates against this day, YYYY-MM-DD (default: today in UTC)', parseDay)
    .option('--config <file>', 'use this .charterline.yaml for everything instead of the nearest one');
  withExamples(withCommonOptions(command), [
    ['charterline baseline', 'accepts everything that is found in this folder and below'],
    ['charterline baseline launch.charter.yaml', 'accepts what is found in one charter, and leaves the rest alone'],
    ['charterline baseline --prune', 'removes what has been repaired since, and accepts nothing new'],
    ['charterline validate --show-suppressed', 'lists what is accepted, too'],
  ]).action((paths: readonly string[], flags: BaselineFlags) =>
    start(flags, async (session) => {
      const { writeBaselines } = await import('../write-baselines.ts');
      return writeBaselines({ ...flags, paths, asOf: flags.asOf ?? today() }, session);
    }),
  );
};
