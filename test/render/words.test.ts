import { describe, expect, it } from 'vitest';
import { involvementInWords } from '../../server/src/render/words.ts';

describe('the part of the CIO in words', () => {
  it.each([
    ['inform', 'inform', 0, 'CIO is informed', ''],
    ['consult', 'consult', 0, 'CIO is consulted', ''],
    ['co-own', 'co-own', 0, 'CIO co-owns it', ''],
    ['inform', 'co-own', 0, 'CIO co-owns it', 'informing would be enough'],
    ['consult', 'inform', 1, 'CIO must be consulted', 'is informed so far'],
    ['co-own', 'consult', 1, 'CIO must co-own it', 'is consulted so far'],
    ['inform', undefined, 1, 'CIO must be informed', 'has no part so far'],
    ['co-own', undefined, undefined, 'CIO must co-own it', 'nobody is named as CIO'],
  ] as const)('needs to %s, given %s', (needed, given, short, lead, verdict) => {
    expect(involvementInWords({ needed, given, short, reasons: [] })).toEqual({ lead, verdict });
  });
});
