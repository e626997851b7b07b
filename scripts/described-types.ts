/**
 * JSON Schemas of what other programs get. Each entry lists its properties beside the type that it describes, so that the
 * compiler refuses a property that one of the two has and the other has not, or that only one of them takes for optional.
 */
export type Schema = Readonly<Record<string, unknown>>;

export interface Stated {
  readonly kind: 'stated';
  readonly schema: Schema;
}
export interface Optional {
  readonly kind: 'optional';
  readonly schema: Schema;
}

/** A property for every key of a type; optional exactly where the type allows `undefined`. */
type Properties<Type> = { readonly [Key in keyof Type]-?: undefined extends Type[Key] ? Optional : Stated };

/** An object of that type, and nothing else. */
export function entry<Type>(title: string, description: string, properties: Properties<Type>): Schema {
  const all = Object.entries<Stated | Optional>(properties);
  return {
    title,
    description,
    type: 'object',
    required: all.flatMap(([name, { kind }]) => (kind === 'stated' ? [name] : [])),
    additionalProperties: false,
    properties: Object.fromEntries(all.map(([name, { schema }]) => [name, schema])),
  };
}

/** A property that is always there. */
export function stated(title: string, description: string, type: Schema): Stated {
  return { kind: 'stated', schema: { title, description, ...type } };
}

/** A property that may be left out. */
export function optional(title: string, description: string, type: Schema): Optional {
  return { kind: 'optional', schema: { title, description, ...type } };
}

/** Items one after the other. */
export function list(items: Schema): Schema {
  return { type: 'array', items };
}

/** One of these words. */
export function one(of: readonly string[]): Schema {
  return { enum: [...of] };
}

/** What is described under one name, where it is used. */
export function a(name: string): Schema {
  return { allOf: [ref(name)] };
}

/** What is described under one name, as it stands. */
export function ref(name: string): Schema {
  return { $ref: `#/definitions/${name}` };
}
