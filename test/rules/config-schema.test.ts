import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import schema from '../../schemas/charterline-config.schema.json' with { type: 'json' };
import { APPROVERS } from '../../server/src/language/words.ts';
import { takesDays } from '../../server/src/review/check.ts';
import { CHECKS } from '../../server/src/review/checks/registry.ts';
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

describe('what the schema of the config says of reviews', () => {
  const accepts = (review: Readonly<Record<string, unknown>>): boolean =>
    validate({ apiVersion: 'charterline/v1', kind: 'CharterConfig', review });
  const { samePerson: _, ...changes } = schema.properties.review.properties;

  it('names every kind of change and nothing else, each with its class and who must approve it', () => {
    expect(Object.keys(changes)).toEqual(CHECKS.map(({ id }) => id));
    for (const { title, description } of Object.values(changes)) {
      expect(description, title).toMatch(
        /^[A-Z].+\.\n\nClass: (material|notable|editorial).*\.\n\nMust approve: .+\.$/,
      );
    }
  });

  it.each(CHECKS.map((check) => [check.id, check] as const))('knows what can be set of %s', (id, check) => {
    expect(accepts({ [id]: { class: 'editorial', approvers: ['cio', 'head-of-sales'], 'x-why': 1 } })).toBe(true);
    expect(accepts({ [id]: { days: 7 } })).toBe(takesDays(check));
    for (const wrong of [{ class: 'serious' }, { approvers: 'The CIO' }, { approvers: ['CIO'] }, { owner: 'cio' }])
      expect(accepts({ [id]: wrong }), JSON.stringify(wrong)).toBe(false);
  });

  it('accepts each word for approvers', () => {
    for (const word of Object.keys(APPROVERS)) expect(accepts({ 'roles/added': { approvers: word } }), word).toBe(true);
  });

  it('lets a change of a later version pass: that it is unknown is said elsewhere', () => {
    expect(accepts({ 'raci/of-tomorrow': { class: 'notable' } })).toBe(true);
  });
});
