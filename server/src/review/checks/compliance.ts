/** Changes of the laws and policies that apply, and of what is done to observe them. */
import type { Json } from '../../charter/canonical.ts';
import { weeksOf } from '../../charter/dates.ts';
import { check } from '../check.ts';
import { equal, isList, textAt } from '../json.ts';
import { gained, lost, type Pair } from '../pair.ts';

const WEAKER = { class: 'material', approvers: ['owner', 'dpo'] } as const;
const STRONGER = { class: 'notable', approvers: ['owner'] } as const;
const CONTROLS = 'compliance.controls';

export const frameworkAdded = check({
  ...STRONGER,
  id: 'compliance/framework-added',
  title: 'A further law or policy that is observed',
  looksAt: ['+compliance.frameworks'],
  messages: { changed: '{subject} is now one of the rules to observe.' },
  opposite: 'compliance/framework-removed',
});

export const frameworkRemoved = check({
  ...WEAKER,
  id: 'compliance/framework-removed',
  title: 'A law or policy that is no longer observed',
  looksAt: ['-compliance.frameworks'],
  messages: { changed: '{subject} is no longer one of the rules to observe.' },
  opposite: 'compliance/framework-added',
});

export const controlAdded = check({
  ...STRONGER,
  id: 'compliance/control-added',
  title: 'A new control',
  looksAt: [`+${CONTROLS}`],
  messages: { changed: 'A new control: “{subject}”.' },
  opposite: 'compliance/control-removed',
});

export const controlRemoved = check({
  ...WEAKER,
  id: 'compliance/control-removed',
  title: 'A control removed',
  looksAt: [`-${CONTROLS}`],
  messages: { changed: '“{subject}” is no longer a control.' },
  opposite: 'compliance/control-added',
});

const isWaivedNow = ({ after }: Pair): boolean => after === 'waived';

export const controlWaived = check({
  ...WEAKER,
  id: 'compliance/control-waived',
  title: 'A control that may be left out, or for longer',
  looksAt: [`${CONTROLS}.status`, `${CONTROLS}.waiver`],
  applies: (pair) => (pair.address.endsWith('.status') ? isWaivedNow(pair) : !isShorterWaiver(pair)),
  messages: {
    changed: 'The control “{subject}” is waived; so far it was {before}.',
    set: 'The control “{subject}” is waived.',
    whole: 'The control “{subject}” may be left out: {after}.',
    waiver: 'The waiver of the control “{subject}” changes: {field}: {after} instead of {before}.',
    waiverSet: 'The waiver of the control “{subject}” says more: {field} {after}.',
    waiverCleared: 'The waiver of the control “{subject}” no longer states its {field}; so far it was {before}.',
  },
  says: ({ address, before, after }) => {
    if (address.endsWith('.status')) return { message: before === undefined ? 'set' : 'changed' };
    if (address.endsWith('.waiver')) return { message: 'whole' };
    return { message: before === undefined ? 'waiverSet' : after === undefined ? 'waiverCleared' : 'waiver' };
  },
  opposite: 'compliance/control-advanced',
});

/** Whether a waiver ends earlier, or altogether. */
function isShorterWaiver({ address, before, after }: Pair): boolean {
  if (address.endsWith('.waiver')) return after === undefined;
  if (!address.endsWith('.until') || after === undefined) return false;
  return before === undefined || String(after) < String(before);
}

export const controlPostponed = check({
  ...WEAKER,
  id: 'compliance/control-postponed',
  title: 'A control that comes later, or is no longer in place',
  looksAt: [`${CONTROLS}.due`, `${CONTROLS}.status`],
  applies: (pair) => (pair.address.endsWith('.status') ? isBack(pair) : isLater(pair)),
  messages: {
    changed: 'The control “{subject}” will be in place later: {after} instead of {before}.',
    cleared: 'The control “{subject}” has no due date any more; so far it was {before}.',
    back: 'The control “{subject}” is only {after}; so far it was {before}.',
    silent: 'It is no longer stated how far the control “{subject}” has come; so far it was {before}.',
  },
  says: ({ address, after }) => {
    if (address.endsWith('.due')) return { message: after === undefined ? 'cleared' : 'changed' };
    return { message: after === undefined ? 'silent' : 'back' };
  },
  opposite: 'compliance/control-advanced',
});

/** A control that is in place is no longer waited for. */
function isLater({ head, before, after }: Pair): boolean {
  if (textAt(head, 'status') === 'in-place') return false;
  return before !== undefined && (after === undefined || String(after) > String(before));
}

/** A control that worked, or was said to come, is farther away. */
function isBack({ before, after }: Pair): boolean {
  return after === undefined || (before === 'in-place' && after === 'planned');
}

export const controlAdvanced = check({
  ...STRONGER,
  id: 'compliance/control-advanced',
  title: 'A control that comes earlier, or is in place',
  looksAt: [`${CONTROLS}.due`, `${CONTROLS}.status`],
  applies: ({ address, after }) => address.endsWith('.status') || after !== undefined,
  messages: {
    changed: 'The control “{subject}” will be in place earlier: {after} instead of {before}.',
    set: 'The control “{subject}” now has a due date: {after}.',
    status: 'The control “{subject}” is now {after}; so far it was {before}.',
    statusSet: 'It is now stated how far the control “{subject}” has come: {after}.',
  },
  says: ({ address, before }) => {
    if (address.endsWith('.due')) return { message: before === undefined ? 'set' : 'changed' };
    return { message: before === undefined ? 'statusSet' : 'status' };
  },
  opposite: 'compliance/control-postponed',
});

export const evidenceRemoved = check({
  ...WEAKER,
  id: 'compliance/evidence-removed',
  title: 'Evidence of a control removed',
  looksAt: [`${CONTROLS}.evidence`],
  applies: ({ before, after }) => items(before).some((item) => !items(after).some((other) => equal(item, other))),
  messages: {
    changed: 'The evidence that the control “{subject}” works changes from {before:all} to {after:all}.',
    cleared: 'There is no evidence any more that the control “{subject}” works; so far: {before:all}.',
  },
  opposite: 'compliance/evidence-added',
});

export const evidenceAdded = check({
  ...STRONGER,
  id: 'compliance/evidence-added',
  title: 'Further evidence of a control',
  looksAt: [`${CONTROLS}.evidence`],
  messages: {
    changed: 'There is more evidence that the control “{subject}” works: {after:all}.',
    set: 'There is now evidence that the control “{subject}” works: {after:all}.',
  },
  opposite: 'compliance/evidence-removed',
});

function items(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

/** What a control covers, who sees to it and how often it is looked at again. */
const STRENGTH = [`${CONTROLS}.appliesTo`, `${CONTROLS}.owner`, `${CONTROLS}.review`] as const;

export const controlWeakened = check({
  ...WEAKER,
  id: 'compliance/control-weakened',
  title: 'A control that covers less, or is looked after less closely',
  looksAt: STRENGTH,
  applies: isWeaker,
  messages: {
    changed: 'The control “{subject}” becomes weaker: its {field} changes from {before} to {after}.',
    cleared: 'The control “{subject}” becomes weaker: its {field} is no longer stated; so far it was {before}.',
    lost: 'The control “{subject}” no longer applies to {lost:all}.',
    scope: 'The control “{subject}” applies to {gained:all}, and no longer to {lost:all}.',
    scopeCleared: 'The control “{subject}” no longer applies to anything; so far to {before:all}.',
  },
  says: (pair) => {
    if (!pair.address.endsWith('.appliesTo')) return { message: pair.after === undefined ? 'cleared' : 'changed' };
    if (pair.after === undefined) return { message: 'scopeCleared' };
    return { message: gained(pair).length > 0 ? 'scope' : 'lost' };
  },
  opposite: 'compliance/control-strengthened',
});

function isWeaker(pair: Pair): boolean {
  const { address, before, after } = pair;
  if (address.endsWith('.appliesTo')) return lost(pair).length > 0;
  if (address.endsWith('.owner')) return after === undefined;
  return before !== undefined && (after === undefined || weeksOf(String(after)) > weeksOf(String(before)));
}

export const controlStrengthened = check({
  ...STRONGER,
  id: 'compliance/control-strengthened',
  title: 'A control that covers more, or is looked after more closely',
  looksAt: [...STRENGTH, `${CONTROLS}.waiver`],
  // Somebody else who sees to it makes it neither stronger nor weaker.
  applies: ({ address, base }) => !address.endsWith('.owner') || textAt(base, 'owner') === undefined,
  messages: {
    changed: 'The control “{subject}” becomes stronger: its {field} changes from {before} to {after}.',
    set: 'The control “{subject}” becomes stronger: its {field} is now stated: {after}.',
    gained: 'The control “{subject}” also applies to {gained:all}.',
    waiver: 'The waiver of the control “{subject}” ends {after} instead of {before}.',
    waiverSet: 'The waiver of the control “{subject}” now has an end: {after}.',
    waiverGone: 'The control “{subject}” is no longer waived.',
  },
  says: (pair) => {
    const { address, before } = pair;
    if (address.endsWith('.waiver')) return { message: 'waiverGone' };
    if (address.includes('.waiver.')) return { message: before === undefined ? 'waiverSet' : 'waiver' };
    if (before === undefined) return { message: 'set' };
    return { message: address.endsWith('.appliesTo') ? 'gained' : 'changed' };
  },
  opposite: 'compliance/control-weakened',
});
