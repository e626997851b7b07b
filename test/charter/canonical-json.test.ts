/** Canonical JSON of whatever texts hold. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../server/src/charter/canonical-json.ts';

describe('canonical JSON', () => {
  it('sorts keys and leaves out white space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    expect(canonicalJson(undefined)).toBe('null');
  });

  it('holds a sign in the place of half a character, in keys and values', () => {
    expect(canonicalJson({ 'k\ud800': ['a\udc00b', '😀'] })).toBe('{"k\ufffd":["a\ufffdb","😀"]}');
  });

  it('can be had of every value, and is JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.string({ unit: 'binary' }), (value, text) => {
        JSON.parse(canonicalJson({ value, [text]: text }));
      }),
    );
  });
});
