import { type CommonOptions, type Verb, withCommonOptions, withExamples } from '../verb.ts';

export const explain: Verb = (program, start) => {
  const command = program
    .command('explain')
    .summary('explain a rule or a kind of change')
    .description(
      'Explains a rule: why it exists, how strict it is, what can be set, and an example of wrong and right. Or a kind of change that a review tells: how much it matters, who must approve it, and what can be set.',
    )
    .argument(
      '<id>',
      'the id of a rule, as it stands in every finding, of a change, as it stands in every review, or of a practice, such as P23; "changes" for a list of all kinds of change',
    );
  withExamples(withCommonOptions(command), [
    ['charterline explain raci/one-accountable', 'why each row needs exactly one who answers for it'],
    ['charterline explain data/access-raised', 'who must approve it when somebody may do more with data'],
  ]).action((id: string, flags: CommonOptions) =>
    start(flags, async (session) => {
      const { explainWord } = await import('../explain-word.ts');
      return explainWord(id, session);
    }),
  );
};
