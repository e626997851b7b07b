/** Who of the leaders is declared, and who is not. */
import { hasAllCatalogs } from '../../charter/catalogs.ts';
import type { Charter, Role } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { namedRoles } from '../../charter/named-roles.ts';
import { lacks } from '../../charter/read.ts';
import { charterShape } from '../../language/charter.ts';
import { entryOf } from '../../syntax/nodes.ts';

/** Stands for the engaged leader as long as the charter does not say which function is engaged. */
export const UNSTATED = 'engaged';

/**
 * Whether everything is known that says who the leaders are. A role that is named but not known may be any of them: it
 * is declared in a catalog or in a part of the text that could not be read.
 */
export function areRolesKnown(charter: Charter): boolean {
  const { entry, catalogs, roles } = charter;
  const isReadable =
    entryOf(entry.node, 'roles') !== undefined &&
    [entry, ...catalogs].every((file) => !file.unreadable.has('roles') && file.roles.every(({ id }) => id)) &&
    [...roles.values()].every((role) => isClear(role, 'function')) &&
    hasAllCatalogs(charter);
  return isReadable && [...namedRoles(entry, charterShape)].every((id) => roles.has(id));
}

/** The leaders who are certain to be missing: functions, `UNSTATED` for an engaged one of no function. */
export function missingLeaders({ entry: { engagement, metadata }, actors, roles }: Charter): readonly string[] {
  const all = [...roles.values()];
  const missing: string[] = [];
  const engaged = engagement?.role?.value;
  if (engaged && all.every((role) => role.function?.value !== engaged)) missing.push(engaged);
  if (engagement && lacks(engagement, 'role')) missing.push(UNSTATED);
  if (!actors.cio) missing.push('cio');
  if (!actors.ceo && metadata && lacks(metadata, 'owner')) missing.push('ceo');
  if (!actors.cfo && all.every((role) => !role.unreadable.has('team'))) missing.push('cfo');
  return missing;
}

/** The roles with the engaged function, when nothing tells which of them is the engaged one. */
export function rivals(engaged: string, { actors, roles }: Charter): readonly Role[] {
  if (actors.engaged) return [];
  const candidates = [...roles.values()].filter((role) => role.function?.value === engaged);
  return candidates.some((role) => role.unreadable.has('party')) ? [] : candidates;
}
