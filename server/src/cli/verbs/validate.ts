import { Option } from 'commander';
import { parseCount, parseDay, parseEach, today } from '../arguments.ts';
import { FAIL_ON, type FailOn } from '../exit-status.ts';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

interface ValidateFlags extends CommonOptions {
  readonly format?: readonly string[];
  readonly failOn: FailOn;
  readonly maxWarnings?: number;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly asOf?: string;
  readonly config?: string;
  readonly allowEmpty?: boolean;
  readonly showSuppressed?: boolean;
  readonly fix?: boolean;
  readonly changedSince?: string;
}

export const validate: Verb = (program, start) => {
  const command = program
    .command('validate')
    .alias('lint')
    .summary('check charters, catalogs and configurations')
    .description(
      'Checks charters, catalogs and configurations and says what is wrong, why it matters and what to do.\n\n' +
        'Exit status: 0 nothing to fail on, 1 findings to fail on, 2 the job could not be done in full.',
    )
    .argument('[paths...]', 'files, folders and globs; without any, the working directory')
    .option(
      '-f, --format <name[=file]>',
      'stylish (default), gcc, json, sarif, junit, github, gitlab or md; may be repeated, all but one with a file',
      parseEach,
    )
    .addOption(
      new Option('--fail-on <severity>', 'the mildest finding that gives status 1').choices(FAIL_ON).default('error'),
    )
    .option('--max-warnings <count>', 'give status 1 when there are more warnings', parseCount)
    .option('--fix', 'make the fixes that are safe, and report what is left')
    .option(
      '--changed-since <ref>',
      'check only what is concerned by changes since the branch left this Git revision, committed or not',
    )
    .option('--stdin', 'check what comes in on standard input')
    .option('--stdin-filename <file>', 'where the text of standard input belongs')
    .option('--as-of <day>', 'hold dates against this day, YYYY-MM-DD (default: today in UTC)', parseDay)
    .option('--config <file>', 'use this .charterline.yaml for everything instead of the nearest one')
    .option('--allow-empty', 'give status 0 when there is nothing to check')
    .option('--show-suppressed', 'list findings that comments or the baseline silence, too');
  withExamples(withCommonOptions(command), [
    ['charterline validate', 'everything in this folder and below'],
    ['charterline validate charters "teams/**/*.charter.yaml"', 'a folder and a glob'],
    ['charterline validate -f sarif=findings.sarif -f stylish', 'two reports in one run'],
    ['charterline validate --fix', 'repair what can be repaired without asking anybody'],
    ['charterline validate --changed-since origin/main', 'what a branch has changed, and charters that draw on it'],
    ['charterline validate --fail-on warning --as-of 2026-12-31', 'strict, and as things will stand on that day'],
    ['charterline validate --stdin --stdin-filename a.charter.yaml < draft.yaml', 'a text that is not saved yet'],
  ]).action((paths: readonly string[], flags: ValidateFlags) =>
    start(flags, async (session) => {
      const { validateFiles } = await import('../validate-files.ts');
      return validateFiles({ ...flags, paths, asOf: flags.asOf ?? today() }, session);
    }),
  );
};
