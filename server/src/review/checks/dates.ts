import { daysBetween } from '../../charter/dates.ts';
import { isDate } from '../../language/formats.ts';
import type { ChangeClass } from '../change-class.ts';
import type { Check, CheckSettings, Said } from '../check.ts';
import type { Pair } from '../pair.ts';

/** How dates that moved are judged and said: a small move is editorial (specification of the review, *Judgement*). */
export const datesMoved: Pick<Check, 'class' | 'classOf' | 'messages' | 'says'> = {
  class: 'notable',
  classOf: classOfMove,
  messages: {
    changed: '“{subject}” is due {after} instead of {before}.',
    dueLater: '“{subject}” is due {days} later: {after} instead of {before}.',
    dueEarlier: '“{subject}” is due {days} earlier: {after} instead of {before}.',
    startLater: '“{subject}” begins {days} later: {after} instead of {before}.',
    startEarlier: '“{subject}” begins {days} earlier: {after} instead of {before}.',
    dueSet: '“{subject}” now has a date: it is due {after}.',
    startSet: '“{subject}” now has a date: it begins {after}.',
    dueCleared: '“{subject}” has no due date any more; so far it was {before}.',
    startCleared: '“{subject}” has no start date any more; so far it was {before}.',
  },
  says: sayMove,
};

/** Notable when a date moved by more than the days, or came or went. */
export function classOfMove(pair: Pair, { days }: CheckSettings): ChangeClass {
  const moved = daysMoved(pair);
  return moved === undefined || Math.abs(moved) > days ? 'notable' : 'editorial';
}

/** By how many days a date moved; `undefined` where there are not two dates. */
export function daysMoved({ before, after }: Pair): number | undefined {
  if (typeof before !== 'string' || typeof after !== 'string' || !isDate(before) || !isDate(after)) return undefined;
  return daysBetween(before, after);
}

export function sayMove(pair: Pair): Said {
  const date = pair.address.endsWith('.start') ? 'start' : 'due';
  const moved = daysMoved(pair);
  if (pair.before === undefined) return { message: `${date}Set` };
  if (pair.after === undefined) return { message: `${date}Cleared` };
  if (moved === undefined) return { message: 'changed' };
  const count = Math.abs(moved);
  return {
    message: `${date}${moved > 0 ? 'Later' : 'Earlier'}`,
    args: { days: count === 1 ? '1 day' : `${count} days` },
  };
}
