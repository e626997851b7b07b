import { id, reference, shape, text } from './grammar.ts';

export const touchpointShape = shape(
  'touchpoint',
  {
    id: id('touchpoint', 'The short name by which the rest of the charter refers to this touchpoint.'),
    title: text('Where customers meet the organisation.', { examples: ['Order confirmation'] }),
    owner: reference(
      'role',
      'The role that answers for what customers experience here. Without an owner nobody notices when it goes wrong.',
    ),
    channel: text('The way by which customers get there.', { examples: ['e-mail', 'web shop', 'telephone'] }),
  },
  { required: ['id', 'title'] },
);
