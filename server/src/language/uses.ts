import type { ListField, TextField } from './grammar.ts';
import { texts } from './values.ts';

export const uses = (description: string): ListField<TextField> =>
  texts(
    `${description} Each is given by its path relative to this file, inside the same workspace; web addresses are not allowed.`,
    ['../group/organization.charter-catalog.yaml'],
  );
