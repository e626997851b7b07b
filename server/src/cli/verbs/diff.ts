import { Option } from 'commander';
import { parseDay, today } from '../arguments.ts';
import { FAIL_ON_CHANGE, type FailOnChange, REVIEW_FORMAT_NAMES, type ReviewFormatName } from '../diff-request.ts';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

interface DiffFlags extends CommonOptions {
  readonly base?: string;
  readonly sinceApproval?: string;
  readonly format?: ReviewFormatName;
  readonly output?: string;
  readonly failOn: FailOnChange;
  readonly requireApprovals?: boolean;
  readonly requireVersionBump?: boolean;
  readonly asOf?: string;
}

export const diff: Verb = (program, start) => {
  const command = program
    .command('diff')
    .summary('say what a change means for people, and who has to agree')
    .description(
      'Compares two charters by what they say: not which lines moved, but whose duties, rights, access, money or protection ' +
        'change. Each change tells who has to approve it.\n\n' +
        'Exit status: 0 compared, 1 what was asked for with --fail-on, --require-approvals or --require-version-bump does not ' +
        'hold, 2 something could not be compared.',
    )
    .argument('[targets...]', 'two charters, each a file or <revision>:<path>; with --base, paths to narrow it down')
    .option('--base <revision>', 'compare the working tree with where its branch left this Git revision, all charters')
    .option('--since-approval <file>', 'compare a charter with its version that was validly approved last')
    .addOption(
      new Option(
        '-f, --format <name>',
        'the form of the review (default: as the ending of the file given with --output says, else text)',
      ).choices(REVIEW_FORMAT_NAMES),
    )
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .addOption(
      new Option('--fail-on <class>', 'the least serious class of change that gives status 1')
        .choices(FAIL_ON_CHANGE)
        .default('never'),
    )
    .option('--require-approvals', 'give status 1 while an approval is missing that a change needs')
    .option('--require-version-bump', 'give status 1 when the version has not risen by as much as the changes need')
    .option('--as-of <day>', 'hold dates against this day, YYYY-MM-DD (default: today in UTC)', parseDay);
  withExamples(withCommonOptions(command), [
    ['charterline diff main:launch.charter.yaml launch.charter.yaml', 'what has changed in one charter since main'],
    ['charterline diff --base origin/main', 'what a branch changes, in all charters'],
    ['charterline diff --base origin/main --require-approvals --format md', 'the same in CI, for a comment'],
    ['charterline diff --since-approval launch.charter.yaml', 'what has to be approved again'],
  ]).action((targets: readonly string[], flags: DiffFlags) =>
    start(flags, async (session) => {
      const [{ diffCharters }, { reviewFormatOf }] = await Promise.all([
        import('../diff-charters.ts'),
        import('../diff-request.ts'),
      ]);
      const { base, sinceApproval, output, failOn, asOf = today() } = flags;
      const { format = reviewFormatOf(output) } = flags;
      const { requireApprovals = false, requireVersionBump = false } = flags;
      return diffCharters(
        { targets, base, sinceApproval, format, output, failOn, requireApprovals, requireVersionBump, asOf },
        session,
      );
    }),
  );
};
