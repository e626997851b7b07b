import { invalid } from './config/invalid.ts';
import { unknownRule } from './config/unknown-rule.ts';
import { bothLeadersCarryWork } from './raci/both-leaders-carry-work.ts';
import { bottleneck } from './raci/bottleneck.ts';
import { cioInvolved } from './raci/cio-involved.ts';
import { duplicateRow } from './raci/duplicate-row.ts';
import { externalAccountable } from './raci/external-accountable.ts';
import { groupAccountable } from './raci/group-accountable.ts';
import { hasResponsible } from './raci/has-responsible.ts';
import { idleRole } from './raci/idle-role.ts';
import { infrastructureAccountable } from './raci/infrastructure-accountable.ts';
import { oneAccountable } from './raci/one-accountable.ts';
import { oneLetter } from './raci/one-letter.ts';
import { overload } from './raci/overload.ts';
import { silo } from './raci/silo.ts';
import { tooManyConsulted } from './raci/too-many-consulted.ts';
import { tooManyResponsible } from './raci/too-many-responsible.ts';
import { touchpointOwnersInvolved } from './raci/touchpoint-owners-involved.ts';
import { unfilled } from './raci/unfilled.ts';
import { catalogCycle } from './reference/catalog-cycle.ts';
import { catalogMissing } from './reference/catalog-missing.ts';
import { catalogOutside } from './reference/catalog-outside.ts';
import { duplicateId } from './reference/duplicate-id.ts';
import { unresolved } from './reference/unresolved.ts';
import { unused } from './reference/unused.ts';
import { wrongKind } from './reference/wrong-kind.ts';
import type { Rule } from './rule.ts';
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
  bottleneck,
  bothLeadersCarryWork,
  cioInvolved,
  duplicateRow,
  externalAccountable,
  groupAccountable,
  hasResponsible,
  idleRole,
  infrastructureAccountable,
  oneAccountable,
  oneLetter,
  overload,
  silo,
  tooManyConsulted,
  tooManyResponsible,
  touchpointOwnersInvolved,
  unfilled,
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
