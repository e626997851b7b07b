import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { build } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, type DocumentKind } from '../../server/src/language/documents.ts';
import { publishedSchema } from '../../server/src/language/json-schema.ts';
import type { SchemaError, Validator } from '../../server/src/schema/validator.ts';
import * as compiled from '../../server/src/schema/validators.generated.js';
import { entryOf } from './arbitrary.ts';
import { mappingsIn, placesIn, replaced } from './mutations.ts';

const VALIDATORS: Readonly<Record<string, Validator>> = {
  charter: compiled.charter,
  'charter-catalog': compiled.catalog,
  'charterline-config': compiled.config,
};

const KINDS = DOCUMENTS.map((kind) => ({ name: kind.schema, kind, validator: validatorOf(kind) }));

function validatorOf(kind: DocumentKind): Validator {
  const validator = VALIDATORS[kind.schema];
  if (!validator) throw new Error(`No validator for ${kind.schema}`);
  return validator;
}

function complaints(validator: Validator, value: unknown): readonly SchemaError[] {
  return validator(value) ? [] : (validator.errors ?? []);
}

/** Complaints in short: `keyword place` and what they are about. */
function brief(validator: Validator, value: unknown): readonly string[] {
  return complaints(validator, value).map(({ keyword, instancePath, params }) =>
    [keyword, instancePath, params['missingProperty'] ?? params['additionalProperty'] ?? ''].join(' ').trim(),
  );
}

const MINIMAL = {
  apiVersion: 'charterline/v1',
  kind: 'EngagementCharter',
  metadata: { id: 'interim-cmo', title: 'Interim marketing leadership' },
  engagement: {},
  roles: [],
  scope: {},
  raci: [],
  dataAccess: [],
  compliance: {},
};

const charterWith = (change: Readonly<Record<string, unknown>>): unknown => ({ ...MINIMAL, ...change });

describe('RACI rows', () => {
  it.each([
    ['a work item', { work: 'crm-migration' }, []],
    ['an activity with an id', { id: 'tools', activity: 'Decide about tools' }, []],
    ['neither', { responsible: 'ana' }, ['required /raci/0 work']],
    ['an id alone', { id: 'tools' }, ['required /raci/0 work']],
    ['an activity without id', { activity: 'Decide about tools' }, ['required /raci/0 id']],
    ['a work item and an id', { work: 'crm-migration', id: 'tools' }, ['false schema /raci/0/id']],
    ['a work item and an activity', { work: 'crm-migration', activity: 'Decide' }, ['false schema /raci/0/activity']],
    ['a work item that is no text', { work: 7 }, ['type /raci/0/work']],
    ['no mapping', 'crm-migration', ['type /raci/0']],
  ])('with %s', (_, row, expected) => {
    expect(brief(compiled.charter, charterWith({ raci: [row] }))).toEqual(expected);
  });

  it.each(['responsible', 'accountable', 'consulted', 'informed'])('take one role or several as %s', (letter) => {
    const row = (value: unknown) => charterWith({ raci: [{ work: 'crm', [letter]: value }] });
    expect(brief(compiled.charter, row('ana'))).toEqual([]);
    expect(brief(compiled.charter, row(['ana']))).toEqual([]);
    expect(brief(compiled.charter, row(['ana', 'ben']))).toEqual([]);
    expect(brief(compiled.charter, row(['ana', 'ana']))).toEqual([`uniqueItems /raci/0/${letter}`]);
    expect(brief(compiled.charter, row('Ana B'))).toEqual([`pattern /raci/0/${letter}`]);
    expect(brief(compiled.charter, row(['Ana B']))).toEqual([`pattern /raci/0/${letter}/0`]);
    expect(brief(compiled.charter, row(5))).toEqual([`type /raci/0/${letter}`]);
    expect(brief(compiled.charter, row(null))).toEqual([`type /raci/0/${letter}`]);
  });
});

describe('the term', () => {
  it.each([
    ['interim', { start: '2027-01-01' }, ['required /engagement/term end']],
    ['interim', { start: '2027-01-01', end: '2027-12-31' }, []],
    ['interim', { end: '2027-12-31' }, ['required /engagement/term start']],
    ['full-time', { start: '2027-01-01' }, []],
    [undefined, { start: '2027-01-01' }, []],
    [7, { start: '2027-01-01' }, ['type /engagement/model']],
    ['interim', 'one year', ['type /engagement/term']],
  ])('of model %s: %j', (model, term, expected) => {
    expect(brief(compiled.charter, charterWith({ engagement: { model, term } }))).toEqual(expected);
  });
});

describe('values', () => {
  it.each([
    ['metadata', { id: 'a', title: 't', version: '1.0' }, ['pattern /metadata/version']],
    ['metadata', { id: 'a', title: 't', version: '1.0.0-rc.1+7' }, []],
    ['metadata', { id: 'a', title: 't', version: 1 }, ['type /metadata/version']],
    ['metadata', { id: 'a'.repeat(64), title: 't' }, []],
    ['metadata', { id: 'a'.repeat(65), title: 't' }, ['maxLength /metadata/id']],
    ['metadata', { id: 'a--b', title: '' }, ['pattern /metadata/id', 'minLength /metadata/title']],
    ['metadata', { id: 'a', title: 't', language: 'e' }, ['pattern /metadata/language']],
    ['metadata', { id: 'a', title: 't', language: 'xx' }, ['format /metadata/language']],
    ['engagement', { pillars: ['web', 'web'] }, ['uniqueItems /engagement/pillars']],
    ['engagement', { pillars: ['web', 'wobsite'] }, ['enum /engagement/pillars/1']],
    ['engagement', { capacity: { amount: 0 } }, ['exclusiveMinimum /engagement/capacity/amount']],
    ['engagement', { capacity: { amount: Number.POSITIVE_INFINITY } }, ['type /engagement/capacity/amount']],
    [
      'risks',
      [{ id: 'a', statement: 's', likelihood: 6, impact: 2.5 }],
      ['maximum /risks/0/likelihood', 'type /risks/0/impact'],
    ],
    ['budget', { currency: 'ABC' }, ['format /budget/currency']],
    ['budget', { currency: 'eur' }, ['pattern /budget/currency']],
    [
      'budget',
      { lines: [{ id: 'a', title: 't', funding: [{ role: 'ana', share: 101 }] }] },
      ['maximum /budget/lines/0/funding/0/share'],
    ],
    ['collaboration', { meetings: [{ id: 'a', title: 't', at: '24:00' }] }, ['pattern /collaboration/meetings/0/at']],
    [
      'collaboration',
      { meetings: [{ id: 'a', title: 't', on: 'fifth monday' }] },
      ['pattern /collaboration/meetings/0/on'],
    ],
    ['collaboration', { meetings: [{ id: 'a', title: 't', on: 'last friday', every: '2 weeks' }] }, []],
    [
      'collaboration',
      { meetings: [{ id: 'a', title: 't', every: '0 weeks' }] },
      ['pattern /collaboration/meetings/0/every'],
    ],
    [
      'collaboration',
      { meetings: [{ id: 'a', title: 't', except: ['2027-02-29'] }] },
      ['format /collaboration/meetings/0/except/0'],
    ],
    ['approvals', [{ role: 'ceo', digest: `sha256:${'0'.repeat(63)}` }], ['pattern /approvals/0/digest']],
    ['datasets', [{ id: 'a', title: 't', retention: 'for ever' }], []],
    ['datasets', [{ id: 'a', title: 't', regions: ['US-CA', 'EU', 'XX'] }], ['format /datasets/0/regions/2']],
    ['roles', [{ id: 'a', title: 't', person: { github: 'ana bell' } }], ['pattern /roles/0/person/github']],
    ['transition', { accessRevocation: { withinDays: -1 } }, ['minimum /transition/accessRevocation/withinDays']],
    ['transition', { accessRevocation: { withinDays: 0 } }, []],
  ])('%s: %j', (section, value, expected) => {
    expect(brief(compiled.charter, charterWith({ [section]: value }))).toEqual(expected);
  });

  it('of a configuration', () => {
    const rules = {
      'raci/silo': 'of',
      'raci/overload': { level: 'warn', share: 70 },
      'data/expiry': 5,
      'raci/bottleneck': 'off',
    };
    expect(brief(compiled.config, { apiVersion: 'charterline/v1', kind: 'CharterConfig', rules })).toEqual([
      'enum /rules/raci~1silo',
      'enum /rules/raci~1overload/level',
      'type /rules/data~1expiry',
    ]);
  });
});

describe.each(KINDS)('the validator of a $name', ({ kind, validator }) => {
  const documents = entryOf(kind.shape);

  it('accepts what the shapes allow', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(brief(validator, document)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves keys for own use free at every level', () => {
    const free = fc.constantFrom<unknown>(null, 5, 'text', ['a', 'a'], { __proto__: null, id: 'Not An Id' });
    fc.assert(
      fc.property(documents, free, (document, value) => {
        const extended = mappingsIn(document).reduce<unknown>(
          (changed, path) => replaced(changed, [...path, 'x-own'], value),
          document,
        );
        expect(brief(validator, extended)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('complains once about one mistake', () => {
    const junk = fc.constantFrom<unknown>(null, true, 2.5, -1, '', 'Not A Word', [], [[]], [null]);
    fc.assert(
      fc.property(documents, fc.nat(), junk, (document, choice, value) => {
        const places = placesIn(document);
        const place = places[choice % places.length] ?? [];
        expect(brief(validator, replaced(document, place, value)).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('judges as another validator does by the published schema', () => {
    const ajv = new Ajv({ allErrors: true, strict: false, logger: false });
    addFormats(ajv, ['date', 'email']);
    const other = ajv.compile(publishedSchema(kind));
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('2027-02-30', 'XXX', 'off', 'a', 'web', '2 weeks'),
    );
    let rejected = 0;
    fc.assert(
      fc.property(documents, fc.nat(), junk, (document, choice, value) => {
        const places = placesIn(document);
        const changed = replaced(document, places[choice % places.length] ?? [], value);
        const ours = complaints(validator, changed).filter(({ keyword }) => keyword !== 'format');
        const theirs = other(changed) ? [] : (other.errors ?? []).filter(({ keyword }) => keyword !== 'format');
        expect(ours.length > 0).toBe(theirs.length > 0);
        rejected += ours.length > 0 ? 1 : 0;
      }),
      { numRuns: 500 },
    );
    expect(rejected).toBeGreaterThan(50);
  });

  it('answers for any JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(typeof validator(value)).toBe('boolean');
      }),
    );
  });

  it('sees keys that every object inherits as keys like others', () => {
    const text =
      '{"__proto__": {"apiVersion": "charterline/v1"}, "constructor": 1, "toString": {}, "hasOwnProperty": []}';
    const found = brief(validator, JSON.parse(text));
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(found).toContain(`additionalProperties  ${key}`);
    }
    expect(found).toContain('required  apiVersion');
  });
});

describe('the compiled code', () => {
  it('is safe with mappings that inherit nothing', () => {
    const bare = (value: object): object => Object.assign(Object.create(null), value);
    expect(brief(compiled.charter, bare({ ...MINIMAL, metadata: bare(MINIMAL.metadata) }))).toEqual([]);
  });

  it('takes linear time for many errors', () => {
    const roles = Array.from({ length: 100_000 }, () => ({}));
    const start = performance.now();
    expect(complaints(compiled.charter, charterWith({ roles }))).toHaveLength(200_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('runs in a browser and stays small', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { charter } from './server/src/schema/validators.generated.js';
          export const verdict = (value) => charter(value) || charter.errors.map((error) => error.keyword);`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      minify: true,
      platform: 'browser',
      format: 'esm',
      write: false,
    });
    const code = outputFiles[0]?.text ?? '';
    expect(code).not.toMatch(/\brequire\b|node:/);
    expect(code.length).toBeLessThan(150_000);
    const bundle = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
    expect(bundle.verdict(MINIMAL)).toBe(true);
    expect(bundle.verdict({ ...MINIMAL, budget: { currency: 'ABC' } })).toEqual(['format']);
  });
});
