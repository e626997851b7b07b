import { daysBetween } from '../../charter/dates.ts';
import { isAfter } from '../../charter/term.ts';
import { checkRule } from '../rule.ts';

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
      report(end, { message: 'end', args, related: [{ node: start, message: 'start' }] });
      return;
    }
    // The first and the last day both belong to the term.
    const days = daysBetween(start.value, end.value) + 1;
    if (noticeDays && noticeDays.value > days)
      report(noticeDays, { message: 'notice', args: { notice: noticeDays.value, days } });
  },
});
