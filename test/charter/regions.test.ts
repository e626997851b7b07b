import { describe, expect, it } from 'vitest';
import { regionsAround } from '../../server/src/charter/regions.ts';

describe('regionsAround', () => {
  it.each([
    ['EU', ['EU']],
    ['DE', ['DE', 'EU']],
    ['DE-BY', ['DE-BY', 'DE', 'EU']],
    ['UK', ['UK']],
    ['GB', ['UK']],
    ['GB-SCT', ['GB-SCT', 'UK']],
    ['CH', ['CH']],
    ['US-CA', ['US-CA', 'US']],
  ])('%s', (code, expected) => {
    expect(regionsAround(code)).toEqual(expected);
  });

  const MEMBERS = 'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO'.split(
    ' ',
  );

  it.each(MEMBERS)('counts %s as part of the European Economic Area', (code) => {
    expect(regionsAround(code)).toEqual([code, 'EU']);
  });

  it('counts nobody else', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const codes = letters.flatMap((first) => letters.map((second) => first + second));
    const counted = codes.filter((code) => code !== 'EU' && regionsAround(code).includes('EU'));
    expect(counted).toEqual(MEMBERS.toSorted());
  });
});
