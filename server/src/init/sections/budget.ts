import type { Facts } from '../facts.ts';
import { type Yaml, yaml } from '../yaml.ts';

/** Nobody knows yet what is spent, so the section is an example. */
export function budget({ role }: Facts): Yaml {
  return yaml`
# What is spent, who pays and what comes back. A line that pays for a system is funded by both sides:
# budget:
#   currency: EUR
#   lines:
#     - { id: tools, title: Marketing tools, amount: 20000,
#         funding: [{ role: ${role}, share: 50 }, { role: cio, share: 50 }],
#         expectedReturn: { statement: Enquiries cost a fifth less., amount: 30000, reportedTo: cfo } }
`;
}
