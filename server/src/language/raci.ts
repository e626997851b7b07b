import { id, oneOrMany, reference, shape, text } from './grammar.ts';

export const raciRowShape = shape(
  'RACI row',
  {
    work: reference(
      'work',
      'The work item that this row is about. A row about an activity outside the scope has an id and an activity instead.',
    ),
    id: id('activity', 'The short name of the activity, when the row is not about a work item of the scope.'),
    activity: text('The activity in a few words, when the row is not about a work item of the scope.', {
      examples: ['Decide about new tools'],
    }),
    responsible: oneOrMany('role', 'Who does the work (R): one role or several.'),
    accountable: oneOrMany(
      'role',
      'Who answers for the result (A). There must be exactly one, so that it is clear who decides.',
    ),
    consulted: oneOrMany('role', 'Who is asked before a decision is made (C): one role or several.'),
    informed: oneOrMany('role', 'Who is told about decisions and results (I): one role or several.'),
  },
  {
    key: ['work', 'id'],
    // A row is about a work item, or else about an activity that has an id of its own.
    condition: {
      if: { required: ['work'] },
      then: { properties: { id: false, activity: false } },
      else: {
        if: { required: ['activity'] },
        then: { required: ['id'] },
        else: { required: ['work'] },
      },
    },
  },
);
