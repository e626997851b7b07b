import type { Charter, Role } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { titleOf } from '../../charter/titles.ts';
import type { Repair } from '../repair.ts';

type Function = NonNullable<Role['function']>['value'];

/** Functions that may stand for a group of people as well as for one of them. */
const GROUPS: readonly Function[] = [
  'marketing-team',
  'technology-team',
  'finance-team',
  'agency',
  'vendor',
  'business-unit',
];

/** Whether a role is a team, agency, vendor or business unit for which nobody is named. */
export function isUnnamedGroup(role: Role): boolean {
  const isGroup = role.function !== undefined && GROUPS.includes(role.function.value);
  return isGroup && (role.person ? lacks(role.person, 'name') : lacks(role, 'person'));
}

/** Whether it is certain that neither the role nor its backup is filled by a person. */
export function isUnfilled(role: Role, charter: Charter): boolean {
  if (!hasNobody(role)) return false;
  if (lacks(role, 'backup')) return true;
  const backup = role.backup && charter.roles.get(role.backup.value);
  return backup !== undefined && hasNobody(backup);
}

function hasNobody(role: Role): boolean {
  const { person } = role;
  return person ? PERSONAL.every((key) => lacks(person, key)) : lacks(role, 'person');
}

const PERSONAL = ['name', 'email', 'github'] as const;

/** The repair `person` of a role: a name for somebody to fill in, another one for each role so that none seem to be the same. */
export function namePerson(role: Role): Repair {
  const value = `TODO: name the person (${titleOf(role)})`;
  return { name: 'person', changes: [{ kind: 'set', in: role.node, keys: ['person', 'name'], value }] };
}

/** The roles of the same team that are filled, and so could stand in for one that is not. */
export function possibleBackups(role: Role, { roles }: Charter): readonly Role[] {
  return [...roles.values()].filter(
    (other) => other !== role && other.team !== undefined && other.team.value === role.team?.value && !hasNobody(other),
  );
}
