import type { Stage } from '../answers.ts';
import type { Facts } from '../facts.ts';
import { Yaml, yaml } from '../yaml.ts';

export function organization({ organization: name, stage }: Facts): Yaml {
  return yaml`
# The organisation. ${PRIORITIES[stage]}
organization:
  name: ${name}
  stage: ${stage}
  # Where it does business decides which data protection laws apply:
  # regions: [EU, UK, US-CA]
  # industry: outdoor equipment
`;
}

/** What the stage asks for, so that nobody is surprised by what is checked. */
const PRIORITIES: Readonly<Record<Stage, Yaml>> = {
  'fast-growth': new Yaml('In fast growth, a clear position in the market comes first.'),
  'middle-market': new Yaml('In the middle market, common ground of marketing, IT and finance comes first.'),
  enterprise: new Yaml('In an enterprise, the business units that own part of the customer belong into the plan.'),
};
