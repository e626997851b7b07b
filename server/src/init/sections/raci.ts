import type { Facts, PlannedWork } from '../facts.ts';
import { type Actor, TOLD_PILLARS } from '../starters.ts';
import { oneOrMany, type Yaml, yaml } from '../yaml.ts';

export function raci(facts: Facts): Yaml {
  const { engaged, marketing, technology } = facts.roles;
  return yaml`
# Who does the work (responsible), answers for it (accountable, exactly one), is asked before and is told after.
# The more a piece of work leans on technology, the closer the CIO has to be involved.
raci:
${facts.work.map((work) => row(work, facts))}  # Decisions that come up again and again:
  - { id: choose-tools, activity: Decide about new tools, responsible: ${engaged}, accountable: cio,
      consulted: [${technology}, ${marketing}], informed: [cfo, ceo] }
  - { id: release-spending, activity: Release spending beyond the budget, responsible: cfo, accountable: cfo,
      consulted: [${engaged}, cio], informed: ceo }
  - { id: grant-access, activity: Decide who may use customer data, responsible: cio, accountable: cio,
      consulted: ${engaged}, informed: ${marketing} }
  - { id: speak-in-public, activity: Speak for the organisation in public, responsible: ceo, accountable: ceo,
      consulted: ${engaged}, informed: ${marketing} }
`;
}

function row(work: PlannedWork, facts: Facts): Yaml {
  const idsOf = (actors: readonly Actor[]): readonly string[] => [
    ...new Set(actors.map((actor) => facts.roles[actor])),
  ];
  const carrying = idsOf([work.accountable, ...work.responsible]);
  const consulted = idsOf(toConsult(work, facts)).filter((id) => !carrying.includes(id));
  const known = [...carrying, ...consulted];
  const informed = idsOf(['cio', 'ceo', 'cfo', 'marketing']).filter((id) => !known.includes(id));
  const asked = consulted.length > 0 ? yaml`consulted: ${oneOrMany(consulted)}, ` : undefined;
  return yaml`  - { work: ${work.id}, responsible: ${oneOrMany(idsOf(work.responsible))}, accountable: ${facts.roles[work.accountable]},
      ${asked}informed: ${oneOrMany(informed)} }
`;
}

/** Whoever has to be heard: the CIO unless it is enough to be told, the engaged leader, and those whose work changes. */
function toConsult({ pillar, systems, builds }: PlannedWork, { breadth }: Facts): readonly Actor[] {
  const isTold = breadth === 'focused' && TOLD_PILLARS.includes(pillar);
  return [
    ...(isTold ? [] : (['cio'] as const)),
    'engaged',
    ...(systems.length > 0 ? (['technology'] as const) : []),
    ...(builds ? (['marketing'] as const) : []),
  ];
}
