/** What charters are compared with, as it is chosen, set and kept. */
import { describe, expect, it } from 'vitest';
import { type Base, baseIn, baseOfSetting, isSameBase } from '../../client/src/review/base.ts';
import { pageStateIn } from '../../client/src/review/page-state.ts';

const URI = 'file:///charters/launch.charter.yaml';
const BASES: readonly Base[] = [
  { kind: 'revision', ref: 'origin/main', label: 'origin/main' },
  { kind: 'lastApproved' },
  { kind: 'saved' },
  { kind: 'file', uri: 'file:///charters/other.charter.yaml' },
];

describe('a base', () => {
  it.each(BASES)('is read as it was written: $kind', (base) => {
    expect(baseIn(structuredClone(base))).toEqual(base);
    expect(baseIn({ ...base, more: 5 })).toEqual(base);
  });

  it.each([
    undefined,
    null,
    'saved',
    {},
    { kind: 'other' },
    { kind: 'revision', ref: 'main' },
    { kind: 'revision', ref: 5, label: 'main' },
    { kind: 'file' },
    { kind: 'file', uri: 'no address' },
  ])('is nothing when it is none: %j', (kept) => {
    expect(baseIn(kept)).toBeUndefined();
  });

  it('is told from every other', () => {
    const pairs = BASES.flatMap((one) => BASES.map((other) => isSameBase(one, other)));
    expect(pairs.filter((same) => same)).toHaveLength(BASES.length);
    expect(isSameBase({ kind: 'revision', ref: 'a', label: 'a' }, { kind: 'revision', ref: 'b', label: 'a' })).toBe(
      false,
    );
  });
});

describe('the setting', () => {
  it.each([
    ['', undefined],
    ['  ', undefined],
    [undefined, undefined],
    [5, undefined],
    ['lastApproved', { kind: 'lastApproved' }],
    [' origin/main ', { kind: 'revision', ref: 'origin/main', label: 'origin/main' }],
  ])('%j', (setting, base) => {
    expect(baseOfSetting(setting)).toEqual(base);
  });
});

describe('what the page of a review has kept', () => {
  const whole = { uri: URI, base: { kind: 'lastApproved' }, scrollY: 120, folded: ['raci'] };

  it('is read as it was written', () => {
    expect(pageStateIn(structuredClone(whole))).toEqual(whole);
  });

  it.each([{ scrollY: 'far down' }, { scrollY: Number.NaN }])('begins at the top where it is not told: %j', (more) => {
    expect(pageStateIn({ ...whole, ...more })).toEqual({ ...whole, scrollY: 0 });
  });

  it.each([{ folded: 'raci' }, { folded: [5, null] }])('has nothing folded where that is not told: %j', (more) => {
    expect(pageStateIn({ ...whole, ...more })).toEqual({ ...whole, folded: [] });
  });

  it.each([undefined, null, 5, {}, { ...whole, uri: 'no address' }, { ...whole, base: undefined }])(
    'is nothing when it does not tell what was compared: %j',
    (kept) => {
      expect(pageStateIn(kept)).toBeUndefined();
    },
  );
});
