/** Valid values of the language, made up from its shapes. */
import fc from 'fast-check';
import { engagementShape } from '../../server/src/language/engagement.ts';
import type { Field, Format, Shape } from '../../server/src/language/grammar.ts';
import { raciRowShape } from '../../server/src/language/raci.ts';

export type Value = Readonly<Record<string, unknown>>;

/** Mappings that fit a shape, with every optional key now there and now not. */
export function entryOf(shape: Shape): fc.Arbitrary<Value> {
  const model = Object.fromEntries(Object.entries(shape.fields).map(([key, field]) => [key, valueFor(field)]));
  return fc.record(model, { requiredKeys: [...shape.required] }).map((value) => conditioned(shape, value));
}

/** Fulfils the conditions that a shape sets beyond its fields. */
function conditioned(shape: Shape, value: Value): Value {
  if (shape.fields === raciRowShape.fields) {
    const { work, id, activity, ...letters } = value;
    return work === undefined
      ? { id: id ?? 'daily', activity: activity ?? 'Daily talk', ...letters }
      : { work, ...letters };
  }
  const { term } = value;
  return shape.fields === engagementShape.fields && isMapping(term)
    ? { ...value, term: { end: '2027-12-31', ...term } }
    : value;
}

export function isMapping(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const ids = fc.constantFrom('ana', 'crm-2', 'web-shop', 'q3');
const prose = fc.constantFrom('Some words.', 'né', '漢字 🙂', ' ', 'two\nlines');

const FORMATTED: Readonly<Record<Format, fc.Arbitrary<string>>> = {
  date: fc.constantFrom('2027-01-31', '2028-02-29'),
  email: fc.constantFrom('ana@example.org', 'jörg@büro.example'),
  currency: fc.constantFrom('EUR', 'USD'),
  region: fc.constantFrom('EU', 'UK', 'BR', 'US-CA'),
  'time-zone': fc.constantFrom('UTC', 'Europe/Berlin'),
  language: fc.constantFrom('en', 'pt-BR'),
};

function valueFor(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'text':
      if (field.format) return FORMATTED[field.format];
      return field.pattern ? fc.constantFrom(...(field.examples ?? [])) : prose;
    case 'number':
      return fc.constantFrom(1, 2, 5);
    case 'flag':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...Object.keys(field.words));
    case 'constant':
      return fc.constant(field.value);
    case 'id':
    case 'reference':
      return ids;
    case 'references':
      return field.scalar
        ? fc.oneof(ids, fc.uniqueArray(ids, { maxLength: 2 }))
        : fc.uniqueArray(ids, { maxLength: 2 });
    case 'list':
      return field.unique
        ? fc.uniqueArray(valueFor(field.item), { maxLength: 2 })
        : fc.array(valueFor(field.item), { maxLength: 2 });
    case 'labels':
      return fc.dictionary(fc.constantFrom('cost-centre', 'team'), prose);
    case 'section':
      return entryOf(field.shape);
    case 'entries':
      return fc.array(entryOf(field.shape), { maxLength: 2 });
    case 'opaque':
      return fc.constantFrom(...(Array.isArray(field.schema['examples']) ? field.schema['examples'] : [{}]));
  }
}
