import type { Charter, Work } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { placeOf } from './campaign.ts';
import { deliverableFor } from './deliverable.ts';

export const workHasDeliverable = checkRule({
  id: 'scope/work-has-deliverable',
  title: 'Every work item delivers something',
  rationale:
    'A deliverable is what both sides can look at and agree that the work is done. Without one it ends when the money does.',
  practices: [],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  // What a campaign lacks is said at once by that rule.
  yieldsTo: ['scope/campaign-complete'],
  messages: {
    none: '"{work}" has no deliverable, so that nobody can tell when it is done. Say under "deliverables" what will be there in the end.',
  },
  repairs: {
    add: { title: 'Add a deliverable to "{work}", to be filled in', safe: false },
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
    - { id: sharpen-messages, title: Sharpen the messages, pillar: messaging, objectives: [more-opportunities] }
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
  check({ charter, reportMissing }) {
    for (const work of charter.entry.scope?.included ?? []) {
      if (!lacks(work, 'deliverables')) continue;
      const args = { work: named(work) };
      const repairs = (): readonly Repair[] => [skeleton(work, charter)];
      reportMissing(work, placeOf('deliverables', work), { message: 'none', args, repairs });
    }
  },
});

function skeleton(work: Work, charter: Charter): Repair {
  const values = [deliverableFor(work, charter)];
  return { name: 'add', changes: [{ kind: 'add', in: work.node, keys: ['deliverables'], values }] };
}
