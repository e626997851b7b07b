import type { PlanMeeting } from '../../../plan/meetings.ts';

/** A meeting series as a calendar repeats it: what the rule gives, and the days that are put in and left out. */
export interface Series {
  /** Without its end. */
  readonly rule: string;
  /** The day of `DTSTART`, which the rule gives as well. */
  readonly first: string;
  /** The last day on which it takes place. */
  readonly last: string;
  readonly added: readonly string[];
  readonly excepted: readonly string[];
}

/** The series of a meeting; `undefined` when it never takes place. */
export function seriesOf({ rule, occurrences, excepted }: PlanMeeting): Series | undefined {
  const [first, last] = [occurrences[0], occurrences.at(-1)];
  if (rule === undefined || first === undefined || last === undefined) return undefined;
  const skipped = excepted.filter((day) => day > first && day < last);
  const [, base, day] = LAST_OF_SEVERAL.exec(rule) ?? [];
  if (base === undefined || day === undefined) return { rule, first, last, added: [], excepted: skipped };
  return onDayOfMonth(base, day, { first, last, occurrences, skipped });
}

/** A rule for the last of several days that a month has, such as `FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1`. */
const LAST_OF_SEVERAL = /^(.*);BYMONTHDAY=[0-9,]*([0-9]{2});BYSETPOS=-1$/;

/**
 * The same days without positions, which widespread calendars pass over: they would put the meeting on each of the
 * several days. The rule asks for the one day of the month that is meant, and the short Februaries are added.
 */
function onDayOfMonth(
  base: string,
  day: string,
  days: {
    readonly first: string;
    readonly last: string;
    readonly occurrences: readonly string[];
    readonly skipped: readonly string[];
  },
): Series {
  const given = (each: string): boolean => each.endsWith(`-${day}`);
  const skipped = days.skipped.filter(given);
  // A series has to begin on a day of its rule. Where February comes first, that is its turn before, which is left out.
  const first = given(days.first) ? days.first : turnBefore(days.first, day, base);
  return {
    rule: `${base};BYMONTHDAY=${day}`,
    first,
    last: days.last,
    added: days.occurrences.filter((each) => !given(each)),
    excepted: first === days.first ? skipped : [first, ...skipped],
  };
}

/** The day of the month one interval earlier, which is no February: a series that comes to no other month has no positions. */
function turnBefore(date: string, day: string, rule: string): string {
  const [, interval = '1'] = /;INTERVAL=([0-9]+)/.exec(rule) ?? [];
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - Number(interval);
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${day}`;
}
