import { named } from '../../charter/titles.ts';
import { checkRule } from '../rule.ts';
import { isCampaign, missingParts } from './campaign.ts';
import { completions } from './complete-campaign.ts';

export const campaignComplete = checkRule({
  id: 'scope/campaign-complete',
  title: 'A campaign states its objective, its system, what it produces and its data',
  rationale:
    'A campaign without a goal cannot succeed, one without a system cannot be sent, and one without data cannot report. Only when all of it is stated can the spending be held against a return.',
  practices: ['P20'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    incomplete:
      'The campaign "{work}" names no {parts:part}. What it spends can only be held against a return when its goal, its technology, its results and its data are all stated. Add what is missing.',
  },
  repairs: {
    complete: { title: 'Complete "{work}" with {added:all}', safe: false },
  },
  examples: {
    fails: `scope:
  included:
    - { id: renew-website, title: Renew the website, pillar: web, objectives: [more-opportunities], systems: [website],
        touchpoints: [contact-form], stages: [collect], process: Enquiries go to sales within the hour.,
        deliverables: [{ id: new-website, title: New website }] }
    - { id: launch-campaign, title: Run the launch campaign, pillar: campaigns, objectives: [more-opportunities],
        systems: [crm], datasets: [contacts], stages: [analyse, distribute], process: Marketing selects and IT sends. }
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
      const parts = isCampaign(work) ? missingParts(work) : [];
      if (parts.length === 0) continue;
      const args = { work: named(work), parts };
      reportMissing(work, [], { message: 'incomplete', args, repairs: () => completions(work, charter) });
    }
  },
});
