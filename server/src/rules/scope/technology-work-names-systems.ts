import type { Charter, Work } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { possibleSystems } from './possible-systems.ts';
import { isTechnologyWork } from './technology-work.ts';

export const technologyWorkNamesSystems = checkRule({
  id: 'scope/technology-work-names-systems',
  title: 'Technology work names the systems that it touches',
  rationale:
    'Marketing technology, the website and customer data are where the two leaders meet. The CIO can only prepare for what is named.',
  practices: ['P08'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    none: '"{work}" belongs to the pillar {pillar} but names no system, so that the technology side cannot see what is coming. Name the systems that it uses, changes or introduces under "systems".',
  },
  repairs: {
    name: { title: 'Name "{system}" as the system of "{work}"', safe: false },
  },
  examples: {
    fails: `scope:
  included:
    - { id: renew-website, title: Renew the website, pillar: web, objectives: [more-opportunities],
        touchpoints: [contact-form], stages: [collect], process: Enquiries go to sales within the hour.,
        deliverables: [{ id: new-website, title: New website }] }
    - { id: launch-campaign, title: Run the launch campaign, pillar: campaigns, objectives: [more-opportunities],
        systems: [crm], datasets: [contacts], stages: [analyse, distribute], process: Marketing selects and IT sends.,
        deliverables: [{ id: campaign-report, title: Report on the campaign }] }
    - { id: sharpen-messages, title: Sharpen the messages, pillar: messaging, objectives: [more-opportunities],
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
  check({ charter, reportMissing }) {
    for (const work of charter.entry.scope?.included ?? []) {
      if (!isTechnologyWork(work) || !lacks(work, 'systems')) continue;
      const args = { work: named(work), pillar: work.pillar?.value ?? '' };
      reportMissing(work, ['systems'], { message: 'none', args, repairs: () => namings(work, charter) });
    }
  },
});

const MOST_CHOICES = 5;

function namings(work: Work, charter: Charter): readonly Repair[] {
  return possibleSystems(work, charter)
    .slice(0, MOST_CHOICES)
    .map((id) => ({
      name: 'name',
      args: { system: charter.systems.get(id)?.title?.value ?? id },
      changes: [{ kind: 'add', in: work.node, keys: ['systems'], values: [id] }],
    }));
}
