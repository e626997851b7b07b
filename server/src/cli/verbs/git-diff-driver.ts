import { today } from '../arguments.ts';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

export const gitDiffDriver: Verb = (program, start) => {
  const command = program
    .command('git-diff-driver')
    .summary('let "git diff" show what changes mean; run by Git')
    .description(
      'Lets "git diff", and "git log -p --ext-diff", show what changes of charters mean for people. Git runs it with the files to ' +
        'compare. With one file it prints what the charter says, one thing a line, for "textconv".',
    )
    .argument('<words...>', 'what Git hands over')
    .usage('[options] <words...>');
  withExamples(withCommonOptions(command), [
    ['echo "*.charter.yaml diff=charterline" >> .gitattributes', 'which files it is for'],
    ['git config diff.charterline.command "charterline git-diff-driver"', 'git diff says what changes mean'],
    [
      'git config diff.charterline.textconv "charterline git-diff-driver"',
      'git log -p compares what is said, line by line',
    ],
  ]).action((words: readonly string[], flags: CommonOptions) =>
    start(flags, async (session) => {
      const { driveGitDiff } = await import('../drive-git-diff.ts');
      return driveGitDiff({ words, asOf: today() }, session);
    }),
  );
};
