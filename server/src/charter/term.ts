import type { Charter } from './charter.ts';
import { daysBetween } from './dates.ts';

/** The days between which an engagement runs, both included. */
export interface Term {
  readonly start: string;
  /** `undefined` when the engagement is open, or when the end could not be read. */
  readonly end: string | undefined;
}

/**
 * The term of an engagement; `undefined` when its start could not be read, and when it ends before it has begun, so
 * that nothing can be held against it.
 */
export function termOf({ entry }: Charter): Term | undefined {
  const term = entry.engagement?.term;
  if (!term?.start) return undefined;
  const start = term.start.value;
  const end = term.end?.value;
  return end === undefined || isAfter(end, start) ? { start, end } : undefined;
}

/** Whether a term with that start can have that end: at least one day later. */
export function isAfter(end: string, start: string): boolean {
  return end > start;
}

/** How many days a term has, its first and its last one included. */
export function daysOf(start: string, end: string): number {
  return daysBetween(start, end) + 1;
}

/** Whether a day is certain to lie before the first or after the last day of a term. */
export function isOutside(day: string, { start, end }: Term): boolean {
  return day < start || (end !== undefined && day > end);
}

/** Whether the leader holds the position for a limited time, so that somebody has to take over. */
export function isTemporary({ entry }: Charter): boolean {
  const model = entry.engagement?.model?.value;
  return model === 'fractional' || model === 'interim';
}
