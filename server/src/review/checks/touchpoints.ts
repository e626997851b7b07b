/** Changes of the places where customers meet the organisation. */
import { check } from '../check.ts';

export const ownerChanged = check({
  id: 'touchpoints/owner-changed',
  title: 'Somebody else answers for a touchpoint',
  class: 'notable',
  approvers: ['owner'],
  looksAt: ['touchpoints.owner'],
  messages: {
    changed: '{after} answers for what customers experience at “{subject}” instead of {before}.',
    set: '{after} now answers for what customers experience at “{subject}”.',
    cleared: 'Nobody answers any more for what customers experience at “{subject}”; so far it was {before}.',
  },
  opposite: 'touchpoints/owner-changed',
});
