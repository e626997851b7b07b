import { charterShape } from '../language/charter.ts';
import { byId } from './alphabetical.ts';
import type { CharterEntry, Role } from './charter.ts';
import { isClear } from './clarity.ts';
import { namedRoles } from './named-roles.ts';

/**
 * The people whom rules and approvals speak of, found among the roles (specification of the charter, *Actors*).
 * Each is `undefined`, or an empty list, when the charter has nobody for it. Of several roles that would do, those of the
 * charter itself come before those of its catalogs, of these the ones that it names before others, so that nobody becomes a
 * leader of a charter by a line in a catalog alone; and then the id decides, so that their order plays no part.
 */
export interface Actors {
  /** The role whose function is the one engaged; of several, the provider's. */
  readonly engaged: Role | undefined;
  readonly cio: Role | undefined;
  /** In the order CIO, CDO, CTO, CISO. */
  readonly technologyLeaders: readonly Role[];
  readonly ceo: Role | undefined;
  readonly cfo: Role | undefined;
  readonly dpo: Role | undefined;
}

type Function = NonNullable<Role['function']>['value'];

export function findActors(declared: readonly Role[], entry: CharterEntry): Actors {
  const roles = inOrder(declared, entry);
  const engaged = findEngaged(roles, entry);
  const others = roles.filter((role) => role !== engaged);
  // While the function of some role cannot be read, it may be that of a leader, for whom nobody stands in then.
  const isOpen = entry.unreadable.has('roles') || roles.some((role) => !isClear(role, 'function'));
  const standIn = <Found>(found: Found): Found | undefined => (isOpen ? undefined : found);
  const cio = firstWith(others, 'cio') ?? standIn(firstWith(others, 'cdo', 'cto'));
  const owner = entry.metadata?.owner?.value;
  return {
    engaged,
    cio,
    technologyLeaders: TECHNOLOGY_LEADERS.flatMap((wanted) => others.filter((role) => role.function?.value === wanted)),
    ceo: firstWith(roles, 'ceo') ?? standIn(roles.find((role) => role.id?.value === owner)),
    cfo: firstWith(roles, 'cfo') ?? standIn(roles.find((role) => role.team?.value === 'finance')),
    dpo: firstWith(roles, 'dpo') ?? standIn(firstWith(roles, 'ciso') ?? cio),
  };
}

const TECHNOLOGY_LEADERS: readonly Function[] = ['cio', 'cdo', 'cto', 'ciso'];

function inOrder(roles: readonly Role[], entry: CharterEntry): readonly Role[] {
  const isOwn = new Set(entry.roles);
  const ordered = roles.toSorted(byId);
  const [own, shared] = [ordered.filter((role) => isOwn.has(role)), ordered.filter((role) => !isOwn.has(role))];
  if (shared.length === 0) return own;
  // Who approves is no part of what a charter says, and so must not decide who is who.
  const said: CharterEntry = { ...entry, approvals: [] };
  const named = namedRoles(said, charterShape);
  const isNamed = ({ id }: Role): boolean => id !== undefined && named.has(id.value);
  return [...own, ...shared.filter(isNamed), ...shared.filter((role) => !isNamed(role))];
}

/** Nobody when several roles have the engaged function and the provider does not tell them apart. */
function findEngaged(roles: readonly Role[], entry: CharterEntry): Role | undefined {
  const engaged = entry.engagement?.role?.value;
  const candidates = roles.filter((role) => engaged !== undefined && role.function?.value === engaged);
  if (candidates.length === 1) return candidates[0];
  const providers = candidates.filter((role) => role.party?.value === 'provider');
  return providers.length === 1 ? providers[0] : undefined;
}

/** The first role that has the earliest of the functions. */
function firstWith(roles: readonly Role[], ...functions: readonly Function[]): Role | undefined {
  for (const wanted of functions) {
    const role = roles.find((candidate) => candidate.function?.value === wanted);
    if (role) return role;
  }
  return undefined;
}
