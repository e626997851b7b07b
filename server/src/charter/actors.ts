import type { CharterEntry, Role } from './charter.ts';

/**
 * The people whom rules and approvals speak of, found among the roles (specification of the charter, *Actors*).
 * Each is `undefined`, or an empty list, when the charter has nobody for it.
 */
export interface Actors {
  /** The role whose function is the one engaged; of several, the provider's. */
  readonly engaged: Role | undefined;
  readonly cio: Role | undefined;
  readonly technologyLeaders: readonly Role[];
  readonly ceo: Role | undefined;
  readonly cfo: Role | undefined;
  readonly dpo: Role | undefined;
}

type Function = NonNullable<Role['function']>['value'];

export function findActors(roles: readonly Role[], entry: CharterEntry): Actors {
  const engaged = findEngaged(roles, entry);
  const others = roles.filter((role) => role !== engaged);
  const cio = firstWith(others, 'cio', 'cdo', 'cto');
  const owner = entry.metadata?.owner?.value;
  return {
    engaged,
    cio,
    technologyLeaders: others.filter((role) => isOneOf(role, TECHNOLOGY_LEADERS)),
    ceo: firstWith(roles, 'ceo') ?? roles.find((role) => role.id?.value === owner),
    cfo: firstWith(roles, 'cfo') ?? roles.find((role) => role.team?.value === 'finance'),
    dpo: firstWith(roles, 'dpo', 'ciso') ?? cio,
  };
}

const TECHNOLOGY_LEADERS: readonly Function[] = ['cio', 'cdo', 'cto', 'ciso'];

function isOneOf(role: Role, functions: readonly Function[]): boolean {
  return role.function !== undefined && functions.includes(role.function.value);
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
