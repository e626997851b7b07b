import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { generateLists, LISTS_FILE } from '../../scripts/generate-lists.ts';
import { generateSchemas } from '../../scripts/generate-schemas.ts';
import { readGenerated } from '../../scripts/write-generated.ts';
import { DOCUMENTS } from '../../server/src/language/documents.ts';
import { publishedSchema } from '../../server/src/language/json-schema.ts';

type Schema = Readonly<Record<string, unknown>>;

interface Placed {
  readonly path: string;
  readonly schema: Schema;
  /** Whether the schema belongs to a condition, which repeats keys without explaining them. */
  readonly conditional: boolean;
}

const CONDITIONS = ['if', 'then', 'else'];
const MAPS = ['properties', 'patternProperties', 'definitions'];
const SINGLE = ['items', 'additionalProperties'];

/** A schema and all schemas within it; those under `properties` have a path that ends with the key. */
function schemasIn(schema: Schema, path = '', conditional = false): readonly Placed[] {
  const within = Object.entries(schema).flatMap(([keyword, value]) => {
    if (!isSchema(value)) return [];
    const isCondition = conditional || CONDITIONS.includes(keyword);
    if (MAPS.includes(keyword)) return mapsIn(value, `${path}/${keyword}`, isCondition);
    return SINGLE.includes(keyword) || isCondition ? schemasIn(value, `${path}/${keyword}`, isCondition) : [];
  });
  return [{ path, schema, conditional }, ...within];
}

function mapsIn(map: Schema, path: string, conditional: boolean): readonly Placed[] {
  return Object.entries(map).flatMap(([key, value]) =>
    isSchema(value) ? schemasIn(value, `${path}/${key}`, conditional) : [],
  );
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isProperty = ({ path, conditional }: Placed): boolean => !conditional && /\/properties\/[^/]+$/.test(path);

const KINDS = DOCUMENTS.map((kind) => ({ name: kind.schema, schema: publishedSchema(kind) }));

function newAjv(): Ajv {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  addFormats(ajv, ['date', 'email']);
  return ajv;
}

describe.each(KINDS)('the published schema $name', ({ name, schema }) => {
  const all = schemasIn(schema);
  const properties = all.filter(isProperty);

  it('is valid draft-07 and compiles in a strict validator', () => {
    const ajv = newAjv();
    expect(schema['$schema']).toBe('http://json-schema.org/draft-07/schema#');
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  });

  it('says where it lives and what it is for', () => {
    expect(schema['$id']).toBe(`https://charterline.dev/schemas/${name}.schema.json`);
    expect(schema['title']).toMatch(/^[A-Z]/);
    expect(schema['description']).toMatch(/\.$/);
  });

  it('explains every property', () => {
    expect(properties.length).toBeGreaterThan(10);
    for (const { path, schema: property } of properties) {
      expect([path, property['title']]).toEqual([path, expect.stringMatching(/^[A-Z]/)]);
      expect([path, property['description']]).toEqual([path, expect.stringMatching(/^[A-Z][\s\S]{15,}\.$/)]);
    }
  });

  it('explains every word of a choice', () => {
    for (const { path, schema: property } of properties) {
      const items = isSchema(property['items']) ? property['items'] : {};
      for (const word of wordsOf(property).concat(wordsOf(items))) {
        expect([path, String(property['description'])]).toEqual([
          path,
          expect.stringMatching(new RegExp(`^- ${word}: \\S.+\\.$`, 'm')),
        ]);
      }
    }
  });

  it('gives examples that are right', () => {
    const ajv = newAjv();
    const withExamples = all.filter(({ schema: { examples } }) => examples !== undefined);
    expect(withExamples.length).toBeGreaterThan(3);
    for (const { path, schema: property } of withExamples) {
      const check = ajv.compile({ ...property, definitions: schema['definitions'] });
      for (const example of Array.isArray(property['examples']) ? property['examples'] : []) {
        expect([path, example, check(example), check.errors]).toEqual([path, example, true, null]);
      }
    }
  });

  it('never gives several errors for one mistake by alternatives', () => {
    for (const {
      path,
      schema: { oneOf, anyOf, allOf, not },
    } of all) {
      expect([path, oneOf, anyOf, allOf, not]).toEqual([path, undefined, undefined, undefined, undefined]);
    }
  });

  it('closes every mapping but for keys that begin with x-', () => {
    const mappings = all.filter(
      ({ schema: { type, patternProperties }, conditional }) => !conditional && type === 'object' && patternProperties,
    );
    expect(mappings.length).toBe(
      all.filter(({ schema: { type }, conditional }) => !conditional && type === 'object').length,
    );
    for (const { path, schema: mapping } of mappings) {
      expect([path, mapping['patternProperties']]).toEqual([path, { '^x-': {} }]);
      expect([path, mapping['additionalProperties']]).toEqual([
        path,
        path === '' || mapping['properties'] ? closing(path) : expect.anything(),
      ]);
    }
  });

  it('names only definitions that exist, and all of them', () => {
    const defined = Object.keys(isSchema(schema['definitions']) ? schema['definitions'] : {});
    const used = all.flatMap(({ schema: { $ref } }) =>
      $ref === undefined ? [] : [String($ref).replace('#/definitions/', '')],
    );
    expect([...new Set(used)].sort()).toEqual(defined);
  });

  it('keeps descriptions where they are seen, not beside a reference', () => {
    for (const { path, schema: place } of all) {
      if (place['$ref'] !== undefined) expect([path, Object.keys(place)]).toEqual([path, ['$ref']]);
    }
  });
});

/** The changes of a review are named freely; everything else that has properties is closed. */
function closing(path: string): unknown {
  return path === '/properties/review' ? expect.anything() : false;
}

function wordsOf(schema: Schema): readonly string[] {
  return Array.isArray(schema['enum']) ? schema['enum'].map(String) : [];
}

describe('generated files', () => {
  it.each([...generateSchemas(), [LISTS_FILE, generateLists()] as const])('%s is fresh', (path, content) => {
    expect(readGenerated(path)).toBe(content);
  });
});
