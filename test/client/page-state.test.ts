/** What the page of the preview has kept of itself, by whichever version of it. */
import { describe, expect, it } from 'vitest';
import { pageStateIn } from '../../client/src/preview/page-state.ts';

const URI = 'file:///charters/launch.charter.yaml';
const WHOLE = {
  uri: URI,
  scrollY: 120,
  filter: { role: 'cfo', pillar: 'web', findings: true },
  locked: true,
  folded: ['raci'],
};
const BARE = { uri: URI, scrollY: 0, filter: {}, locked: false, folded: [] };

describe('what a page has kept', () => {
  it('is read as it was written', () => {
    expect(pageStateIn(WHOLE)).toEqual(WHOLE);
    expect(pageStateIn(structuredClone(BARE))).toEqual(BARE);
  });

  it('may be of a version that knew less', () => {
    expect(pageStateIn({ uri: URI, scrollY: 40 })).toEqual({ ...BARE, scrollY: 40 });
  });

  it.each([
    { scrollY: 'far down' },
    { scrollY: Number.NaN },
    { filter: null },
    { filter: 'cfo' },
    { filter: { role: 5, pillar: ['web'], findings: 'yes' } },
    { locked: 'yes' },
    { folded: 'raci' },
    { folded: [5, null] },
  ])('is as at first where it is not what it should be: %j', (more) => {
    expect(pageStateIn({ ...BARE, ...more })).toEqual(BARE);
  });

  it.each([undefined, null, 5, 'state', [], {}, { uri: 5 }, { uri: '' }, { uri: 'no address' }])(
    'is nothing when the charter is not known: %j',
    (kept) => {
      expect(pageStateIn(kept)).toBeUndefined();
    },
  );
});
