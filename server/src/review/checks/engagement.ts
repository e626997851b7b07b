/** Changes of the engagement itself: who is engaged, how, for how long, and what was settled before. */
import { check } from '../check.ts';

const MATERIAL = { class: 'material', approvers: ['engaged', 'cio', 'ceo'] } as const;
const TERMS = { class: 'material', approvers: ['ceo', 'engaged'] } as const;

export const roleChanged = check({
  ...MATERIAL,
  id: 'engagement/role-changed',
  title: 'Another function is engaged',
  looksAt: ['engagement.role'],
  messages: {
    changed: 'Another function is engaged: {after:leader} instead of {before:leader}.',
    set: 'The function that is engaged is now stated: {after:leader}.',
    cleared: 'It is no longer stated which function is engaged; so far it was {before:leader}.',
  },
  says: ({ before, after }) => ({ args: { before: String(before), after: String(after) } }),
  opposite: 'engagement/role-changed',
});

export const modelChanged = check({
  ...MATERIAL,
  id: 'engagement/model-changed',
  title: 'Another form of engagement',
  looksAt: ['engagement.model'],
  messages: {
    changed: 'The engagement becomes {after}; so far it was {before}.',
    set: 'How the leader is engaged is now stated: {after}.',
    cleared: 'How the leader is engaged is no longer stated; so far it was {before}.',
  },
  opposite: 'engagement/model-changed',
});

export const breadthChanged = check({
  ...MATERIAL,
  id: 'engagement/breadth-changed',
  title: 'Another breadth of the engagement',
  looksAt: ['engagement.breadth'],
  messages: {
    changed: 'How much of marketing the engagement covers changes from {before} to {after}.',
    set: 'How much of marketing the engagement covers is now stated: {after}.',
    cleared: 'How much of marketing the engagement covers is no longer stated; so far it was {before}.',
  },
  opposite: 'engagement/breadth-changed',
});

export const pillarsChanged = check({
  ...MATERIAL,
  id: 'engagement/pillars-changed',
  title: 'Other fields of marketing in the engagement',
  looksAt: ['engagement.pillars'],
  messages: {
    changed: 'The engagement will cover {gained:all}, and no longer {lost:all}.',
    set: 'The fields of marketing that the engagement covers are now stated: {after:all}.',
    cleared: 'The fields of marketing that the engagement covers are no longer stated; so far they were {before:all}.',
    gained: 'The engagement will also cover {gained:all}.',
    lost: 'The engagement will no longer cover {lost:all}.',
  },
  opposite: 'engagement/pillars-changed',
});

export const noticeChanged = check({
  ...TERMS,
  id: 'engagement/notice-changed',
  title: 'Another notice period',
  looksAt: ['engagement.term.noticeDays'],
  messages: {
    changed: 'The notice period will be {after} days instead of {before}.',
    set: 'There is now a notice period, of {after} days.',
    cleared: 'There is no notice period any more; so far it was {before} days.',
  },
  opposite: 'engagement/notice-changed',
});

export const termChanged = check({
  ...TERMS,
  id: 'engagement/term-changed',
  title: 'Another beginning or end of the engagement',
  looksAt: ['engagement.term'],
  messages: {
    changed: 'The engagement will {verb} {after} instead of {before}.',
    set: 'It is now stated when the engagement will {verb}: {after}.',
    cleared: 'It is no longer stated when the engagement will {verb}; so far it was {before}.',
    whole: 'The term of the engagement is now stated: {after}.',
    gone: 'The term of the engagement is no longer stated; so far it was {before}.',
  },
  says: ({ address }) => ({ args: { verb: address.endsWith('.start') ? 'begin' : 'end' } }),
  opposite: 'engagement/term-changed',
});

export const capacityChanged = check({
  ...TERMS,
  id: 'engagement/capacity-changed',
  title: 'More or less time from the engaged leader',
  looksAt: ['engagement.capacity'],
  messages: {
    changed: 'The time that the engaged leader gives changes: {field}: {after} instead of {before}.',
    set: 'The time that the engaged leader gives is now stated: {after}.',
    cleared: 'The time that the engaged leader gives is no longer stated; so far it was {before}.',
  },
  opposite: 'engagement/capacity-changed',
});

export const successionChanged = check({
  ...TERMS,
  id: 'engagement/succession-changed',
  title: 'Another plan for how the position is filled afterwards',
  looksAt: ['engagement.succession'],
  messages: {
    changed: 'Succession, {field}: {after} instead of {before}.',
    set: 'Succession, {field}: now stated, {after}.',
    cleared: 'Succession, {field}: no longer stated; so far it was {before}.',
    whole: 'How the position is filled afterwards is now stated: {after}.',
    gone: 'How the position is filled afterwards is no longer stated; so far it was {before}.',
  },
  opposite: 'engagement/succession-changed',
});

const VETTING = [
  'engagement.vetting',
  '+engagement.vetting.gaps',
  '-engagement.vetting.gaps',
  '+engagement.vetting.alignment',
  '-engagement.vetting.alignment',
] as const;

export const vettingChanged = check({
  id: 'engagement/vetting-changed',
  title: 'Something else settled before the engagement',
  class: 'notable',
  approvers: ['ceo'],
  looksAt: VETTING,
  messages: {
    changed: 'What was settled before the engagement: {field} of “{subject}” changes from {before} to {after}.',
    set: 'What was settled before the engagement: {field} of “{subject}” is now stated: {after}.',
    cleared:
      'What was settled before the engagement: {field} of “{subject}” is no longer stated; so far it was {before}.',
    goals: 'The goals for which the engagement was agreed change from {before:all} to {after:all}.',
    goalsSet: 'The goals for which the engagement was agreed are now stated: {after:all}.',
    goalsCleared: 'The goals for which the engagement was agreed are no longer stated; so far they were {before:all}.',
    gapAdded: 'A gap that the engagement is to close is added: “{subject}”.',
    gapRemoved: 'A gap that the engagement was to close is no longer named: “{subject}”.',
    alignmentAdded: 'It is now stated where {subject} stands on the engagement.',
    alignmentRemoved: 'It is no longer stated where {subject} stands on the engagement.',
  },
  says: ({ fact, address, before, after }) => {
    const came = before === undefined;
    const went = after === undefined;
    if (fact.kind === 'added' || fact.kind === 'removed')
      return { message: `${address.endsWith('.gaps') ? 'gap' : 'alignment'}${came ? 'Added' : 'Removed'}` };
    const suffix = came ? 'Set' : went ? 'Cleared' : '';
    if (address === 'engagement.vetting.goals') return { message: `goals${suffix}` };
    return {};
  },
  opposite: 'engagement/vetting-changed',
});

export const triggerChanged = check({
  id: 'engagement/trigger-changed',
  title: 'Another event that led to the engagement',
  class: 'notable',
  approvers: ['ceo'],
  looksAt: ['engagement.trigger'],
  messages: {
    changed: 'The event that led to the engagement changes from {before} to {after}.',
    set: 'The event that led to the engagement is now stated: {after}.',
    cleared: 'The event that led to the engagement is no longer stated; so far it was {before}.',
  },
  opposite: 'engagement/trigger-changed',
});
