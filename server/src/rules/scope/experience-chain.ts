import type { Charter, CharterEntry, Work } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import type { Change, Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { isCampaign, missingParts, placeOf } from './campaign.ts';
import { possibleSystems } from './possible-systems.ts';

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
  repairs: {
    mark: { title: 'Add {added:all} to the stages of "{work}"', safe: false },
    process: { title: 'Add a process to "{work}", to be filled in', safe: false },
    system: { title: 'Name "{system}" as the system of "{work}"', safe: false },
    both: { title: 'Name "{system}" as the system of "{work}", and add a process to be filled in', safe: false },
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
    if (!scope || lacks(scope, 'included') || !engagement?.pillars.some(({ value }) => PILLARS.includes(value))) return;
    const stages = missingStages(scope);
    const repairs = (): readonly Repair[] => markings(scope.included, stages);
    if (stages.length > 0) reportMissing(scope, ['included'], { message: 'broken', args: { stages }, repairs });
    for (const work of scope.included) {
      const parts = work.stages.length > 0 ? (['systems', 'process'] as const).filter((part) => lacks(work, part)) : [];
      const [first] = parts;
      if (!first) continue;
      const args = { work: named(work), parts };
      const completing = (): readonly Repair[] => completions(work, parts, charter);
      reportMissing(work, placeOf(first, work), { message: 'bare', args, repairs: completing });
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

const MOST_CHOICES = 5;

/** Work that has a system and a process could be what does it; work that is part of the chain already comes first. */
function markings(works: readonly Work[], stages: readonly string[]): readonly Repair[] {
  const able = works.filter((work) => work.systems.length > 0 && work.process);
  const [inChain, others] = [true, false].map((isPart) => able.filter((work) => work.stages.length > 0 === isPart));
  return [...(inChain ?? []), ...(others ?? [])].slice(0, MOST_CHOICES).map((work) => ({
    name: 'mark',
    args: { work: named(work), added: stages },
    changes: [{ kind: 'add', in: work.node, keys: ['stages'], values: stages }],
  }));
}

function completions(work: Work, parts: readonly string[], charter: Charter): readonly Repair[] {
  const value = 'TODO: say who hands what to whom';
  const process: readonly Change[] = parts.includes('process')
    ? [{ kind: 'set', in: work.node, keys: ['process'], value }]
    : [];
  if (!parts.includes('systems')) return [{ name: 'process', changes: process }];
  const systems = possibleSystems(work, charter).slice(0, MOST_CHOICES);
  return systems.map((id) => ({
    name: process.length > 0 ? 'both' : 'system',
    args: { system: charter.systems.get(id)?.title?.value ?? id },
    changes: [{ kind: 'add', in: work.node, keys: ['systems'], values: [id] }, ...process],
  }));
}
