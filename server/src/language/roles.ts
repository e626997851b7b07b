import { choice, id, reference, section, shape, text } from './grammar.ts';
import { FUNCTIONS, PARTIES, TEAMS } from './words.ts';

export const personShape = shape('person', {
  name: text('The full name of the person.', { examples: ['Ana Ferreira'] }),
  email: text('The business e-mail address of the person.', {
    format: 'email',
    examples: ['ana.ferreira@example.org'],
  }),
  github: text(
    'The GitHub user name of the person. With it, a review on GitHub can count as an approval, and code owners can be written.',
    { pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$', examples: ['ana-ferreira'] },
  ),
});

export const roleShape = shape(
  'role',
  {
    id: id('role', 'The short name by which the rest of the charter refers to this role.'),
    title: text('The title of the role as people use it.', { examples: ['Chief Information Officer'] }),
    function: choice(
      'What the role does in the organisation. The checks find the leaders by it: the engaged role, the CIO, the CEO, the CFO.',
      FUNCTIONS,
    ),
    team: choice('The part of the organisation that the role belongs to.', TEAMS),
    party: choice(
      'Whether the role belongs to the organisation or to the side that is engaged. Access of the provider’s side must end with the engagement.',
      PARTIES,
    ),
    person: section('Who fills the role today. A role without a person cannot do or answer for anything.', personShape),
    backup: reference('role', 'The role that stands in when this one is away or not filled.'),
  },
  { required: ['id', 'title'] },
);
