import { daysBetween } from '../../charter/dates.ts';
import { lacks } from '../../charter/read.ts';
import { isHeldAgainstToday } from '../../charter/status.ts';
import { checkRule } from '../rule.ts';

export const parkingLotStale = checkRule({
  id: 'collaboration/parking-lot-stale',
  title: 'Open items of the parking lot have an owner and are settled in time',
  rationale:
    'A parking lot that nobody clears becomes the place where uncomfortable questions go to be forgotten, and people stop using it.',
  practices: ['P25'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {
    days: { default: 45, minimum: 1, description: 'How many days an item may stay open.' },
  },
  messages: {
    noOwner: 'Nobody sees to "{item}", so that it will stay open. Name an owner.',
    stale:
      '"{item}" has been open for more than {days} days. Settle it and say how, hand it up the escalation path, or drop it.',
  },
  examples: {
    fails: `collaboration:
  parkingLot:
    - { id: chatbot, raised: 2026-10-05, by: sales, topic: A chatbot on the website, status: open, owner: cio }
`,
    passes: `collaboration:
  parkingLot:
    - { id: chatbot, raised: 2026-10-05, by: sales, topic: A chatbot on the website, status: dropped, owner: cio,
        resolution: Taken up again when the website is new., closed: 2026-11-10 }
`,
  },
  check({ charter, options: { days }, asOf, report, reportMissing }) {
    if (!isHeldAgainstToday(charter)) return;
    for (const item of charter.entry.collaboration?.parkingLot ?? []) {
      if (item.status?.value !== 'open') continue;
      const name = item.topic?.value ?? item.id?.value ?? '';
      if (lacks(item, 'owner')) reportMissing(item, ['owner'], { message: 'noOwner', args: { item: name } });
      if (item.raised && daysBetween(item.raised.value, asOf) > days)
        report(item.raised, { message: 'stale', args: { item: name, days } });
    }
  },
});
