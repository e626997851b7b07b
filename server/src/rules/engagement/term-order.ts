import { daysOf, isAfter } from '../../charter/term.ts';
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
      report(end, { message: 'end', args, related, repairs: () => inOrder(start, end, noticeDays?.value ?? 0) });
      return;
    }
    const days = daysOf(start.value, end.value);
    if (!noticeDays || noticeDays.value <= days) return;
    const args = { notice: noticeDays.value, days };
    report(noticeDays, { message: 'notice', args, repairs: () => [shortening(noticeDays, days)] });
  },
});

interface Mended {
  readonly days: number;
  readonly repair: Repair;
}

/**
 * Either the year was written out of habit, or the two dates were mixed up; the longer term is the likelier one. A term
 * into which the notice does not fit was not meant.
 */
function inOrder(start: Scalar<string>, end: Scalar<string>, notice: number): readonly Repair[] {
  const later = aYearLater(end.value);
  const mended = [swapped(start, end), ...(later === undefined ? [] : [ended(start, end, later)])];
  return mended
    .filter(({ days }) => days > 1 && days >= notice)
    .toSorted((a, b) => b.days - a.days)
    .map(({ repair }) => repair);
}

function swapped(start: Scalar<string>, end: Scalar<string>): Mended {
  const changes: Repair['changes'] = [
    { kind: 'replace', node: start, value: end.value },
    { kind: 'replace', node: end, value: start.value },
  ];
  return { days: daysOf(end.value, start.value), repair: { name: 'swap', changes } };
}

function ended(start: Scalar<string>, end: Scalar<string>, day: string): Mended {
  const changes: Repair['changes'] = [{ kind: 'replace', node: end, value: day }];
  return { days: daysOf(start.value, day), repair: { name: 'nextYear', args: { day }, changes } };
}

function shortening(node: Scalar<number>, days: number): Repair {
  return { name: 'shorten', changes: [{ kind: 'replace', node, value: days }] };
}
