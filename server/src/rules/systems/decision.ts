import type { Charter, Role, System } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { roleOf } from '../../charter/people.ts';
import { lacks } from '../../charter/read.ts';

/** Whether the decision about a system on record lets it be introduced, with conditions or without. */
export function isApproved({ approval }: System): boolean {
  const decision = approval?.decision?.value;
  return decision === 'approved' || decision === 'conditional';
}

/** Whether the decision about a system on record is that it may not be introduced. */
export function isRejected({ approval }: System): boolean {
  return approval?.decision?.value === 'rejected';
}

/**
 * Whether a role may decide about a system: a technology leader, and the CEO about what a technology leader asks for.
 * Who asks for a system may be anybody when it cannot be read, and so may a role whose function cannot be.
 */
export function mayApprove(role: Role, system: System, charter: Charter): boolean {
  const { technologyLeaders, ceo } = charter.actors;
  if (technologyLeaders.includes(role) || !isClear(role, 'function')) return true;
  const requester = roleOf(system.requestedBy, charter);
  return role === ceo && (requester ? technologyLeaders.includes(requester) : !lacks(system, 'requestedBy'));
}

/** Whether it was decided that a system comes, or has come, into use; a wish and a refusal are neither. */
export function isToBeUsed(system: System): boolean {
  return system.lifecycle !== undefined && system.lifecycle.value !== 'proposed' && !isRejected(system);
}
