import type { FileKind } from '../../analysis/file-kind.ts';
import { catalogShape } from '../../language/catalog.ts';
import { charterShape } from '../../language/charter.ts';
import { configShape } from '../../language/config.ts';
import type { Field, Shape } from '../../language/grammar.ts';
import type { Expectation } from './expectation.ts';
import { fromShape, fromWords } from './from-shape.ts';
import { REVIEW_SETTINGS } from './review-settings.ts';
import { RULE_SETTINGS } from './rule-settings.ts';

/** The shape of each kind of file. */
export const SHAPES: Readonly<Record<FileKind, Shape>> = {
  charter: charterShape,
  catalog: catalogShape,
  config: configShape,
};

const PRESETS = fromWords({
  minimal: 'Only what makes a charter wrong.',
  recommended: 'What most organisations want; applies unless something else is said.',
  strict: 'Everything, warnings raised by one level, and a reason for every suppression.',
});

/** Where the language's shapes leave it to the rules and to the review what may stand. */
const EXCEPTIONS: ReadonlyMap<Field, Expectation> = new Map<Field, Expectation>([
  [configShape.fields.extends, PRESETS],
  [configShape.fields.rules, RULE_SETTINGS],
  [configShape.fields.overrides.shape.fields.rules, RULE_SETTINGS],
  [configShape.fields.review, REVIEW_SETTINGS],
]);

const DOCUMENTS: Readonly<Record<FileKind, Expectation>> = {
  charter: fromShape(charterShape, EXCEPTIONS),
  catalog: fromShape(catalogShape, EXCEPTIONS),
  config: fromShape(configShape, EXCEPTIONS),
};

/** What a file of a kind may hold. */
export function documentExpectation(kind: FileKind): Expectation {
  return DOCUMENTS[kind];
}
