import { choice, date, id, list, reference, references, shape, text } from './grammar.ts';
import { regions, texts } from './values.ts';
import { ACCESS_LEVELS, CLASSIFICATIONS, LAWFUL_BASES, PERSONAL_DATA, SUBJECTS } from './words.ts';

export const datasetShape = shape(
  'data set',
  {
    id: id('dataset', 'The short name by which the rest of the charter refers to this data set.'),
    title: text('The name of the data set as people use it.', { examples: ['Customer purchase history'] }),
    system: reference('system', 'The system in which the data set is kept.'),
    owner: reference('role', 'The role that decides who may use the data set and for what.'),
    classification: choice('How much harm it would do if the data got into the wrong hands.', CLASSIFICATIONS),
    personalData: choice(
      'What the data says about people. Personal data brings legal duties with it and raises the involvement of the CIO.',
      PERSONAL_DATA,
    ),
    subjects: list('The groups of people that the data is about.', choice('One group of people.', SUBJECTS)),
    regions: regions('Where the people live whom the data is about. The laws that apply follow from this.', [
      'EU',
      'US-CA',
    ]),
    retention: text('How long the data is kept: a period, or a rule in your own words.', {
      examples: ['3 years', 'until two years after the last purchase'],
    }),
  },
  { required: ['id', 'title'] },
);

export const grantShape = shape(
  'grant',
  {
    id: id('grant', 'The short name of this grant.'),
    dataset: reference('dataset', 'The data set that may be used.'),
    role: reference('role', 'The role that may use it.'),
    level: choice('How much the role may do with the data. Less is safer.', ACCESS_LEVELS),
    purpose: text('What exactly the data is used for, so precisely that another use would stand out.', {
      examples: ['Score incoming leads by the purchases of similar customers.'],
    }),
    fields: texts('The fields of the data set that the role may use. Personal data needs them stated.', [
      'purchase date',
      'product group',
    ]),
    lawfulBasis: choice('Why the law allows this use of personal data.', LAWFUL_BASES),
    approvedBy: reference(
      'role',
      'The role that allowed the access: the owner of the data set, a technology leader or the data protection officer, and never the one who receives it.',
    ),
    from: date('The first day of the access.'),
    until: date(
      'The last day of the access. Access for somebody from outside must end with the engagement at the latest.',
    ),
    conditions: texts('What the role has to observe when it uses the data.', ['Exports are deleted after 30 days.']),
    for: references('work', 'The work that the access is needed for.'),
  },
  { required: ['id'] },
);
