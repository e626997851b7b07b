import type { CharterEntry, Work } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { titleOf } from '../../charter/titles.ts';
import { checkRule } from '../rule.ts';
import { isCampaign, missingParts, placeOf } from './campaign.ts';

export const experienceChain = checkRule({
  id: 'scope/experience-chain',
  title: 'Collecting, analysing and distributing each have a system and a process',
  rationale:
    'Data that is collected but not analysed, or analysed but never used, is cost without benefit. The chain from what customers do to what they are offered is only as good as its weakest link.',
  practices: ['P38'],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  options: {},
  // What a campaign or technology work lacks is said by these rules.
  yieldsTo: ['scope/campaign-complete', 'scope/technology-work-names-systems'],
  messages: {
    broken:
      'No work says that it {stages:stage}, so that the chain from data about customers to what they are offered has a gap. Mark the work that does under "stages", or add it.',
    bare: '"{work}" is part of the chain from data about customers to what they are offered, but names no {parts:part}, so that nobody knows how it is done. Add what is missing.',
  },
  examples: {
    fails: `scope:
  included:
    - { id: renew-website, title: Renew the website, pillar: web, objectives: [more-opportunities], systems: [website],
        touchpoints: [contact-form], stages: [collect],
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
    const { engagement, scope } = charter.entry;
    if (!scope || !engagement?.pillars.some(({ value }) => PILLARS.includes(value))) return;
    const stages = missingStages(scope);
    if (stages.length > 0) reportMissing(scope, ['included'], { message: 'broken', args: { stages } });
    for (const work of scope.included) {
      const parts = work.stages.length > 0 ? (['systems', 'process'] as const).filter((part) => lacks(work, part)) : [];
      const [first] = parts;
      if (!first) continue;
      const args = { work: titleOf(work), parts };
      reportMissing(work, placeOf(first, work), { message: 'bare', args });
    }
  },
});

const PILLARS: readonly NonNullable<Work['pillar']>['value'][] = ['customer-experience', 'campaigns', 'customer-data'];

const STAGES = ['collect', 'analyse', 'distribute'] as const;

/** The stages that no work has, unless some work may have them that does not say so yet. */
function missingStages(scope: NonNullable<CharterEntry['scope']>): readonly string[] {
  if (scope.unreadable.has('included') || scope.node.damaged || scope.included.some(mayHaveMoreStages)) return [];
  const given = scope.included.flatMap(({ stages }) => stages.map(({ value }) => value));
  return STAGES.filter((stage) => !given.includes(stage));
}

function mayHaveMoreStages(work: Work): boolean {
  const isSketch = work.stages.length === 0 && isCampaign(work) && missingParts(work).length > 0;
  return isSketch || work.unreadable.has('stages');
}
