import type { Charter } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { named } from '../../charter/titles.ts';
import { freeId } from '../free-id.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { addSeries, newSeries } from './meeting-repairs.ts';
import { allMeetings, lacksPart } from './section.ts';
import { leadersOf } from './series.ts';

export const strategyExchange = checkRule({
  id: 'collaboration/strategy-exchange',
  title: 'There are open channels, and regular time for each other’s strategy',
  rationale:
    'Trust does not grow in status meetings. It takes a place for a quick question, and time to hear what the other has to achieve this year.',
  practices: ['P39'],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  messages: {
    noChannel:
      'There is no channel in which people of both teams can ask each other between meetings. Name one, such as a chat room, with what it is for.',
    noMeeting:
      'No meeting gives the leaders time for each other’s strategic aims, apart from everyday business. Add one of the kind "strategy-exchange".',
  },
  repairs: {
    channel: { title: 'Add a channel, to be filled in', safe: false },
    add: { title: 'Add a strategy exchange of {engaged} and {cio} every quarter', safe: false },
  },
  examples: {
    fails: `collaboration:
  channels: []
`,
    passes: `collaboration:
  channels:
    - { id: marketing-and-it, kind: chat, reference: "#marketing-and-it", purpose: Daily questions }
`,
  },
  check({ charter, reportMissing }) {
    if (lacksPart(charter, 'channels'))
      reportMissing(charter.entry, ['collaboration', 'channels'], {
        message: 'noChannel',
        repairs: () => [addChannel(charter)],
      });
    // A kind that could not be read may be this one.
    const mayBeExchange = allMeetings(charter)?.some(
      (meeting) => meeting.kind?.value === 'strategy-exchange' || !isClear(meeting, 'kind'),
    );
    if (mayBeExchange === false)
      reportMissing(charter.entry, ['collaboration', 'meetings'], {
        message: 'noMeeting',
        repairs: () => addExchange(charter),
      });
  },
});

function addChannel(charter: Charter): Repair {
  const channel = {
    id: freeId(charter, 'marketing-and-it'),
    kind: 'chat',
    reference: 'TODO: say where the channel is found',
    purpose: 'TODO: say what belongs in this channel and what does not',
  };
  const changes = [
    { kind: 'add', in: charter.entry.node, keys: ['collaboration', 'channels'], values: [channel] },
  ] as const;
  return { name: 'channel', changes };
}

function addExchange(charter: Charter): readonly Repair[] {
  const leaders = leadersOf(charter);
  if (!leaders) return [];
  const args = { engaged: named(leaders[0]), cio: named(leaders[1]) };
  return [{ name: 'add', args, changes: [addSeries([newSeries('strategy-exchange', leaders, charter)], charter)] }];
}
