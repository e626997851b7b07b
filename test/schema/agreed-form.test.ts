import { expect, it } from 'vitest';
import { text } from '../../server/src/language/grammar.ts';
import { agreedForm } from '../../server/src/rules/schema/agreed-form.ts';

const date = text('A day.', { format: 'date' });

it.each([
  ['03/15/2027', '2027-03-15'],
  ['15/03/2027', '2027-03-15'],
  ['15-3-2027', '2027-03-15'],
  ['15.3.2027', '2027-03-15'],
])('%s can be one day only', (written, day) => expect(agreedForm(written, date)).toBe(day));

it.each(['03/04/2027', '15/15/2027', '30/02/2027'])('%s can be two days or none', (written) =>
  expect(agreedForm(written, date)).toBeUndefined(),
);
