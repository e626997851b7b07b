import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/charterline-config.schema.json' with { type: 'json' };
import { RULES } from '../../server/src/rules/registry.ts';

const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
const isValid = (rules: Readonly<Record<string, unknown>>): boolean =>
  validate({ apiVersion: 'charterline/v1', kind: 'CharterConfig', rules }) &&
  validate({ apiVersion: 'charterline/v1', kind: 'CharterConfig', overrides: [{ files: ['a'], rules }] });

describe('the schema of the config', () => {
  it('names every rule and nothing else', () => {
    expect(Object.keys(schema.definitions.rules.properties)).toEqual(RULES.map(({ id }) => id));
  });

  it.each(RULES.filter(({ options }) => Object.keys(options).length > 0))('knows the options of $id', (rule) => {
    const defaults = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]));
    expect(isValid({ [rule.id]: { level: 'warning', ...defaults } })).toBe(true);
    expect(isValid({ [rule.id]: { ...defaults, surely: 'not an option' } })).toBe(false);
    for (const name of Object.keys(defaults))
      expect(isValid({ [rule.id]: { [name]: { a: 'mapping' } } }), name).toBe(false);
  });

  it.each(RULES.filter((rule) => 'layer' in rule && /^(syntax|schema)\//.test(rule.id)))(
    'lets nobody switch off $id',
    ({ id }) => {
      expect(isValid({ [id]: 'off' })).toBe(false);
      expect(isValid({ [id]: { level: 'off' } })).toBe(false);
    },
  );

  it('lets a rule of a later version pass: that it is unknown is said elsewhere', () => {
    expect(isValid({ 'raci/of-tomorrow': 'off' })).toBe(true);
  });
});
