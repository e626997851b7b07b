import { Option } from 'commander';
import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

interface RulesFlags extends CommonOptions {
  readonly format: 'text' | 'json' | 'md';
}

export const rules: Verb = (program, start) => {
  const command = program
    .command('rules')
    .summary('list all rules')
    .description('Lists all rules with their levels in the presets minimal, recommended and strict.')
    .addOption(
      new Option('-f, --format <name>', 'the form of the list').choices(['text', 'json', 'md']).default('text'),
    );
  withExamples(withCommonOptions(command), [
    ['charterline rules', 'a list to read'],
    ['charterline rules --format json', 'everything there is to know about every rule, for other programs'],
  ]).action((flags: RulesFlags) =>
    start(flags, async ({ terminal }) => {
      const { CATALOGUE_FORMATS } = await import('../catalogue/registry.ts');
      terminal.print(CATALOGUE_FORMATS[flags.format]());
      return { kind: 'done' };
    }),
  );
};
