/** Whatever no other check is about, so that nothing changes unseen. */
import { charterShape } from '../../language/charter.ts';
import { type Check, check } from '../check.ts';

const MESSAGES = {
  changed: 'The {fields} of {what} changes from {before} to {after}.',
  set: 'The {fields} of {what} is now stated: {after}.',
  cleared: 'The {fields} of {what} is no longer stated; so far it was {before}.',
  added: 'New among the {list}: “{subject}”.',
  removed: 'No longer among the {list}: “{subject}”.',
  renamed: '“{subject}” has another short name: {after} instead of {before}.',
} as const;

/** Catalogs are no part of what a charter says, only of where it says it. */
const SECTIONS = Object.keys(charterShape.fields).filter((section) => section !== 'uses');

/** One for each section of the charter. */
export const fieldChanged: readonly Check[] = SECTIONS.map((section) =>
  check({
    id: `${section}/field-changed`,
    title: `Anything else under ${section}`,
    class: 'notable',
    approvers: ['owner-or-charter'],
    looksAt: [`*${section}`],
    messages: MESSAGES,
    opposite: `${section}/field-changed`,
  }),
);
