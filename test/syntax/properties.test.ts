import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { eventsOf } from '../../server/src/syntax/events.ts';
import { LIMITS } from '../../server/src/syntax/limits.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { unsoundness } from './soundness.ts';

const SAMPLES = resolve(import.meta.dirname, '../../samples');
const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml') && !path.startsWith('broken'))
  .map((path) => ({ path, text: readFileSync(join(SAMPLES, path), 'utf8') }));

const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constantFrom('yes', '012', '1e3', 'null', '~', '- a', 'a: b', '#', "it's", '"', 'two\nlines\n', ' padded '),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ minLength: 1, maxLength: 8 }).filter((key) => key !== '__proto__' && key !== '<<'),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

const mapping = fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z]{0,6}$/), value, { minKeys: 1, maxKeys: 5 });
const style = fc.record({
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'),
  indent: fc.constantFrom(2, 4),
  indentSeq: fc.boolean(),
} as const);

describe('a well-formed text', () => {
  it('has the value that it was written from, in every style of an independent writer', () => {
    fc.assert(
      fc.property(mapping, style, (data, options) => {
        const text = stringify(data, { ...options, version: '1.2' });
        // The parser below reads the same events; where it refuses the writer's text, so may we.
        let expected: unknown;
        try {
          expected = load(text, { schema: CORE_SCHEMA });
        } catch {
          return;
        }
        const tree = parse(text);
        expect(tree.problems).toEqual([]);
        expect(tree.root?.value).toEqual(expected);
        expect(unsoundness(tree)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(samples)('has the same value for an independent reader: $path', ({ text }) => {
    const tree = parse(text);
    expect(tree.problems).toEqual([]);
    expect(tree.root?.value).toEqual(load(text, { schema: CORE_SCHEMA.withTags(mergeTag) }));
    expect(unsoundness(tree)).toEqual([]);
  });
});

describe('any text', () => {
  const special = fc.constantFrom(
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ':',
    ': ',
    '- ',
    '#',
    '&a',
    '*a',
    '!',
    '|',
    '>',
    '\t',
    '\n',
    '---\n',
    '\r',
    '\0',
    '\ufeff',
    '😀',
    '<<: ',
  );
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(30), insert: special });

  it('is read without throwing, into a sound tree with sound problems', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(special, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(unsoundness(parse(text))).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is so also when it is a charter in the middle of an edit', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 4 }), ({ text }, edits) => {
        const spoilt = edits.reduce((now, { at, remove, insert }) => {
          const offset = Math.floor(at * now.length);
          return now.slice(0, offset) + insert + now.slice(offset + remove);
        }, text);
        expect(unsoundness(parse(spoilt))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is so wherever a charter breaks off', () => {
    const text = samples.find(({ path }) => path.includes('minimal'))?.text ?? '';
    expect(text.length).toBeGreaterThan(1_000);
    for (let end = 0; end < text.length; end++) expect(unsoundness(parse(text.slice(0, end)))).toEqual([]);
  });

  it('has a problem whenever the parser stumbles', () => {
    fc.assert(
      fc.property(fc.array(special, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const isMalformed = eventsOf(text, LIMITS).failure !== undefined;
        expect(isMalformed && parse(text).problems.length === 0).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});
