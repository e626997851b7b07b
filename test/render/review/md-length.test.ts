/** Comments that would be too long for the place where they are posted. */
import fc from 'fast-check';
import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { LEAST_LENGTH, renderReviewMarkdown } from '../../../server/src/render/review/md/document.ts';
import type { Reviews } from '../../../server/src/render/review/view.ts';
import type { Review } from '../../../server/src/review/review.ts';
import {
  HOSTILE_REVIEWS,
  MOVED_DATE,
  manyChanges,
  SITUATIONS,
  SWAPPED_ACCOUNTABLE,
  saying,
} from '../../support/reviews.ts';

const NOTE =
  /\n---\n\nLeft out to keep this short: (.*)\. (?:`charterline diff` shows everything\.|\[See everything\]\(\S+\))\n$/;
const BLOB = 'https://github.com/o/r/blob';

function markdown(reviews: Reviews, maxLength?: number, wholeAt?: string): string {
  const linkTo = (file: string, line: number, side: string) => `${BLOB}/${side}/${file}#L${line}`;
  return renderReviewMarkdown(reviews, { colour: false, linkTo, maxLength, wholeAt });
}

/** What is wrong with a page of which a part may be missing. */
function brokenParts(page: string): readonly string[] {
  const broken: string[] = [];
  const count = (tag: string): number => page.split(tag).length;
  for (const name of ['details', 'summary', 'sub', 'del'])
    if (count(`<${name}>`) !== count(`</${name}>`)) broken.push(`<${name}>`);
  const tokens: Tokens.Generic[] = [];
  marked.walkTokens(marked.lexer(page, { gfm: true }), (token) => {
    tokens.push(token);
  });
  for (const { type, raw } of tokens) {
    if (type === 'paragraph' && (raw.startsWith('|') || (raw.includes(']('.concat(BLOB)) && !/\)/.test(raw))))
      broken.push(raw);
    if (
      type === 'table' &&
      raw
        .trimEnd()
        .split('\n')
        .some((line) => !line.startsWith('| ') || !line.endsWith(' |'))
    )
      broken.push(raw);
  }
  return broken;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

const situations = fc.constantFrom(...[...SITUATIONS, ...HOSTILE_REVIEWS].map(({ review }) => review));
const written = fc.string({ unit: 'binary', maxLength: 200 }).map(saying);
const grown = fc.integer({ min: 0, max: 150 }).map(manyChanges);
const review: fc.Arbitrary<Review> = fc.oneof(situations, written, grown);
const reviews: fc.Arbitrary<Reviews> = fc.oneof(review, fc.array(review, { maxLength: 12 }));

describe('a comment with a greatest length', () => {
  it('fits and can be read, and says so exactly when something is left out', () => {
    fc.assert(
      fc.property(reviews, fc.integer({ min: LEAST_LENGTH, max: 70_000 }), fc.boolean(), (list, limit, isLinked) => {
        const whole = markdown(list);
        const page = markdown(list, limit, isLinked ? 'https://github.com/o/r/actions/runs/1' : undefined);
        expect(bytes(page)).toBeLessThanOrEqual(limit);
        expect(brokenParts(page)).toEqual([]);
        expect(page.split('\n')[0]).toBe(whole.split('\n')[0]);
        if (bytes(whole) <= limit) expect(page).toBe(whole);
        else expect(page).toMatch(NOTE);
        expect(whole).not.toMatch(NOTE);
      }),
      { numRuns: 80 },
    );
  }, 120_000);

  it('leaves out wording first, then the matrix, then what is notable, and material changes last', () => {
    const many = manyChanges(200);
    const left = (limit: number): string => NOTE.exec(markdown(many, limit))?.[1] ?? 'nothing';
    const whole = bytes(markdown(many));
    expect(left(whole)).toBe('nothing');
    expect(left(whole - 1)).toBe('1 editorial change');
    const steps = [40_000, 24_000, 20_000, 9_000, 5_000].map(left);
    expect(steps).toEqual([
      '92 editorial changes',
      '21 notable changes, 1 RACI matrix and 120 editorial changes',
      '32 notable changes, 1 RACI matrix and 120 editorial changes',
      '60 notable changes, 1 RACI matrix and 120 editorial changes',
      '10 material changes, 60 notable changes, 1 RACI matrix and 120 editorial changes',
    ]);
  });

  it('leaves out the last of several charters first', () => {
    const page = markdown([SWAPPED_ACCOUNTABLE, MOVED_DATE, saying('x'.repeat(300))], 6500);
    expect(NOTE.exec(page)?.[1]).toBe('8 findings, 10 notable changes, 2 RACI matrices and 2 editorial changes');
    expect(page).toContain('raci/accountable-changed');
  });

  it('says how many of a part are shown, where some are not', () => {
    const page = markdown(manyChanges(200), 30_000);
    expect(page).toMatch(
      /<summary>\d+ of 120 editorial changes<\/summary>|<summary>\d+ of 55 more notable changes<\/summary>/,
    );
    expect(markdown(manyChanges(200), 6_000)).toMatch(/### Material changes \(\d+ of 20\)/);
  });

  it('leads to where all of it is', () => {
    expect(markdown(manyChanges(200), 10_000, 'https://github.com/o/r/actions/runs/1')).toContain(
      ' [See everything](https://github.com/o/r/actions/runs/1)\n',
    );
    expect(markdown(manyChanges(200), 10_000)).toContain(' `charterline diff` shows everything.\n');
  });

  it('holds for hundreds of charters', () => {
    const page = markdown(
      Array.from({ length: 300 }, () => SWAPPED_ACCOUNTABLE),
      65_000,
    );
    expect(bytes(page)).toBeLessThanOrEqual(65_000);
    expect(page).toMatch(NOTE);
    expect(brokenParts(page)).toEqual([]);
  });
});
