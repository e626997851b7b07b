import { expect, it } from 'vitest';
import { bareNumber } from '../../server/src/schema/bare-number.ts';

it.each([
  ['60%', 'share', '60'],
  ['60 percent', 'share', '60'],
  ['640,000 AUD', 'amount', '640000'],
  ['€1,640,000.50', 'amount', '1640000.50'],
  ["640'000", 'amount', '640000'],
  ['640 000', 'amount', '640000'],
  ['45min', 'minutes', '45'],
  ['30 days', 'noticeDays', '30'],
])('%s for %s', (text, key, number) => expect(bareNumber(text, key)).toBe(number));

it.each([
  ['2h', 'minutes'],
  ['80k', 'amount'],
  ['1,5', 'amount'],
  ['1,50,000', 'amount'],
  ['EUR 80 a month', 'amount'],
  ['about 60', 'share'],
  ['', 'share'],
])('%s for %s may be another number', (text, key) => expect(bareNumber(text, key)).toBeUndefined());
