import type { Shape } from '../language/grammar.ts';
import type { EntryLike } from './read.ts';

/** The ids under which an entry names roles, itself and in everything below, as far as they could be read. */
export function namedRoles(entry: EntryLike, shape: Shape): ReadonlySet<string> {
  const named = new Set<string>();
  visitRoles(entry, shape, '', { role: (_, id) => named.add(id), unreadable: () => {} });
  return named;
}

/**
 * The ids under which an entry names roles at some places, given as paths of keys: `raci.responsible`. `undefined` when
 * something on the way to one of them could not be read, so that any role may be named there.
 */
export function rolesNamedAt(
  entry: EntryLike,
  shape: Shape,
  places: readonly string[],
): ReadonlySet<string> | undefined {
  const named = new Set<string>();
  let isComplete = true;
  visitRoles(entry, shape, '', {
    role: (path, id) => {
      if (places.includes(path)) named.add(id);
    },
    unreadable: (path) => {
      if (places.some((place) => place === path || place.startsWith(`${path}.`))) isComplete = false;
    },
  });
  return isComplete ? named : undefined;
}

interface Visitor {
  readonly role: (path: string, id: string) => void;
  readonly unreadable: (path: string) => void;
}

function visitRoles(entry: EntryLike, { fields }: Shape, before: string, visitor: Visitor): void {
  for (const key of entry.unreadable) visitor.unreadable(before + key);
  const values: readonly (readonly [string, unknown])[] = Object.entries(entry);
  for (const [key, value] of values) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (field === undefined) continue;
    const path = before + key;
    if (field.type === 'section' || field.type === 'entries') {
      for (const item of listed(value)) if (isEntry(item)) visitRoles(item, field.shape, `${path}.`, visitor);
    } else if ((field.type === 'reference' || field.type === 'references') && field.to.includes('role')) {
      for (const item of listed(value)) if (isReference(item)) visitor.role(path, item.value);
    }
  }
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isEntry(value: unknown): value is EntryLike {
  return typeof value === 'object' && value !== null && 'node' in value && 'unreadable' in value;
}

function isReference(value: unknown): value is { readonly value: string } {
  return typeof value === 'object' && value !== null && 'value' in value && typeof value.value === 'string';
}
