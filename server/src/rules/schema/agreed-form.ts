import { FORMATS } from '../../language/formats.ts';
import type { Field, TextField } from '../../language/grammar.ts';

/**
 * The same value in the form that its key needs, where another form of it is common and can mean nothing else: `2027/1/5`
 * for a date, `monthly` for a cadence. `undefined` where none of these is known.
 */
export function agreedForm(value: string, field: Field | undefined): string | undefined {
  const text = field?.type === 'list' ? field.item : field;
  if (text?.type !== 'text') return undefined;
  return FORMS.map((form) => form(value.trim())).find(
    (other) => other !== undefined && other !== value && fits(other, text),
  );
}

function fits(value: string, { pattern, format }: TextField): boolean {
  if (pattern === undefined && format === undefined) return false;
  const hasForm = pattern === undefined || new RegExp(pattern, 'u').test(value);
  return hasForm && (format === undefined || FORMATS[format].check(value));
}

type Form = (value: string) => string | undefined;

/** Year first, with any separator and any number of digits; a time of day does not matter, anything else behind it may. */
const yearFirst: Form = (value) => {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d{2}[\d:.]*\s?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(value) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** With full stops the day always comes first. */
const dayFirst: Form = (value) => {
  const [, day = '', month = '', year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(value) ?? [];
  return year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** With slashes nobody can tell what comes first, unless one of the two can be no month. */
const slashes: Form = (value) => {
  const [, first = '', second = '', year] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(value) ?? [];
  const [day, month] = Number(first) > 12 ? [first, second] : [second, first];
  return year && Number(day) > 12 ? `${year}-${month.padStart(2, '0')}-${day}` : undefined;
};

const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'day',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
};

const cadence: Form = (value) => {
  const word = value.toLowerCase();
  return ADVERBS[word] ?? word.replace(/^every\s+/, '').replace(/\s+/g, ' ');
};

const time: Form = (value) => {
  const [, hours = '', minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(value) ?? [];
  return minutes && `${hours.padStart(2, '0')}:${minutes}`;
};

/** Versions have three parts. */
const version: Form = (value) => {
  const [, major, minor = '0'] = /^v?(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  return major && `${major}.${minor}.0`;
};

const capitals: Form = (value) => value.toUpperCase();

const FORMS: readonly Form[] = [yearFirst, dayFirst, slashes, cadence, time, version, capitals];
