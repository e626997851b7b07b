import type { Charter, Role } from '../charter/charter.ts';
import { isSamePerson } from '../charter/people.ts';
import type { EntryLike } from '../charter/read.ts';
import { titleOf } from '../charter/titles.ts';
import { rootOf } from '../syntax/nodes.ts';

/** A role that a repair proposes. */
export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly role: Role;
}

/** What a repair proposes at most, so that people can still choose. */
const MOST = 4;

/**
 * The first few of some roles that an entry can name, each once: all of them in a charter; in a catalog, which other
 * charters use as well, only those that it declares itself. Leaves out whoever is the same person as `except`.
 */
export function nameable(
  at: EntryLike,
  roles: readonly (Role | undefined)[],
  charter: Charter,
  except?: Role,
): readonly Candidate[] {
  const file = rootOf(at.node);
  const isOwn = file === rootOf(charter.entry.node);
  const fitting = [...new Set(roles)].flatMap((role) => {
    if (!role?.id || isSamePerson(role, except) || (!isOwn && rootOf(role.node) !== file)) return [];
    return [{ id: role.id.value, title: titleOf(role), role }];
  });
  return fitting.slice(0, MOST);
}

/** The roles with that team, those of the charter first and whoever leads last. */
export function rolesOfTeam(team: string, { roles, actors }: Charter): readonly Role[] {
  const leaders = new Set([actors.engaged, actors.cio, ...actors.technologyLeaders]);
  const members = [...roles.values()].filter((role) => role.team?.value === team);
  return [...members.filter((role) => !leaders.has(role)), ...members.filter((role) => leaders.has(role))];
}
