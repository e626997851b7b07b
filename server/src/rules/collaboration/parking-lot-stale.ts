import type { Charter, CharterEntry } from '../../charter/charter.ts';
import { daysBetween } from '../../charter/dates.ts';
import { roleOf } from '../../charter/people.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import { nameable } from '../nameable.ts';
import type { Repair } from '../repair.ts';
import { datedRule } from '../rule.ts';

export const parkingLotStale = datedRule({
  id: 'collaboration/parking-lot-stale',
  title: 'Open items of the parking lot have an owner and are settled in time',
  rationale:
    'A parking lot that nobody clears becomes the place where uncomfortable questions go to be forgotten, and people stop using it.',
  practices: ['P25'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {
    days: { default: 45, minimum: 1, description: 'How many days an item may stay open.' },
  },
  dateArgs: [],
  messages: {
    noOwner: 'Nobody sees to "{item}", so that it will stay open. Name an owner.',
    stale:
      '"{item}" has been open for more than {days} days. Settle it and say how, hand it up the escalation path, or drop it.',
  },
  repairs: {
    name: { title: 'Let {role} see to "{item}"', safe: false },
    escalate: { title: 'Hand "{item}" up the escalation path', safe: false },
    drop: { title: 'Drop "{item}" today, with a note to say why', safe: false },
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
    if (asOf === undefined) return;
    for (const item of charter.entry.collaboration?.parkingLot ?? []) {
      if (item.status?.value !== 'open') continue;
      if (lacks(item, 'owner'))
        reportMissing(item, ['owner'], {
          message: 'noOwner',
          args: { item: named(item) },
          repairs: () => owners(item, charter),
        });
      if (item.raised && daysBetween(item.raised.value, asOf) > days)
        report(item.raised, {
          message: 'stale',
          args: { item: named(item), days },
          repairs: (today) => settle(item, today),
        });
    }
  },
});

type Item = NonNullable<CharterEntry['collaboration']>['parkingLot'][number];

/** Whoever brought it up, else one of the two leaders. */
function owners(item: Item, charter: Charter): readonly Repair[] {
  const { engaged, cio } = charter.actors;
  return nameable(item, [roleOf(item.by, charter), engaged, cio], charter).map(({ id, title }) => ({
    name: 'name',
    args: { role: title },
    changes: [{ kind: 'set', in: item.node, keys: ['owner'], value: id }],
  }));
}

/** How it was settled, a repair cannot know; that it goes up or is dropped, it can write down. */
function settle({ node }: Item, today: string): readonly Repair[] {
  const reason = 'TODO: say why it was dropped';
  return [
    { name: 'escalate', changes: [{ kind: 'set', in: node, keys: ['status'], value: 'escalated' }] },
    {
      name: 'drop',
      changes: [
        { kind: 'set', in: node, keys: ['status'], value: 'dropped' },
        { kind: 'set', in: node, keys: ['resolution'], value: reason },
        { kind: 'set', in: node, keys: ['closed'], value: today },
      ],
    },
  ];
}
