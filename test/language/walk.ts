import type { Field, Shape } from '../../server/src/language/grammar.ts';

/** A field of the language with the path of its place: `roles[].person.name`. */
export interface Placed {
  readonly path: string;
  readonly field: Field;
  readonly shape: Shape;
}

/** Every field of a shape and of the shapes within it, in order. */
export function fieldsOf(shape: Shape, prefix = ''): readonly Placed[] {
  return Object.entries(shape.fields).flatMap(([key, field]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    return [{ path, field, shape }, ...('shape' in field ? fieldsOf(field.shape, pathWithin(path, field)) : [])];
  });
}

/** Every shape with the path of its place; the outermost has the empty path. */
export function shapesOf(shape: Shape, path = ''): readonly { readonly path: string; readonly shape: Shape }[] {
  const within = Object.entries(shape.fields).flatMap(([key, field]) =>
    'shape' in field ? shapesOf(field.shape, pathWithin(path === '' ? key : `${path}.${key}`, field)) : [],
  );
  return [{ path, shape }, ...within];
}

function pathWithin(path: string, field: Field): string {
  return field.type === 'entries' ? `${path}[]` : path;
}
