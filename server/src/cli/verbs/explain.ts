import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

export const explain: Verb = (program, start) => {
  const command = program
    .command('explain')
    .summary('explain a rule')
    .description(
      'Explains a rule: why it exists, how strict it is, what can be set, and an example of wrong and right.',
    )
    .argument('<rule>', 'the id of the rule, as it stands in every finding, or of a practice, such as P23');
  withExamples(withCommonOptions(command), [
    ['charterline explain raci/one-accountable', 'why each row needs exactly one who answers for it'],
  ]).action((id: string, flags: CommonOptions) =>
    start(flags, async (session) => {
      const { explainRule } = await import('../explain-rule.ts');
      return explainRule(id, session);
    }),
  );
};
