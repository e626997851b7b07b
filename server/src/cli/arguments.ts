import { InvalidArgumentError } from 'commander';
import { isDate } from '../language/formats.ts';

/** A day, `YYYY-MM-DD`. */
export function parseDay(text: string): string {
  if (!isDate(text)) throw new InvalidArgumentError('It must be a day of the calendar, written YYYY-MM-DD.');
  return text;
}

/** Zero or a positive whole number. */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be 0 or a positive whole number.');
  return Number(text);
}

/** Collects an option that may be given several times. */
export function parseEach(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** Today in UTC, `YYYY-MM-DD`: the day against which dates are held unless another one is given. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
