/** What a review comes down to, in one sentence. */
import { describe, expect, it } from 'vitest';
import { abridged } from '../../../server/src/render/review/abridged.ts';
import { summaryOf, summaryOfAll } from '../../../server/src/render/review/sentence.ts';
import type { ChangeClass } from '../../../server/src/review/change-class.ts';
import type { ApprovalState, Review } from '../../../server/src/review/review.ts';
import { change, HOSTILE_REVIEWS, MOVED_DATE, NO_CHANGE, SITUATIONS } from '../../support/reviews.ts';

function review(classes: readonly ChangeClass[], states: readonly ApprovalState[]): Review {
  const titles = ['CIO', 'CFO', 'CEO', 'DPO'];
  return {
    ...NO_CHANGE,
    changes: classes.map((name) => change('text/changed', { class: name })),
    approvals: states.map((state, index) => ({
      role: `role-${index}`,
      title: titles[index] ?? '',
      person: undefined,
      state,
      given: undefined,
      sameAs: undefined,
    })),
  };
}

const THREE: readonly ChangeClass[] = ['material', 'material', 'material'];

interface Case {
  readonly classes: readonly ChangeClass[];
  readonly states: readonly ApprovalState[];
  readonly says: string;
}

const CASES: readonly Case[] = [
  {
    classes: THREE,
    states: ['valid', 'missing'],
    says: '3 material changes need the approval of the CIO and the CFO; 1 of 2 has approved.',
  },
  {
    classes: ['material'],
    states: ['missing'],
    says: '1 material change needs the approval of the CIO; it is missing.',
  },
  { classes: ['notable'], states: ['valid'], says: '1 notable change needs the approval of the CIO; it is given.' },
  {
    classes: ['notable'],
    states: ['stale'],
    says: '1 notable change needs the approval of the CIO; it is out of date.',
  },
  {
    classes: ['material', 'notable', 'notable', 'editorial'],
    states: ['stale', 'missing'],
    says: '1 material and 2 notable changes need the approval of the CIO and the CFO; no approval is up to date.',
  },
  {
    classes: ['material'],
    states: ['missing', 'missing'],
    says: '1 material change needs the approval of the CIO and the CFO; nobody has approved yet.',
  },
  {
    classes: ['material', 'notable'],
    states: ['valid', 'valid'],
    says: '1 material and 1 notable change need the approval of the CIO and the CFO; both have approved.',
  },
  {
    classes: ['material'],
    states: ['valid', 'valid', 'stale'],
    says: '1 material change needs the approval of the CIO, the CFO and the CEO; 2 of 3 have approved.',
  },
  {
    classes: ['material'],
    states: ['valid', 'valid', 'valid', 'valid'],
    says: '1 material change needs the approval of 4 roles; all 4 have approved.',
  },
  { classes: ['editorial', 'editorial'], states: [], says: '2 editorial changes need nobody’s approval.' },
  { classes: ['notable', 'editorial'], states: [], says: '1 notable change needs nobody’s approval.' },
  {
    classes: [],
    states: [],
    says: 'No change for anybody: only the way in which the charter is written differs.',
  },
];

describe('the sentence of a review', () => {
  it.each(CASES)('$says', ({ classes, states, says }) => {
    expect(summaryOf(review(classes, states))).toBe(says);
  });

  it('says that a charter is new or removed, also when nothing is to be said of it', () => {
    const one = review(['material'], ['missing']);
    const rest = 'needs the approval of the CIO; it is missing.';
    expect(summaryOf({ ...one, base: undefined })).toBe(`This charter is new. It ${rest}`);
    expect(summaryOf({ ...one, head: undefined })).toBe(`This charter is removed. That ${rest}`);
    expect(summaryOf({ ...review([], []), base: undefined })).toBe('This charter is new. It needs nobody’s approval.');
  });

  it.each([
    { titles: ['CFO'], says: 'The earlier approval of the CFO no longer holds.' },
    { titles: ['CFO', 'CEO'], says: 'The earlier approvals of the CFO and the CEO no longer hold.' },
    { titles: ['CFO', 'CEO', 'DPO', 'COO'], says: '4 earlier approvals no longer hold.' },
  ])('says what nobody has agreed to any more: $says', ({ titles, says }) => {
    const lapsed = titles.map((title) => ({ role: title, title, person: undefined }));
    expect(summaryOf({ ...review(['editorial'], []), lapsed })).toBe(
      `1 editorial change needs nobody’s approval. ${says}`,
    );
  });

  it('counts a change that the line of the version tells only when nothing else changes', () => {
    const { base, head } = MOVED_DATE;
    const versions = {
      base: base && { ...base, charterVersion: '1.0.0' },
      head: head && { ...head, charterVersion: '1.1.0' },
    };
    const standing = [change('metadata/version-changed', { class: 'notable' })];
    const more = change('raci/row-added', { requires: ['cio'] });
    expect(summaryOf({ ...NO_CHANGE, ...versions, changes: standing })).toBe(
      '1 notable change needs nobody’s approval.',
    );
    expect(summaryOf({ ...NO_CHANGE, ...versions, changes: [...standing, more] })).toBe(
      '1 material change needs nobody’s approval.',
    );
  });

  it('has an end, whatever a charter says', () => {
    for (const { name, review: each } of HOSTILE_REVIEWS) expect(summaryOf(each).length, name).toBeLessThan(500);
  });

  it('knows every situation', () => {
    expect(SITUATIONS.map(({ review: each }) => summaryOf(each))).toEqual([
      '3 material changes need the approval of the Chief information officer, the Chief financial officer and the Fractional CMO; 2 of 3 have approved.',
      '2 material and 1 notable change need the approval of the Head of inside sales, the Chief information officer and the Data protection officer; 1 of 3 has approved.',
      '1 notable change needs the approval of the Chief information officer; it is given.',
      '1 material and 2 notable changes need the approval of the Fractional CMO and the Chief information officer; 1 of 2 has approved.',
      'No change for anybody: only the way in which the charter is written differs.',
      'This charter is new. It needs the approval of the Chief information officer and the Chief executive; nobody has approved yet.',
      'This charter is removed. That needs the approval of the Chief executive; it is missing.',
      '20 material and 60 notable changes need the approval of the Chief information officer; it is missing.',
    ]);
  });
});

describe('the sentence of several reviews', () => {
  it.each([
    { reviews: [], says: 'No charter changes.' },
    { reviews: [NO_CHANGE], says: 'No change for anybody in 1 charter: only the way in which it is written differs.' },
    {
      reviews: [NO_CHANGE, NO_CHANGE],
      says: 'No change for anybody in 2 charters: only the way in which they are written differs.',
    },
    {
      reviews: [review(THREE, ['valid', 'missing']), NO_CHANGE],
      says: '3 material changes in 1 charter: 2 approvals are needed, 1 given.',
    },
    {
      reviews: [review(THREE, ['missing']), review(['notable'], [])],
      says: '3 material and 1 notable change in 2 charters: 1 approval is needed, none given yet.',
    },
    {
      reviews: [review(['editorial'], []), review(['notable'], [])],
      says: '1 notable change in 2 charters: nobody has to approve.',
    },
    {
      reviews: [review(['notable'], ['valid'])],
      says: '1 notable change in 1 charter: 1 approval is needed, and it is given.',
    },
    {
      reviews: [review(['notable'], ['valid', 'valid'])],
      says: '1 notable change in 1 charter: 2 approvals are needed, all given.',
    },
  ])('$says', ({ reviews, says }) => {
    expect(summaryOfAll(reviews)).toBe(says);
  });
});

describe('a text that is too long', () => {
  it.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['ab cd', 4, 'ab…'],
    ['😀😀😀', 3, '😀😀😀'],
    ['😀😀😀😀', 3, '😀😀…'],
    ['', 3, ''],
  ])('%j in %i characters', (text, most, expected) => {
    expect(abridged(text, most)).toBe(expected);
  });
});
