/** Kinds of value that occur in several sections. */
import { type ListField, list, type NumberField, number, type TextField, text } from './grammar.ts';

export const REGION_WORDS =
  'A region is a country by its two-letter code (BR, CH), a part of one (US-CA for California), EU for the European Economic Area, or UK.';

export const version = (description: string): TextField =>
  text(description, {
    pattern:
      '^(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)(-(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*)(\\.(0|[1-9][0-9]*|[0-9]*[a-zA-Z-][0-9a-zA-Z-]*))*)?(\\+[0-9a-zA-Z-]+(\\.[0-9a-zA-Z-]+)*)?$',
    examples: ['1.0.0', '2.1.0'],
  });

export const days = (description: string, example: number): NumberField =>
  number(description, { integer: true, minimum: 0, examples: [example] });

/** A judgement from 1 to 5. */
export const grade = (description: string, example: number): NumberField =>
  number(description, { integer: true, minimum: 1, maximum: 5, examples: [example] });

/** An amount in the currency of the budget. */
export const money = (description: string, example: number): NumberField =>
  number(description, { minimum: 0, examples: [example] });

/** Several free texts, in the order in which they were written. */
export const texts = (description: string, examples: readonly string[]): ListField<TextField> => ({
  ...list(description, text('One entry of the list.')),
  examples: [examples],
});

export const regions = (description: string, examples: readonly string[]): ListField<TextField> => ({
  ...list(`${description} ${REGION_WORDS}`, text(REGION_WORDS, { format: 'region' })),
  examples: [examples],
});
