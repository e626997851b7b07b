import { today } from '../arguments.ts';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

interface CodeownersFlags extends CommonOptions {
  readonly output?: string;
  readonly check?: boolean;
}

export const codeowners: Verb = (program, start) => {
  const command = program
    .command('codeowners')
    .summary('say who has to agree when a charter changes')
    .description(
      'Writes lines for the CODEOWNERS file of GitHub or GitLab. A charter belongs to the roles that have to approve it and to ' +
        'the one that keeps it, by the GitHub names of the people who fill them ("github"); catalogs, configurations and ' +
        'baselines belong to the owners of the charters that draw on them. With --output the lines take the place of those ' +
        'that were written before, and everything else in the file stays.\n\n' +
        'Exit status: 0 done, 1 with --check: the file is out of date, 2 the job could not be done in full.',
    )
    .argument('[paths...]', 'files, folders and globs; without any, the working directory')
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--check', 'compare the file given with --output instead of writing it');
  withExamples(withCommonOptions(command), [
    ['charterline codeowners', 'the lines for everything in this folder and below'],
    ['charterline codeowners --output .github/CODEOWNERS', 'writes them where GitHub looks for them'],
    ['charterline codeowners --output .github/CODEOWNERS --check', 'says in CI whether they are out of date'],
  ]).action((paths: readonly string[], flags: CodeownersFlags) =>
    start(flags, async (session) => {
      const { writeCodeowners } = await import('../write-codeowners.ts');
      const { output, check = false } = flags;
      return writeCodeowners({ paths, output, check, asOf: today() }, session);
    }),
  );
};
