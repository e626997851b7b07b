/** What the published schema of the config says of each rule, from the rules themselves. */
import { RULES } from '../server/src/rules/registry.ts';
import { canBeSilenced, type Option, type Rule } from '../server/src/rules/rule.ts';

type Schema = Readonly<Record<string, unknown>>;
type MutableSchema = Record<string, unknown>;

/**
 * Names every rule with its options in the schema of a config. `schema` is that of the language, which allows any rule:
 * a rule of a later version is no mistake of form.
 */
export function withRuleSettings(schema: Schema): Schema {
  const copy = structuredClone(schema) as MutableSchema;
  const rules = at(copy, 'properties', 'rules');
  const { title: _title, description: _description, examples: _examples, ...settings } = rules;
  const general = at(rules, 'additionalProperties');
  at(copy, 'definitions')['rules'] = {
    title: 'Rules',
    description: 'Each rule with its level, or with its level and options.',
    ...settings,
    properties: Object.fromEntries(RULES.map((rule) => [rule.id, settingOf(rule, general)])),
  };
  for (const place of [rules, at(copy, 'definitions', 'override', 'properties', 'rules')]) referTo(place);
  return copy;
}

/** A reference hides what stands beside it, so that it needs a place of its own. */
function referTo(place: MutableSchema): void {
  const { title, description, examples } = place;
  for (const key of Object.keys(place)) delete place[key];
  Object.assign(place, {
    title,
    description,
    allOf: [{ $ref: '#/definitions/rules' }],
    ...(examples ? { examples } : {}),
  });
}

function at(schema: MutableSchema, ...path: readonly string[]): MutableSchema {
  return path.reduce((from, key) => from[key] as MutableSchema, schema);
}

function settingOf(rule: Rule, general: Schema): Schema {
  const level = at(structuredClone(general) as MutableSchema, 'properties', 'level');
  const options = Object.entries(rule.options).map(([name, option]) => [name, optionSchema(name, option)]);
  const documented = { title: rule.id, description: `${rule.title}. ${rule.rationale}` };
  if (!canBeSilenced(rule)) return { ...documented, type: 'object', ...onlyThese({}) };
  return { ...documented, ...general, ...onlyThese({ level, ...Object.fromEntries(options) }) };
}

function onlyThese(properties: Schema): Schema {
  return { properties, additionalProperties: false, patternProperties: { '^x-': {} } };
}

function optionSchema(name: string, { default: value, description, minimum = 0, maximum }: Option): Schema {
  const documented = { title: name.charAt(0).toUpperCase() + name.slice(1), description, default: value };
  if (typeof value === 'boolean') return { ...documented, type: 'boolean' };
  if (typeof value === 'object') return { ...documented, type: 'array', items: { type: 'string' } };
  return { ...documented, type: 'number', minimum, ...(maximum === undefined ? {} : { maximum }) };
}
