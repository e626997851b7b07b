/** Changes of what the engagement is to achieve. */
import { check } from '../check.ts';
import { numberAt } from '../json.ts';
import type { Pair } from '../pair.ts';
import { classOfMove, daysMoved } from './dates.ts';

export const added = check({
  id: 'objectives/added',
  title: 'A new objective',
  class: 'notable',
  approvers: ['objective-owner'],
  looksAt: ['+objectives'],
  messages: { changed: 'A new objective: “{subject}”.' },
  opposite: 'objectives/removed',
});

export const removed = check({
  id: 'objectives/removed',
  title: 'An objective removed',
  class: 'material',
  approvers: ['objective-owner', 'ceo'],
  looksAt: ['-objectives'],
  messages: { changed: '“{subject}” is no longer an objective.' },
  opposite: 'objectives/added',
});

export const targetRemoved = check({
  id: 'objectives/target-removed',
  title: 'A target removed',
  class: 'material',
  approvers: ['objective-owner', 'ceo'],
  looksAt: ['objectives.measure.target', 'objectives.measure'],
  applies: ({ base, head }) => hasTarget(base) && !hasTarget(head),
  messages: { changed: '“{subject}” has no target any more; so far it was {before}.' },
  opposite: 'objectives/measure-changed',
});

export const targetLowered = check({
  id: 'objectives/target-lowered',
  title: 'A target that is easier to reach',
  class: 'material',
  approvers: ['objective-owner', 'ceo'],
  looksAt: ['objectives.measure.target'],
  applies: (pair) => isEasier(pair) === true,
  messages: { changed: 'The target of “{subject}” becomes easier to reach: {after} instead of {before}.' },
  opposite: 'objectives/target-raised',
});

export const targetRaised = check({
  id: 'objectives/target-raised',
  title: 'A target that is harder to reach',
  class: 'notable',
  approvers: ['objective-owner'],
  looksAt: ['objectives.measure.target'],
  applies: (pair) => isEasier(pair) === false,
  messages: { changed: 'The target of “{subject}” becomes harder to reach: {after} instead of {before}.' },
  opposite: 'objectives/target-lowered',
});

export const measureChanged = check({
  id: 'objectives/measure-changed',
  title: 'Another way to measure an objective',
  class: 'notable',
  approvers: ['objective-owner'],
  looksAt: ['objectives.measure'],
  messages: {
    changed: 'How “{subject}” is measured changes: {field}: {after} instead of {before}.',
    set: 'How “{subject}” is measured is now stated: {field} {after}.',
    cleared: 'How “{subject}” is measured: {field} is no longer stated; so far it was {before}.',
  },
  opposite: 'objectives/measure-changed',
});

function hasTarget(objective: Pair['base']): boolean {
  return numberAt(objective, 'measure.target') !== undefined;
}

/** Whether the new target is the easier one; less counts as more where the baseline lies above the target. */
function isEasier({ base, before, after }: Pair): boolean | undefined {
  if (typeof before !== 'number' || typeof after !== 'number') return undefined;
  const baseline = numberAt(base, 'measure.baseline');
  const isLessBetter = baseline !== undefined && baseline > before;
  return isLessBetter ? after > before : after < before;
}

const MILESTONE = 'objectives.milestones';

export const milestoneChanged = check({
  id: 'objectives/milestone-changed',
  title: 'A milestone that is new, gone, moved or different',
  class: 'notable',
  approvers: ['objective-owner'],
  looksAt: [`+${MILESTONE}`, `-${MILESTONE}`, MILESTONE],
  classOf: (pair, settings) => (daysMoved(pair) === undefined ? 'notable' : classOfMove(pair, settings)),
  messages: {
    changed: 'Milestone “{subject}”: its {field} changes from {before} to {after}.',
    set: 'Milestone “{subject}”: its {field} is now stated: {after}.',
    cleared: 'Milestone “{subject}”: its {field} is no longer stated; so far it was {before}.',
    added: 'A new milestone: “{subject}”, on the way to “{parent}”.',
    removed: '“{subject}” is no longer a milestone on the way to “{parent}”.',
    benchmark: 'Milestone “{subject}” will be one of the early results that must be reached first.',
    noBenchmark: 'Milestone “{subject}” is no longer one of the early results that must be reached first.',
    later: 'Milestone “{subject}” is due {days} later: {after} instead of {before}.',
    earlier: 'Milestone “{subject}” is due {days} earlier: {after} instead of {before}.',
  },
  says: (pair) => {
    const { after, address } = pair;
    if (address.endsWith('.benchmark')) return { message: after === true ? 'benchmark' : 'noBenchmark' };
    const moved = daysMoved(pair);
    if (moved !== undefined) {
      const count = Math.abs(moved);
      const days = count === 1 ? '1 day' : `${count} days`;
      return { message: moved > 0 ? 'later' : 'earlier', args: { days } };
    }
    return {};
  },
  opposite: 'objectives/milestone-changed',
});
