import type { Charter, Grant } from '../../charter/charter.ts';
import { roleOf } from '../../charter/people.ts';
import { type Candidate, nameable } from '../nameable.ts';
import type { Repair } from '../repair.ts';
import { datasetOf } from './grants.ts';

/** Who may approve an access: the owner of the data, the data protection officer, a technology leader; never who gets it. */
export function approversFor(grant: Grant, charter: Charter): readonly Candidate[] {
  const { dpo, technologyLeaders } = charter.actors;
  const owner = roleOf(datasetOf(grant, charter)?.owner, charter);
  return nameable(grant, [owner, dpo, ...technologyLeaders], charter, roleOf(grant.role, charter));
}

/** A repair `ask` for everybody who may approve an access. */
export function askApprovers(grant: Grant, charter: Charter): readonly Repair[] {
  return approversFor(grant, charter).map(({ id, title }) => ({
    name: 'ask',
    args: { by: title },
    changes: [{ kind: 'set', in: grant.node, keys: ['approvedBy'], value: id }],
  }));
}
