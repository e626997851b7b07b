import { capacityPerMonth } from '../../charter/capacity.ts';
import { attends, hoursPerMonth, meetingsOf } from '../../charter/meetings.ts';
import { checkRule } from '../rule.ts';

export const capacityCoversMeetings = checkRule({
  id: 'engagement/capacity-covers-meetings',
  title: 'Meetings leave the engaged leader time for the work',
  rationale:
    'Two days a week sound like much until they are filled with meetings. Whoever pays for leadership then pays for attendance, and the work is done by nobody.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {
    share: {
      default: 25,
      minimum: 1,
      maximum: 100,
      description: 'The largest part of the capacity, in percent, that meetings may take.',
    },
  },
  messages: {
    much: 'Meetings take {taken} of the {hours} hours that {role} has in a month, which is {percent} percent and more than the {share} that leave time for the work. Drop, shorten or space out some of them, or agree on more capacity.',
    meeting: '{taken:hours} a month',
  },
  examples: {
    fails: `engagement:
  role: cmo
  model: advisory
  breadth: focused
  pillars: [messaging, campaigns, web, analytics]
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  capacity: { amount: 10, unit: hours, per: month }
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
  term: { start: 2026-10-01, end: 2027-09-30, noticeDays: 30 }
  capacity: { amount: 2, unit: days, per: month }
  vetting:
    goals: [more-opportunities]
    gaps: [{ id: no-attribution, statement: Nobody knows what leads to sales., closedBy: launch-campaign }]
    alignment:
      - { role: cio, stance: vetted, on: 2026-09-10, confirms: [technology-in-place, data-in-place] }
      - { role: cfo, stance: consulted, on: 2026-09-11 }
`,
  },
  check({ charter, options: { share }, report }) {
    const amount = charter.entry.engagement?.capacity?.amount;
    const hours = capacityPerMonth(charter);
    const { engaged } = charter.actors;
    if (!amount || hours === undefined || !engaged?.id) return;
    // A series that does not say how long or how often it is can only add to this.
    const series = meetingsOf(charter).filter((meeting) => attends(meeting, engaged));
    const taken = series.reduce((sum, meeting) => sum + (hoursPerMonth(meeting) ?? 0), 0);
    const percent = (taken / hours) * 100;
    if (percent <= share + TOLERANCE) return;
    const related = series.flatMap((meeting) => {
      const part = hoursPerMonth(meeting);
      return part && meeting.id ? [{ node: meeting.id, message: 'meeting', args: { taken: rounded(part) } }] : [];
    });
    const role = charter.named(engaged.id.value);
    const args = { taken: rounded(taken), hours: rounded(hours), percent: roundedUp(percent), share, role };
    report(amount, { message: 'much', args, related });
  },
});

/** A month has a fraction of a week, so that sums may be off in the last digit. */
const TOLERANCE = 1e-9;

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** So that a share above the limit does not read as equal to it. */
function roundedUp(value: number): number {
  return Math.ceil(value * 10 - TOLERANCE) / 10;
}
