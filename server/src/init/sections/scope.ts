import type { Facts, PlannedWork } from '../facts.ts';
import { CHAIN_PILLARS } from '../starters.ts';
import { plain, type Yaml, yaml } from '../yaml.ts';
import { OBJECTIVE } from './objectives.ts';

export function scope(facts: Facts): Yaml {
  const excluded =
    facts.breadth === 'focused'
      ? yaml`    - { id: other-fields, title: All other fields of marketing, reason: The engagement is focused. }\n`
      : undefined;
  return yaml`
# What was agreed. A first piece of work for each field; reword it, and add what else there is to do.
scope:
  included:
${facts.work.map((work) => workItem(work, facts))}  # What people might expect but will not get. Saying so early prevents the most common disputes.
  excluded:
${excluded}    - { id: running-systems, title: Running the systems of the organisation, reason: That stays with IT. }
  # assumptions: [The budget for the first quarter is released before the start.]
  # constraints: [No changes to the web shop in November and December.]
`;
}

function workItem(work: PlannedWork, { start, roles }: Facts): Yaml {
  const { id, title, pillar, outcome, systems, builds, process, deliverable, due } = work;
  const used = systems.length > 0 ? yaml`      systems: ${systems}\n` : undefined;
  const data = pillar === 'campaigns' ? yaml`      datasets: [campaign-results]\n` : undefined;
  const touched = pillar === 'customer-experience' ? yaml`      touchpoints: [first-contact]\n` : undefined;
  const stages = CHAIN_PILLARS.includes(pillar) ? yaml`      stages: [collect, analyse, distribute]\n` : undefined;
  const building = builds
    ? yaml`      builds: true # it changes infrastructure, so a technology leader answers for it\n`
    : undefined;
  // What goes live needs a control first, which only people can agree on.
  const launching =
    pillar === 'web'
      ? yaml`      # launches: true # once it goes live; add a review under "compliance" first\n`
      : undefined;
  const handled = process === undefined ? undefined : yaml`      process: ${plain(process)}\n`;
  const owner = roles[work.responsible[0] ?? 'lead'];
  return yaml`    - id: ${id}
      title: ${plain(title)}
      pillar: ${pillar}
      outcome: ${plain(outcome)}
      objectives: [${OBJECTIVE}]
${used}${data}${touched}${stages}${building}${launching}      start: ${start}
      due: ${due}
${handled}      deliverables:
        - { id: ${`${id}-result`}, title: ${deliverable}, owner: ${owner},
            due: ${due} }
`;
}

/** Where customers meet the organisation, when the engagement is about what they go through. */
export function touchpoints({ pillars, roles }: Facts): Yaml | undefined {
  if (!pillars.includes('customer-experience')) return undefined;
  return yaml`
# Where customers meet the organisation, each with an owner. Add the points that other business units own.
touchpoints:
  - { id: first-contact, title: First contact, owner: ${roles.lead}, channel: website and telephone }
`;
}
