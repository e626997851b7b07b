import type { EngagedFunction } from '../answers.ts';
import type { Facts } from '../facts.ts';
import { type Yaml, yaml } from '../yaml.ts';

export function roles({ role, leaderTitle, isProvider, model, people }: Facts): Yaml {
  const party = isProvider ? 'provider' : 'client';
  const leader = yaml`{ id: ${role}, title: ${leaderTitle}, function: ${role}, team: ${TEAMS[role]}, party: ${party}`;
  return yaml`
# Who takes part. The checks find the leaders by their function; the ids are used in the rest of this file.
roles:
  - ${leader}${person(people.leader)} }
  - { id: cio, title: Chief information officer, function: cio, team: technology, party: client${person(people.cio)} }
  - { id: ceo, title: Chief executive officer, function: ceo, team: business, party: client${person(people.ceo)} }
  - { id: cfo, title: Chief financial officer, function: cfo, team: finance, party: client${person(people.cfo)} }
  # The two who do most of the everyday work. Add whoever is missing, and a person to each:
  # person: { name: Noor Castell, email: noor.castell@example.org }
  - { id: marketing-lead, title: Marketing lead, function: ${model === 'advisory' ? 'other' : 'marketing-team'}, team: marketing, party: client }
  - { id: technology-lead, title: Technology lead, function: technology-team, team: technology, party: client }
`;
}

/** In an advisory engagement the marketing lead answers for results, which a whole team cannot. */
function person(name: string): Yaml | undefined {
  return name === '' ? undefined : yaml`,\n      person: { name: ${name} }`;
}

const TEAMS: Readonly<Record<EngagedFunction, string>> = {
  cmo: 'marketing',
  cxo: 'marketing',
  cdo: 'technology',
  cpo: 'business',
};
