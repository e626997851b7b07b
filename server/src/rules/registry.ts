import type { Rule } from './rule.ts';
import { invalid } from './config/invalid.ts';
import { unknownRule } from './config/unknown-rule.ts';
import { catalogCycle } from './reference/catalog-cycle.ts';
import { catalogMissing } from './reference/catalog-missing.ts';
import { catalogOutside } from './reference/catalog-outside.ts';
import { duplicateId } from './reference/duplicate-id.ts';
import { unresolved } from './reference/unresolved.ts';
import { unused } from './reference/unused.ts';
import { wrongKind } from './reference/wrong-kind.ts';
import { enumeration } from './schema/enum.ts';
import { envelope } from './schema/envelope.ts';
import { format } from './schema/format.ts';
import { length } from './schema/length.ts';
import { pattern } from './schema/pattern.ts';
import { range } from './schema/range.ts';
import { required } from './schema/required.ts';
import { type } from './schema/type.ts';
import { unique } from './schema/unique.ts';
import { unknownKey } from './schema/unknown-key.ts';
import { suppressionReason } from './suppression/reason.ts';
import { unusedSuppression } from './suppression/unused.ts';
import { duplicateKey } from './syntax/duplicate-key.ts';
import { limit } from './syntax/limit.ts';
import { multipleDocuments } from './syntax/multiple-documents.ts';
import { yaml } from './syntax/yaml.ts';

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
  invalid,
  unknownRule,
  catalogCycle,
  catalogMissing,
  catalogOutside,
  duplicateId,
  unresolved,
  unused,
  wrongKind,
  enumeration,
  envelope,
  format,
  length,
  pattern,
  range,
  required,
  type,
  unique,
  unknownKey,
  suppressionReason,
  unusedSuppression,
  duplicateKey,
  limit,
  multipleDocuments,
  yaml,
];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule with that id, or `undefined`. */
export function ruleById(id: string): Rule | undefined {
  return BY_ID.get(id);
}
