import type { Shape } from '../language/grammar.ts';
import type { EntryLike } from './read.ts';

/** The ids under which an entry names roles, itself and in everything below, as far as they could be read. */
export function namedRoles(entry: EntryLike, shape: Shape): ReadonlySet<string> {
  const named = new Set<string>();

  function visit(visited: EntryLike, { fields }: Shape): void {
    const values: readonly (readonly [string, unknown])[] = Object.entries(visited);
    for (const [key, value] of values) {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (field === undefined) continue;
      if (field.type === 'section' || field.type === 'entries') {
        for (const item of listed(value)) if (isEntry(item)) visit(item, field.shape);
      } else if ((field.type === 'reference' || field.type === 'references') && field.to.includes('role')) {
        for (const item of listed(value)) if (isReference(item)) named.add(item.value);
      }
    }
  }

  visit(entry, shape);
  return named;
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
