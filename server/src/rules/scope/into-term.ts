/** Repairs of dates that lie outside the term of the engagement. */
import type { Charter } from '../../charter/charter.ts';
import { isOutside, termOf } from '../../charter/term.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';

/** The repairs of a rule that uses `intoTerm`. */
export const INTO_TERM = {
  lastDay: { title: 'Let "{what}" be due on {day}, the last day of the engagement', safe: false },
  firstDay: { title: 'Let "{what}" be due on {day}, the first day of the engagement', safe: false },
  nextYear: { title: 'Let "{what}" be due a year later, on {day}', safe: false },
  extend: { title: 'Extend the engagement to {day}', safe: false },
} as const;

/** Something with a due date outside the term. */
interface Overdue {
  /** What it is called. */
  readonly what: string;
  readonly due: Scalar<string>;
  /** The day before which it cannot be due, if any. */
  readonly start?: string | undefined;
}

/** Ways to bring a due date and the term together, the likeliest first. */
export function intoTerm({ what, due, start }: Overdue, charter: Charter): readonly Repair[] {
  const span = termOf(charter);
  if (!span) return [];
  const moving = (name: keyof typeof INTO_TERM, day: string): readonly Repair[] =>
    start !== undefined && day < start
      ? []
      : [{ name, args: { what, day }, changes: [{ kind: 'replace', node: due, value: day }] }];
  if (span.end !== undefined && due.value > span.end)
    return [...moving('lastDay', span.end), ...extending(due.value, charter)];
  const later = aYearLater(due.value);
  const isMeant = later !== undefined && !isOutside(later, span);
  return [...(isMeant ? moving('nextYear', later) : []), ...moving('firstDay', span.start)];
}

/** The same day of the next year, which is meant where somebody wrote the year out of habit; `undefined` if there is none. */
export function aYearLater(day: string): string | undefined {
  const year = Number(day.slice(0, 4)) + 1;
  return day.endsWith('-02-29') || year > 9999 ? undefined : `${String(year).padStart(4, '0')}${day.slice(4)}`;
}

function extending(day: string, { entry }: Charter): readonly Repair[] {
  const node = entry.engagement?.term?.end;
  return node ? [{ name: 'extend', args: { day }, changes: [{ kind: 'replace', node, value: day }] }] : [];
}
