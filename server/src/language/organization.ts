import { choice, shape, text } from './grammar.ts';
import { regions } from './values.ts';
import { STAGES } from './words.ts';

export const organizationShape = shape('organization', {
  name: text('The name of the organisation that engages.', { examples: ['Alder and Finch Outdoor'] }),
  stage: choice(
    'How far the organisation has grown. The stage decides what should come first in the collaboration of marketing and technology.',
    STAGES,
  ),
  regions: regions('Where the organisation does business.', ['EU', 'UK', 'US-CA']),
  industry: text('The line of business, in your own words.', { examples: ['outdoor equipment'] }),
});
