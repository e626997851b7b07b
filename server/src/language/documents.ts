/** The kinds of document that the language knows, each with the shape of its content. */
import { catalogShape } from './catalog.ts';
import { charterShape } from './charter.ts';
import { configShape } from './config.ts';
import type { Shape } from './grammar.ts';

export interface DocumentKind<S extends Shape = Shape> {
  /** The name of its published schema. */
  readonly schema: string;
  readonly title: string;
  /** What a document of this kind is for, for a reader who is not an engineer. */
  readonly description: string;
  readonly shape: S;
}

export const charterDocument: DocumentKind<typeof charterShape> = {
  schema: 'charter',
  title: 'Engagement charter',
  description:
    'One engagement of a marketing leader: what is in scope, who answers for it, who may use which data, and how marketing and IT work together.',
  shape: charterShape,
};

export const catalogDocument: DocumentKind<typeof catalogShape> = {
  schema: 'charter-catalog',
  title: 'Charter catalog',
  description:
    'What several charters of an organisation share, written once: roles, systems, data sets, touchpoints, frameworks and terms.',
  shape: catalogShape,
};

export const configDocument: DocumentKind<typeof configShape> = {
  schema: 'charterline-config',
  title: 'Charterline configuration',
  description: 'Which rules apply to the charters in this folder and below, and how strictly.',
  shape: configShape,
};

export const DOCUMENTS: readonly DocumentKind[] = [charterDocument, catalogDocument, configDocument];
