import { date, entries, id, reference, references, shape, text } from './grammar.ts';
import { grade, texts } from './values.ts';

export const optionShape = shape(
  'option',
  {
    title: text('The option in a few words.', { examples: ['Appoint a chief experience officer'] }),
    pros: texts('What speaks for it.', ['One person answers for the whole customer experience.']),
    cons: texts('What speaks against it.', ['Another layer between marketing and IT.']),
  },
  { required: ['title'], key: ['title'] },
);

export const decisionShape = shape(
  'decision',
  {
    id: id('decision', 'The short name of this decision.'),
    title: text('What had to be decided.', { examples: ['Add a chief experience officer?'] }),
    on: date('The day of the decision, or the day by which it is due.'),
    decidedBy: references('role', 'The roles that decided.'),
    options: entries(
      'What there was to choose from. At least two options, honestly weighed, make it a decision.',
      optionShape,
    ),
    outcome: text('What was decided, and why.'),
    expectations: text('What the decision is expected to bring, so that it can be judged later.'),
    about: reference('any', 'What the decision concerns: anything in the charter that has an id.'),
  },
  { required: ['id', 'title'] },
);

export const riskShape = shape(
  'risk',
  {
    id: id('risk', 'The short name of this risk.'),
    statement: text('What may happen, and what would follow.', {
      examples: ['The CRM migration slips, and the autumn campaign runs on old addresses.'],
    }),
    likelihood: grade('How likely it is, from 1 (hardly) to 5 (almost certain).', 2),
    impact: grade('How much harm it would do, from 1 (little) to 5 (a great deal).', 4),
    owner: reference('role', 'The role that keeps an eye on the risk.'),
    response: text('What is done about it, before and when it happens.'),
  },
  { required: ['id', 'statement'] },
);
