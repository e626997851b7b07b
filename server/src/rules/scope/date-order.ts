import { titleOf } from '../../charter/titles.ts';
import { checkRule } from '../rule.ts';

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
      const args = { work: titleOf(work), start: start.value, due: due.value };
      report(due, { message: 'reversed', args, related: [{ node: start, message: 'start' }] });
    }
  },
});
