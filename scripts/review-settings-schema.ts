/** What the published schema of the config says of each kind of change, from the checks of the review. */
import { ID_FORM } from '../server/src/language/formats.ts';
import { APPROVERS } from '../server/src/language/words.ts';
import { type Check, takesDays } from '../server/src/review/check.ts';
import { approversInWords, classInWords } from '../server/src/review/check-in-words.ts';
import { CHECKS } from '../server/src/review/checks/registry.ts';
import { DEFAULT_DAYS } from '../server/src/review/settings.ts';

type Schema = Readonly<Record<string, unknown>>;
type MutableSchema = Record<string, unknown>;

/**
 * Names every kind of change in the schema of a config. `schema` is that of the language, which allows any: a change of a
 * later version is no mistake of form.
 */
export function withReviewSettings(schema: Schema): Schema {
  const copy = structuredClone(schema) as MutableSchema;
  const review = at(copy, 'properties', 'review');
  const general = at(review, 'additionalProperties');
  const { class: ofClass, approvers, days } = at(general, 'properties');
  Object.assign(at(copy, 'definitions'), {
    changeClass: ofClass,
    changeApprovers: approversSchema(approvers as MutableSchema),
    changeDays: days,
  });
  general['properties'] = SETTINGS;
  Object.assign(
    at(review, 'properties'),
    Object.fromEntries(CHECKS.map((check) => [check.id, settingOf(check, general)])),
  );
  return copy;
}

function at(schema: MutableSchema, ...path: readonly string[]): MutableSchema {
  return path.reduce((from, key) => from[key] as MutableSchema, schema);
}

/** What can be set is the same for all kinds, but for the days. */
const SETTINGS = {
  class: { $ref: '#/definitions/changeClass' },
  approvers: { $ref: '#/definitions/changeApprovers' },
  days: { $ref: '#/definitions/changeDays' },
} as const;

/** Ids of roles; the words are examples of them, since any other id may be that of a role. */
function approversSchema({ minLength: _, ...schema }: MutableSchema): Schema {
  const name = { ...ID_FORM, examples: Object.keys(APPROVERS) };
  return { ...schema, ...name, items: { type: 'string', ...name } };
}

function settingOf(check: Check, general: Schema): Schema {
  const { days, ...others } = SETTINGS;
  const { id, title, approvers } = check;
  return {
    title: id,
    description: `${title}.\n\nClass: ${classInWords(check, DEFAULT_DAYS)}.\n\nMust approve: ${approversInWords(approvers)}.`,
    ...general,
    properties: takesDays(check) ? { ...others, days } : others,
  };
}
