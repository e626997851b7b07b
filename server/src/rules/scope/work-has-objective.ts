import type { Charter, CharterEntry, Work } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { placeOf } from './campaign.ts';

export const workHasObjective = checkRule({
  id: 'scope/work-has-objective',
  title: 'All work serves an objective, and every objective is served by work',
  rationale:
    'Work without an objective keeps people busy, and an objective without work is a wish. Both come to light when somebody asks what the money was spent on.',
  practices: [],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  // What a campaign lacks is said at once by that rule.
  yieldsTo: ['scope/campaign-complete'],
  messages: {
    aimless:
      '"{work}" serves no objective, so that nobody can say what it is for. Name the objectives that it serves under "objectives", or leave it out.',
    unserved:
      'No work serves the objective "{objective}", so that nothing will bring it about. Name it under "objectives" of the work that does, add such work, or drop the objective.',
  },
  repairs: {
    serve: { title: 'Let "{work}" serve the objective "{objective}"', safe: false },
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
    - { id: sharpen-messages, title: Sharpen the messages, pillar: messaging,
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
      if (!lacks(work, 'objectives')) continue;
      const args = { work: named(work) };
      const repairs = (): readonly Repair[] => serving([work], charter.entry.objectives);
      reportMissing(work, placeOf('objectives', work), { message: 'aimless', args, repairs });
    }
    const served = servedObjectives(charter);
    for (const objective of served ? charter.entry.objectives : []) {
      if (!objective.id || served?.has(objective.id.value)) continue;
      const args = { objective: named(objective) };
      const repairs = (): readonly Repair[] => serving(charter.entry.scope?.included ?? [], [objective]);
      reportMissing(objective, [], { message: 'unserved', args, repairs });
    }
  },
});

/**
 * The objectives that work serves. `undefined` while some work does not say readably which it serves: that may be any of
 * those that seem to be served by none.
 */
function servedObjectives({ entry: { scope } }: Charter): ReadonlySet<string> | undefined {
  if (!scope || scope.unreadable.has('included') || scope.node.damaged) return undefined;
  const isOpen = scope.included.some((work) => work.objectives.length === 0 || work.unreadable.has('objectives'));
  if (isOpen) return undefined;
  return new Set(scope.included.flatMap((work) => work.objectives.map(({ value }) => value)));
}

type Objective = CharterEntry['objectives'][number];

const MOST_CHOICES = 5;

/** Each of the work items could serve each of the objectives. */
function serving(works: readonly Work[], objectives: readonly Objective[]): readonly Repair[] {
  const pairs = works.flatMap((work) => objectives.map((objective) => ({ work, objective })));
  return pairs.slice(0, MOST_CHOICES).flatMap(({ work, objective }): readonly Repair[] => {
    if (!objective.id) return [];
    const values = [objective.id.value];
    const args = { work: named(work), objective: named(objective) };
    return [{ name: 'serve', args, changes: [{ kind: 'add', in: work.node, keys: ['objectives'], values }] }];
  });
}
