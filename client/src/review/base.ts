/** What somebody compares a charter with, as it was chosen: a branch may have moved since, and so may the last approval. */
export type Base =
  /** `ref` is what Git understands: a hash, a branch, a tag; `label` is what people call it. */
  | { readonly kind: 'revision'; readonly ref: string; readonly label: string }
  | { readonly kind: 'lastApproved' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'file'; readonly uri: string };

/** A base that was kept, perhaps by an earlier version or by others; `undefined` for anything else. */
export function baseIn(kept: unknown): Base | undefined {
  if (!isObject(kept)) return undefined;
  const { kind, ref, label, uri } = kept;
  switch (kind) {
    case 'revision':
      return typeof ref === 'string' && typeof label === 'string' ? { kind, ref, label } : undefined;
    case 'file':
      return typeof uri === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(uri) ? { kind, uri } : undefined;
    case 'lastApproved':
    case 'saved':
      return { kind };
    default:
      return undefined;
  }
}

/** The base that the setting names: `lastApproved` or whatever Git understands; `undefined` for an empty one. */
export function baseOfSetting(setting: unknown): Base | undefined {
  const ref = typeof setting === 'string' ? setting.trim() : '';
  if (ref === '') return undefined;
  return ref === 'lastApproved' ? { kind: ref } : { kind: 'revision', ref, label: ref };
}

/** Whether two choices are the same. */
export function isSameBase(one: Base, other: Base): boolean {
  return keyOf(one) === keyOf(other);
}

/** Names a choice. */
export function keyOf(base: Base): string {
  switch (base.kind) {
    case 'revision':
      return `revision ${base.ref}`;
    case 'file':
      return `file ${base.uri}`;
    default:
      return base.kind;
  }
}

function isObject(value: unknown): value is { readonly [key in 'kind' | 'ref' | 'label' | 'uri']?: unknown } {
  return typeof value === 'object' && value !== null;
}
