import { named } from '../../charter/titles.ts';
import { entryOf } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';

export const pillarInEngagement = checkRule({
  id: 'scope/pillar-in-engagement',
  title: 'Work stays within the pillars of the engagement',
  rationale:
    'The pillars are what was agreed, and what the capacity was reckoned for. Work beyond them is paid with time that was meant for something else.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    foreign:
      '"{work}" belongs to the pillar {pillar}, which the engagement does not cover ({pillars}), so that it was not agreed. Add the pillar to the engagement, correct it here, or leave the work out.',
    pillars: 'The pillars of the engagement',
  },
  repairs: {
    add: { title: 'Add {pillar} to the pillars of the engagement', safe: false },
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
    - { id: sharpen-messages, title: Sharpen the messages, pillar: brand, objectives: [more-opportunities],
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
        deliverables: [{ id: message-guide, title: Message guide }] }
  excluded: [{ id: dealer-portal, title: Redesign of the dealer portal }]
`,
  },
  check({ charter, report }) {
    const { engagement, scope } = charter.entry;
    if (!engagement || engagement.unreadable.has('pillars') || engagement.pillars.length === 0) return;
    const pillars = engagement.pillars.map(({ value }) => value).toSorted();
    const list = entryOf(engagement.node, 'pillars');
    const related = list ? [{ node: list.key, message: 'pillars' }] : [];
    for (const work of scope?.included ?? []) {
      const { pillar } = work;
      if (!pillar || pillars.includes(pillar.value)) continue;
      const args = { work: named(work), pillar: pillar.value, pillars };
      const values = [pillar.value];
      const repairs = (): readonly Repair[] => [
        { name: 'add', changes: [{ kind: 'add', in: engagement.node, keys: ['pillars'], values }] },
      ];
      report(pillar, { message: 'foreign', args, related, repairs });
    }
  },
});
