/** Changes of who may use which data, for what and until when. */
import { ACCESS_LEVELS } from '../../language/words.ts';
import { type Check, check, type Said } from '../check.ts';
import { textAt } from '../json.ts';
import { gained, lastKeyOf, lost, type Pair } from '../pair.ts';
import type { Side } from '../world.ts';
import { stepBetween } from './step-between.ts';

const MORE = { class: 'material', approvers: ['dataset-owner', 'cio'] } as const satisfies Partial<Check>;
const LESS = { class: 'notable', approvers: ['dataset-owner'] } as const satisfies Partial<Check>;

/** Who holds a grant, and for which data. */
function grantOf({ entry, world }: Pair, side: Side = entry.head ? 'head' : 'base') {
  const grant = side === 'head' ? entry.head : entry.base;
  const [role, dataset] = [textAt(grant, 'role'), textAt(grant, 'dataset')];
  return {
    role: role === undefined ? 'Somebody' : world.named(['role'], role, side),
    dataset: dataset === undefined ? 'some data' : world.named(['dataset'], dataset, side),
  };
}

function levelOf(grant: Pair['base']): string {
  return textAt(grant, 'level') ?? 'use';
}

export const accessGranted = check({
  ...MORE,
  id: 'data/access-granted',
  title: 'New access to data',
  looksAt: ['+dataAccess', 'dataAccess.role', 'dataAccess.dataset'],
  messages: {
    changed: '{role} may {level:access} “{dataset}” without an end date.',
    until: '{role} may {level:access} “{dataset}” until {until:day}.',
    handed: '{role} may {level:access} “{dataset}” from now on, in the place of a grant for other people or data.',
  },
  says: (pair) => {
    const until = textAt(pair.head, 'until');
    const args = { ...grantOf(pair, 'head'), level: levelOf(pair.head) };
    if (pair.fact.kind === 'changed') return { message: 'handed', args };
    return until === undefined ? { message: 'changed', args } : { message: 'until', args: { ...args, until } };
  },
  opposite: 'data/access-revoked',
});

export const accessRevoked = check({
  ...LESS,
  id: 'data/access-revoked',
  title: 'Access to data that has ended',
  looksAt: ['-dataAccess'],
  messages: { changed: '{role} may no longer {level:access} “{dataset}”.' },
  says: (pair) => ({ message: 'changed', args: { ...grantOf(pair, 'base'), level: levelOf(pair.base) } }),
  opposite: 'data/access-granted',
});

const steps = (pair: Pair): number => stepBetween(Object.keys(ACCESS_LEVELS), pair, 'above');

const LEVEL: Pick<Check, 'messages' | 'says'> = {
  messages: {
    changed: '{role} may {to:access} “{dataset}”; so far only {from:access}.',
    fewer: '{role} may only {to:access} “{dataset}” from now on, no longer {from:access}.',
    set: 'It is now stated what {role} may do with “{dataset}”: {to:access} it.',
    cleared: 'It is no longer stated what {role} may do with “{dataset}”; so far it was to {from:access} it.',
  },
  says: (pair) => {
    const { before, after } = pair;
    const args = { ...grantOf(pair), from: String(before), to: String(after) };
    if (before === undefined || after === undefined) return { message: before === undefined ? 'set' : 'cleared', args };
    return { message: steps(pair) > 0 ? 'changed' : 'fewer', args };
  },
};

export const accessRaised = check({
  ...MORE,
  ...LEVEL,
  id: 'data/access-raised',
  title: 'Access to data at a higher level',
  looksAt: ['dataAccess.level'],
  applies: (pair) => steps(pair) > 0,
  opposite: 'data/access-lowered',
});

export const accessLowered = check({
  ...LESS,
  ...LEVEL,
  id: 'data/access-lowered',
  title: 'Access to data at a lower level',
  looksAt: ['dataAccess.level'],
  opposite: 'data/access-raised',
});

/** Fields, work and conditions: more of the first two means more access, fewer of the last as well. */
const EXTENT = ['dataAccess.fields', 'dataAccess.for', 'dataAccess.conditions'] as const;

function isWider(pair: Pair): boolean {
  if (pair.address === 'dataAccess.conditions') return lost(pair).length > 0;
  // Without a list, all fields and any work are meant.
  if (pair.after === undefined) return true;
  return pair.before !== undefined && gained(pair).length > 0;
}

function sayExtent(pair: Pair): Said {
  const [more, fewer] = [gained(pair), lost(pair)];
  const [grew, shrank] = [more.length > 0, fewer.length > 0];
  const kind = lastKeyOf(pair);
  const isBounded = kind === 'conditions' || (pair.before !== undefined && pair.after !== undefined);
  const variant = !isBounded
    ? pair.after === undefined
      ? 'Unbounded'
      : 'Bounded'
    : grew && shrank
      ? 'Changed'
      : grew
        ? 'Gained'
        : 'Lost';
  return { message: `${kind}${variant}`, args: grantOf(pair) };
}

const EXTENT_MESSAGES = {
  changed: 'What {role} may do with “{dataset}” changes.',
  fieldsUnbounded: '{role} may use all fields of “{dataset}”; so far only {before:all}.',
  fieldsBounded: '{role} may use only these fields of “{dataset}”: {after:all}.',
  fieldsChanged: '{role} may use other fields of “{dataset}”: also {gained:all}, no longer {lost:all}.',
  fieldsGained: '{role} may use further fields of “{dataset}”: {gained:all}.',
  fieldsLost: '{role} may use fewer fields of “{dataset}”: no longer {lost:all}.',
  forUnbounded: '{role} may use “{dataset}” for any work; so far only for {before:all}.',
  forBounded: '{role} may use “{dataset}” only for {after:all}.',
  forChanged: '{role} may use “{dataset}” for {gained:all}, and no longer for {lost:all}.',
  forGained: '{role} may use “{dataset}” also for {gained:all}.',
  forLost: '{role} may no longer use “{dataset}” for {lost:all}.',
  conditionsChanged: 'The conditions on which {role} may use “{dataset}” change: now {after:all}; so far {before:all}.',
  conditionsGained: '{role} has to observe more when using “{dataset}”: {gained:all}.',
  conditionsLost: '{role} no longer has to observe this when using “{dataset}”: {lost:all}.',
} as const;

export const accessWidened = check({
  ...MORE,
  id: 'data/access-widened',
  title: 'Access to more data, for more work or on fewer conditions',
  looksAt: EXTENT,
  applies: isWider,
  messages: EXTENT_MESSAGES,
  says: sayExtent,
  opposite: 'data/access-narrowed',
});

export const accessNarrowed = check({
  ...LESS,
  id: 'data/access-narrowed',
  title: 'Access to less data, for less work or on more conditions',
  looksAt: EXTENT,
  messages: EXTENT_MESSAGES,
  says: sayExtent,
  opposite: 'data/access-widened',
});

const PERIOD = ['dataAccess.from', 'dataAccess.until'] as const;

/** Without a first day access begins at once, without a last day it never ends. */
function isLonger({ address, before, after }: Pair): boolean {
  if (after === undefined) return true;
  if (before === undefined) return false;
  return address.endsWith('.from') ? String(after) < String(before) : String(after) > String(before);
}

const PERIOD_SAID: Pick<Check, 'messages' | 'says'> = {
  messages: {
    changed: '{role} may use “{dataset}” until {after} instead of {before}.',
    set: '{role} may use “{dataset}” until {after}; so far there was no end.',
    cleared: '{role} may use “{dataset}” without an end; so far until {before}.',
    from: '{role} may use “{dataset}” from {after} instead of {before}.',
    fromSet: '{role} may use “{dataset}” only from {after}; so far at once.',
    fromCleared: '{role} may use “{dataset}” at once; so far only from {before}.',
  },
  says: (pair) => {
    const { before, after, address } = pair;
    const isFrom = address.endsWith('.from');
    const args = grantOf(pair);
    if (before === undefined) return { message: isFrom ? 'fromSet' : 'set', args };
    if (after === undefined) return { message: isFrom ? 'fromCleared' : 'cleared', args };
    return { message: isFrom ? 'from' : 'changed', args };
  },
};

export const accessExtended = check({
  ...MORE,
  ...PERIOD_SAID,
  id: 'data/access-extended',
  title: 'Access to data for a longer time',
  looksAt: PERIOD,
  applies: isLonger,
  opposite: 'data/access-shortened',
});

export const accessShortened = check({
  ...LESS,
  ...PERIOD_SAID,
  id: 'data/access-shortened',
  title: 'Access to data for a shorter time',
  looksAt: PERIOD,
  opposite: 'data/access-extended',
});

export const accessPurposeChanged = check({
  ...MORE,
  id: 'data/access-purpose-changed',
  title: 'Access to data for another purpose or on another legal ground',
  looksAt: ['dataAccess.purpose', 'dataAccess.lawfulBasis'],
  messages: {
    changed: '{role} may use “{dataset}” for another purpose: “{after}” instead of “{before}”.',
    set: 'It is now stated what {role} may use “{dataset}” for: “{after}”.',
    cleared: 'It is no longer stated what {role} may use “{dataset}” for; so far “{before}”.',
    basis: 'The lawful basis on which {role} uses “{dataset}” changes from {before} to {after}.',
    basisSet: 'The lawful basis on which {role} uses “{dataset}” is now stated: {after}.',
    basisCleared: 'The lawful basis on which {role} uses “{dataset}” is no longer stated; so far it was {before}.',
  },
  says: (pair) => {
    const { before, after, address } = pair;
    const suffix = before === undefined ? 'set' : after === undefined ? 'cleared' : 'changed';
    const isBasis = address.endsWith('.lawfulBasis');
    const basis = { set: 'basisSet', cleared: 'basisCleared', changed: 'basis' } as const;
    return { message: isBasis ? basis[suffix] : suffix, args: grantOf(pair) };
  },
  opposite: 'data/access-purpose-changed',
});
