import { dayWithin, type Facts } from '../facts.ts';
import type { StarterSystem } from '../starters.ts';
import { type Yaml, yaml } from '../yaml.ts';

const SYSTEMS: Readonly<Record<StarterSystem, { readonly title: string; readonly kind: string }>> = {
  crm: { title: 'Customer relationship management', kind: 'crm' },
  website: { title: 'Public website', kind: 'website' },
  'marketing-automation': { title: 'Marketing automation', kind: 'marketing-automation' },
  'web-analytics': { title: 'Web analytics', kind: 'analytics' },
};

export function systems({ systems: used }: Facts): Yaml {
  if (used.length === 0)
    return yaml`
# The systems that the work uses, changes or introduces. Naming them shows IT what is coming.
# systems:
#   - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live,
#       owners: { onboarding: technology-lead, licences: cio, data: marketing-lead, reporting: marketing-lead } }
`;
  const entries = used.map((id) => {
    const { title, kind } = SYSTEMS[id];
    return yaml`  - { id: ${id}, title: ${title}, kind: ${kind}, lifecycle: live,
      owners: { onboarding: technology-lead, licences: cio, data: marketing-lead, reporting: marketing-lead } }
`;
  });
  return yaml`
# The systems that the work uses. Assumed to be in everyday use; one that is new starts as "proposed" and needs the
# approval of a technology leader before work relies on it.
systems:
${entries}`;
}

export function data({ pillars, roles, start, end }: Facts): Yaml {
  if (!pillars.includes('campaigns'))
    return yaml`
# The data that the work uses, and who may use it for what. Access to personal data needs an exact purpose, the fields
# and a lawful basis; whoever comes from outside gets it until the end of the term at the latest.
# datasets:
#   - { id: contacts, title: Contacts of customers, system: crm, owner: marketing-lead, classification: confidential,
#       personalData: contact, subjects: [customers], regions: [EU], retention: 3 years }
dataAccess: []
`;
  const until = end === undefined ? undefined : yaml`\n    until: ${end}`;
  return yaml`
# The data that the work uses. As soon as it concerns persons, say in which regions: their laws ask for controls.
datasets:
  - { id: campaign-results, title: Cost and results of campaigns, system: crm, owner: ${roles.lead},
      classification: internal, personalData: none }

# Who may use which data, for what, as exactly as can be said.
dataAccess:
  - id: read-campaign-results
    dataset: campaign-results
    role: marketing-lead
    level: query
    purpose: Compare what each campaign has cost with the enquiries and sales that it has led to.
    approvedBy: cio
    from: ${start}${until}
    for: [run-first-campaign]
`;
}

export function compliance(facts: Facts): Yaml {
  return yaml`
# Laws and standards, and what is done to keep to them. Needed for every data set about persons and before every launch.
compliance: {} # when there is something to say, in place of {}:
  # frameworks:
  #   - { id: gdpr, title: General Data Protection Regulation, regions: [EU] }
  # controls:
  #   - { id: consent-recorded, framework: gdpr, requirement: Consent is recorded before the first message is sent.,
  #       appliesTo: [contacts], owner: cio, status: planned, due: ${dayWithin(facts, 0.5)}, review: quarter }
`;
}
