/** The term that dates are held against. */
import { describe, expect, it } from 'vitest';
import type { Charter } from '../../server/src/charter/charter.ts';
import { isOutside, isTemporary, termOf } from '../../server/src/charter/term.ts';
import { analyseFiles } from '../support/charters.ts';

async function charterOf(engagement: string): Promise<Charter> {
  const text = `apiVersion: charterline/v1\nkind: EngagementCharter\nengagement: ${engagement}\n`;
  const { charter } = await analyseFiles({ 'a.charter.yaml': text });
  if (!charter) throw new Error('There is no charter');
  return charter;
}

const termIn = async (term: string) => termOf(await charterOf(`{ term: ${term} }`));

describe('termOf', () => {
  it('reads both ends', async () =>
    expect(await termIn('{ start: 2026-10-01, end: 2026-10-02 }')).toEqual({ start: '2026-10-01', end: '2026-10-02' }));

  it('leaves an open end open', async () =>
    expect(await termIn('{ start: 2026-10-01 }')).toEqual({ start: '2026-10-01', end: undefined }));

  it('leaves an end open that cannot be read', async () =>
    expect(await termIn('{ start: 2026-10-01, end: soon }')).toEqual({ start: '2026-10-01', end: undefined }));

  it.each([
    '{ end: 2026-10-02 }',
    '{ start: soon, end: 2026-10-02 }',
    '{ start: 2026-10-02, end: 2026-10-02 }',
    '{ start: 2026-10-02, end: 2026-10-01 }',
    'later',
  ])('knows no term in %s', async (term) => expect(await termIn(term)).toBeUndefined());

  it('knows none without an engagement', async () => {
    const { charter } = await analyseFiles({
      'a.charter.yaml': 'apiVersion: charterline/v1\nkind: EngagementCharter\n',
    });
    expect(charter && termOf(charter)).toBeUndefined();
  });
});

describe('isOutside', () => {
  it.each([
    ['2026-09-30', true],
    ['2026-10-01', false],
    ['2027-09-30', false],
    ['2027-10-01', true],
  ])('%s: %s', (day, outside) => expect(isOutside(day, { start: '2026-10-01', end: '2027-09-30' })).toBe(outside));

  it('has no end where the term is open', () => {
    expect(isOutside('2099-01-01', { start: '2026-10-01', end: undefined })).toBe(false);
    expect(isOutside('2026-09-30', { start: '2026-10-01', end: undefined })).toBe(true);
  });
});

describe('isTemporary', () => {
  it.each([
    ['fractional', true],
    ['interim', true],
    ['advisory', false],
    ['full-time', false],
    ['unheard-of', false],
  ])('%s: %s', async (model, temporary) => expect(isTemporary(await charterOf(`{ model: ${model} }`))).toBe(temporary));
});
