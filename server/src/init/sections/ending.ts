import { dayWithin, type Facts } from '../facts.ts';
import { type Yaml, yaml } from '../yaml.ts';

/** What stands at the end of a charter: risks, the end of the engagement, approvals. */
export function ending(facts: Facts): Yaml {
  return yaml`
# Decisions worth remembering, and what may go wrong:
# decisions:
#   - { id: one-crm, title: One CRM for all regions, on: ${facts.start}, decidedBy: [cio, ceo], outcome: Agreed. }
# risks:
#   - { id: no-time, statement: Nobody has time for the change., likelihood: 3, impact: 4, owner: ceo }
${transition(facts)}
# When the charter is agreed, each leader signs the version and its digest:
# approvals:
#   - { role: cio, name: Ana Ferreira, on: ${facts.start}, version: 1.0.0, digest: "sha256:..." }
`;
}

function transition(facts: Facts): Yaml | undefined {
  if (!facts.isProvider) return undefined;
  const handover = facts.isTemporary
    ? yaml`  handover:
    - { id: open-matters, title: Open matters and contacts, from: ${facts.role}, to: marketing-lead,
        due: ${dayWithin(facts, 0.95)} }
`
    : undefined;
  return yaml`
# How the engagement ends: what is handed over, and who sees to it that no access stays open.
transition:
${handover}  accessRevocation: { owner: cio, withinDays: 1 }
`;
}
