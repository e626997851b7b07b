/** Changes of who has a part in the engagement. */
import { LEADING_FUNCTIONS } from '../../charter/people.ts';
import { check } from '../check.ts';
import { textAt } from '../json.ts';
import type { Pair } from '../pair.ts';

const ROLE = { class: 'material', approvers: ['ceo', 'cio-for-technology'] } as const;

export const added = check({
  ...ROLE,
  id: 'roles/added',
  title: 'A new role',
  looksAt: ['+roles'],
  messages: {
    changed: 'A new role: {subject}.',
    filled: 'A new role: {subject}, filled by {person}.',
  },
  says: ({ head }) => {
    const person = textAt(head, 'person.name');
    return person === undefined ? { message: 'changed' } : { message: 'filled', args: { person } };
  },
  opposite: 'roles/removed',
});

export const removed = check({
  ...ROLE,
  id: 'roles/removed',
  title: 'A role removed',
  looksAt: ['-roles'],
  messages: { changed: '{subject} no longer has a part in the engagement.' },
  opposite: 'roles/added',
});

const KEPT = {
  changed: '{subject}: its {field} changes from {before} to {after}.',
  set: '{subject}: its {field} is now stated: {after}.',
  cleared: '{subject}: its {field} is no longer stated; so far it was {before}.',
} as const;

export const functionChanged = check({
  ...ROLE,
  id: 'roles/function-changed',
  title: 'Another function of a role',
  looksAt: ['roles.function'],
  messages: KEPT,
  opposite: 'roles/function-changed',
});

export const partyChanged = check({
  ...ROLE,
  id: 'roles/party-changed',
  title: 'Another party that a role belongs to',
  looksAt: ['roles.party'],
  messages: KEPT,
  opposite: 'roles/party-changed',
});

/** The person, and by which account a review of theirs is recognised. */
const PERSON = ['roles.person'] as const;

const FILLED = {
  changed: '{subject}: {after} takes over from {before}.',
  set: '{subject} is now filled by {after}.',
  cleared: '{subject} is no longer filled; so far by {before}.',
  github: '{subject}: another GitHub account speaks for this role: {after} instead of {before}.',
  githubSet: '{subject}: the GitHub account {after} now speaks for this role.',
  githubCleared: '{subject}: the GitHub account {before} no longer speaks for this role.',
} as const;

function sayPerson({ address, base, head, before, after }: Pair) {
  const state = before === undefined ? 'set' : after === undefined ? 'cleared' : 'changed';
  if (address.endsWith('.github'))
    return { message: { set: 'githubSet', cleared: 'githubCleared', changed: 'github' }[state] };
  const [old, now] = [textAt(base, 'person.name'), textAt(head, 'person.name')];
  return { message: state, args: { ...(old ? { before: old } : {}), ...(now ? { after: now } : {}) } };
}

/** Whoever speaks for a role can approve for it, also where the role leads nothing. */
function isOtherAccount(base: Pair['base'], head: Pair['head']): boolean {
  return textAt(base, 'person.github') !== textAt(head, 'person.github');
}

export const leaderPersonChanged = check({
  ...ROLE,
  id: 'roles/leader-person-changed',
  title: 'Another person in a leading role, or another account for any role',
  looksAt: PERSON,
  applies: ({ base, head }) =>
    [base, head].some((role) => LEADING_FUNCTIONS.has(textAt(role, 'function') ?? '')) || isOtherAccount(base, head),
  messages: FILLED,
  says: sayPerson,
  opposite: 'roles/leader-person-changed',
});

export const personChanged = check({
  id: 'roles/person-changed',
  title: 'Another person in a role',
  class: 'notable',
  approvers: ['owner'],
  looksAt: PERSON,
  messages: FILLED,
  says: sayPerson,
  opposite: 'roles/person-changed',
});
