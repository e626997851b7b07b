import { boolCoreTag, floatCoreTag, intCoreTag, NOT_RESOLVED, nullCoreTag } from 'js-yaml';
import type { ScalarValue } from './nodes.ts';

const IMPLICIT = [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag];

const EXPLICIT = new Map(
  [...IMPLICIT, undefined].map((tag) => [tag?.tagName ?? 'tag:yaml.org,2002:str', tag] as const),
);

const BY_FIRST_CHARACTER = new Map<string, typeof IMPLICIT>();
for (const tag of IMPLICIT) {
  for (const first of tag.implicitFirstChars ?? []) {
    BY_FIRST_CHARACTER.set(first, [...(BY_FIRST_CHARACTER.get(first) ?? []), tag]);
  }
}

/** The value of an unquoted text by the core schema of YAML 1.2 (section 10.3.2 of that specification). */
export function plainValue(source: string): ScalarValue {
  for (const tag of BY_FIRST_CHARACTER.get(source.charAt(0)) ?? []) {
    const value: ScalarValue | typeof NOT_RESOLVED = tag.resolve(source, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return source;
}

/** The value of a text with an explicit tag such as `!!str`; `undefined` when the tag is none of the core schema's or does not fit. */
export function taggedValue(source: string, tagName: string): ScalarValue | undefined {
  const full = tagName.startsWith('!!') ? `tag:yaml.org,2002:${tagName.slice(2)}` : tagName;
  if (full === '!') return source;
  if (!EXPLICIT.has(full)) return undefined;
  const tag = EXPLICIT.get(full);
  if (!tag) return source;
  const value: ScalarValue | typeof NOT_RESOLVED = tag.resolve(source, true, full);
  return value === NOT_RESOLVED ? undefined : value;
}
