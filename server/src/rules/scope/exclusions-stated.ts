import type { Charter, CharterEntry } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { freeId } from '../free-id.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';

export const exclusionsStated = checkRule({
  id: 'scope/exclusions-stated',
  title: 'The scope says what is not part of the engagement',
  rationale:
    'Whatever is not ruled out, somebody expects. Most disputes about an engagement are about work that one side took for granted and the other never promised.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    none: 'Nothing is left out of the scope, so that everybody may expect what seems natural to them. Name under "excluded" what people might expect but will not get, and why.',
  },
  repairs: {
    add: { title: 'Add an exclusion, to be filled in', safe: false },
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
        deliverables: [{ id: message-guide, title: Message guide }] }
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
    const { scope } = charter.entry;
    if (!scope || !lacks(scope, 'excluded')) return;
    reportMissing(scope, ['excluded'], { message: 'none', repairs: () => [skeleton(scope, charter)] });
  },
});

function skeleton({ node }: NonNullable<CharterEntry['scope']>, charter: Charter): Repair {
  const exclusion = {
    id: freeId(charter, 'not-included'),
    title: 'TODO: name what people might expect but will not get',
    reason: 'TODO: say why it is left out',
  };
  return { name: 'add', changes: [{ kind: 'add', in: node, keys: ['excluded'], values: [exclusion] }] };
}
