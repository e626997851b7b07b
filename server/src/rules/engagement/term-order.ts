import { daysBetween } from '../../charter/dates.ts';
import { isAfter } from '../../charter/term.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { aYearLater } from '../scope/into-term.ts';

export const termOrder = checkRule({
  id: 'engagement/term-order',
  title: 'The term ends after it starts, and the notice fits into it',
  rationale:
    'Access, hand-over and payment are counted from the dates of the term. A term that ends before it starts, or notice that runs longer than the term, makes all of them meaningless.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    end: 'The engagement ends on {end}, which is not after its start on {start}. Access, hand-over and payment are counted from these dates. Correct the one that is wrong.',
    notice:
      'The notice of {notice} days is longer than the whole term of {days} days, so that nobody could ever give it in time. Shorten the notice, or correct the dates of the term.',
    start: 'The engagement starts here',
  },
  repairs: {
    nextYear: { title: 'Let the engagement end a year later, on {day}', safe: false },
    swap: { title: 'Swap the start and the end of the term', safe: false },
    shorten: { title: 'Shorten the notice to the {days} days of the term', safe: false },
  },
  examples: {
    fails: `engagement:
  role: cmo
  model: advisory
  breadth: focused
  pillars: [messaging, campaigns, web, analytics]
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 400 }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment:
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
`,
    passes: `engagement:
  role: cmo
  model: advisory
  breadth: focused
  pillars: [messaging, campaigns, web, analytics]
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 40 }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment:
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
`,
  },
  check({ charter, report }) {
    const { start, end, noticeDays } = charter.entry.engagement?.term ?? {};
    if (!start || !end) return;
    if (!isAfter(end.value, start.value)) {
      const args = { start: start.value, end: end.value };
      const related = [{ node: start, message: 'start' }];
      report(end, { message: 'end', args, related, repairs: () => inOrder(start, end) });
      return;
    }
    // The first and the last day both belong to the term.
    const days = daysBetween(start.value, end.value) + 1;
    if (!noticeDays || noticeDays.value <= days) return;
    const args = { notice: noticeDays.value, days };
    report(noticeDays, { message: 'notice', args, repairs: () => [shortening(noticeDays, days)] });
  },
});

/** Either the year was written out of habit, or the two dates were mixed up. */
function inOrder(start: Scalar<string>, end: Scalar<string>): readonly Repair[] {
  const later = aYearLater(end.value);
  const nextYear: readonly Repair[] =
    later !== undefined && isAfter(later, start.value)
      ? [{ name: 'nextYear', args: { day: later }, changes: [{ kind: 'replace', node: end, value: later }] }]
      : [];
  if (start.value === end.value) return nextYear;
  const swap: Repair = {
    name: 'swap',
    changes: [
      { kind: 'replace', node: start, value: end.value },
      { kind: 'replace', node: end, value: start.value },
    ],
  };
  return [...nextYear, swap];
}

function shortening(node: Scalar<number>, days: number): Repair {
  return { name: 'shorten', changes: [{ kind: 'replace', node, value: days }] };
}
