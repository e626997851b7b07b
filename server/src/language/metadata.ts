import { choice, id, labels, reference, shape, text } from './grammar.ts';
import { version } from './values.ts';
import { CHARTER_STATUSES } from './words.ts';

export const metadataShape = shape(
  'metadata',
  {
    id: id(
      undefined,
      'The short name by which this document is known to other documents, calendars and reports. It should never change.',
    ),
    title: text('The name of this document as people read it.', { examples: ['Interim marketing leadership 2027'] }),
    version: version(
      'The version of this document, as three numbers. Approvals name the version that they agree to, so it has to rise whenever the terms change.',
    ),
    status: choice(
      'Where this document stands between first draft and end of the engagement. The nearer it is to being in force, the more has to be settled.',
      CHARTER_STATUSES,
    ),
    owner: reference(
      'role',
      'The role that keeps this document up to date. It stands in for the CEO where no CEO is declared.',
    ),
    language: text(
      'The language in which this document is written, as a language tag; English when it is left out. Some checks of wording depend on it.',
      { format: 'language', examples: ['en', 'de', 'pt-BR'] },
    ),
    labels: labels('Your own keywords for sorting and finding documents, each with a value, such as a cost centre.'),
    summary: text('What this document is about, in a few sentences, for somebody who reads nothing else.'),
  },
  { required: ['id', 'title'] },
);
