/** The first two lines of every file: which language it is written in, and what kind of document it is. */
import { type ConstantField, constant } from './grammar.ts';

export const API_VERSION = 'charterline/v1';

const apiVersion = constant(
  'Says that this file is written in version 1 of the charter language. A file that says anything else is not checked.',
  API_VERSION,
);

/** The fields of the envelope for a kind of document. */
export const envelope = <const Kind extends string>(
  kind: Kind,
  description: string,
): { readonly apiVersion: ConstantField<typeof API_VERSION>; readonly kind: ConstantField<Kind> } => ({
  apiVersion,
  kind: constant(description, kind),
});
