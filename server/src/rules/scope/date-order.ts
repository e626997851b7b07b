import type { Charter } from '../../charter/charter.ts';
import { isOutside, termOf } from '../../charter/term.ts';
import { named } from '../../charter/titles.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { aYearLater } from './into-term.ts';

export const dateOrder = checkRule({
  id: 'scope/date-order',
  title: 'Work is due after it starts',
  rationale:
    'A date that cannot be met is read by each side as it suits them, and everything that is planned around it is wrong too.',
  practices: [],
  levels: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  messages: {
    reversed:
      '"{work}" is due on {due}, before it starts on {start}, so that one of the two dates cannot be meant. Correct it.',
    start: 'It starts here',
  },
  repairs: {
    swap: { title: 'Swap the two dates of "{work}"', safe: false },
    nextYear: { title: 'Let "{work}" be due a year later, on {day}', safe: false },
  },
  examples: {
    fails: `scope:
  included:
    - { id: renew-website, title: Renew the website, pillar: web, objectives: [more-opportunities], systems: [website],
        touchpoints: [contact-form], stages: [collect], process: Enquiries go to sales within the hour.,
        deliverables: [{ id: new-website, title: New website }] }
    - { id: launch-campaign, title: Run the launch campaign, pillar: campaigns, objectives: [more-opportunities],
        systems: [crm], datasets: [contacts], stages: [analyse, distribute], process: Marketing selects and IT sends.,
        deliverables: [{ id: campaign-report, title: Report on the campaign }] }
    - { id: sharpen-messages, title: Sharpen the messages, pillar: messaging, objectives: [more-opportunities],
        start: 2026-10-05, due: 2026-09-28,
        deliverables: [{ id: message-guide, title: Message guide }] }
  excluded: [{ id: dealer-portal, title: Redesign of the dealer portal }]
`,
    passes: `scope:
  included:
    - { id: renew-website, title: Renew the website, pillar: web, objectives: [more-opportunities], systems: [website],
        touchpoints: [contact-form], stages: [collect], process: Enquiries go to sales within the hour.,
        deliverables: [{ id: new-website, title: New website }] }
    - { id: launch-campaign, title: Run the launch campaign, pillar: campaigns, objectives: [more-opportunities],
        systems: [crm], datasets: [contacts], stages: [analyse, distribute], process: Marketing selects and IT sends.,
        deliverables: [{ id: campaign-report, title: Report on the campaign }] }
    - { id: sharpen-messages, title: Sharpen the messages, pillar: messaging, objectives: [more-opportunities],
        start: 2026-10-05, due: 2026-12-18,
        deliverables: [{ id: message-guide, title: Message guide }] }
  excluded: [{ id: dealer-portal, title: Redesign of the dealer portal }]
`,
  },
  check({ charter, report }) {
    for (const work of charter.entry.scope?.included ?? []) {
      const { start, due } = work;
      if (!start || !due || due.value >= start.value) continue;
      const args = { work: named(work), start: start.value, due: due.value };
      const related = [{ node: start, message: 'start' }];
      report(due, { message: 'reversed', args, related, repairs: () => inOrder(start, due, charter) });
    }
  },
});

/** Either the two dates were mixed up, or the year was written out of habit. */
function inOrder(start: Scalar<string>, due: Scalar<string>, charter: Charter): readonly Repair[] {
  const span = termOf(charter);
  const isPossible = (day: string): boolean => !span || !isOutside(day, span);
  const later = aYearLater(due.value);
  const swap: Repair = {
    name: 'swap',
    changes: [
      { kind: 'replace', node: start, value: due.value },
      { kind: 'replace', node: due, value: start.value },
    ],
  };
  return [
    ...(isPossible(start.value) ? [swap] : []),
    ...(later !== undefined && later >= start.value && isPossible(later)
      ? [{ name: 'nextYear', args: { day: later }, changes: [{ kind: 'replace', node: due, value: later }] } as const]
      : []),
  ];
}
