import { addDays } from '../../charter/dates.ts';
import { dayWithin, earlier, type Facts } from '../facts.ts';
import { Yaml, yaml } from '../yaml.ts';

/** The id of the one objective that a charter starts with. */
export const OBJECTIVE = new Yaml('first-results');

export function objectives(facts: Facts): Yaml {
  const { roles, work, start } = facts;
  const middle = dayWithin(facts, 0.5);
  const soon = addDays(start, DAYS_TO_BENCHMARK);
  return yaml`
# What is to be reached, for which the engaged leader and the CIO stand together and which the CFO sees. Counting
# finished work is a start; replace it by what the business gains, such as the share of enquiries that lead to sales.
objectives:
  - id: ${OBJECTIVE}
    statement: The first results of the engagement are in use.
    owner: ${roles.lead}
    sharedWith: ${roles.lead === roles.engaged ? ['cio'] : [roles.engaged, 'cio']}
    reportedTo: cfo
    measure: { name: Pieces of work that are finished and in use, unit: count, baseline: 0, target: ${work.length} }
    due: ${dayWithin(facts, 0.9)}
    # earningsImpact: What this is worth to the business, for example about 400,000 a year.
    milestones:
      # Small first: the wider programme follows once this is reached.
      - { id: first-success, title: One result that marketing and IT both call a success,
          due: ${earlier(middle, soon)}, owner: cio, benchmark: true }
`;
}

const DAYS_TO_BENCHMARK = 45;
