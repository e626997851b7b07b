import { isClear } from '../../charter/clarity.ts';
import { checkRule } from '../rule.ts';
import { allMeetings, lacksPart } from './section.ts';

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
      reportMissing(charter.entry, ['collaboration', 'channels'], { message: 'noChannel' });
    // A kind that could not be read may be this one.
    const mayBeExchange = allMeetings(charter)?.some(
      (meeting) => meeting.kind?.value === 'strategy-exchange' || !isClear(meeting, 'kind'),
    );
    if (mayBeExchange === false) reportMissing(charter.entry, ['collaboration', 'meetings'], { message: 'noMeeting' });
  },
});
