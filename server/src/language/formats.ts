/**
 * Checks of texts that a regular expression alone cannot make: whether a day exists, whether a code is in use.
 *
 * Each check takes any text and never throws. All expressions run in linear time.
 */
import { countryCodes, currencyCodes, languageCodes, timeZoneNames } from './codes.ts';
import type { Format } from './grammar.ts';

const DATE = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;

/** Whether the text is `YYYY-MM-DD` and that day exists in the Gregorian calendar. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** How many days a month of 1 to 12 has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const LOCAL_PART = /^[^\s@<>()[\]\\,;:"]+$/;
const DOMAIN_LABEL = /^[a-z0-9\u0080-\uffff]([a-z0-9\u0080-\uffff-]*[a-z0-9\u0080-\uffff])?$/i;

/**
 * Whether the text is a plain e-mail address with a full domain, such as `ana@example.org`. Letters beyond ASCII are
 * allowed on both sides; quoted local parts, comments and numeric domains are not.
 */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  return text.length <= 254 && isLocalPart(local) && isDomain(text.slice(at + 1));
}

function isLocalPart(text: string): boolean {
  if (text.startsWith('.') || text.endsWith('.') || text.includes('..')) return false;
  return text.length <= 64 && LOCAL_PART.test(text);
}

function isDomain(text: string): boolean {
  const labels = text.split('.');
  return labels.length > 1 && labels.every((label) => label.length <= 63 && DOMAIN_LABEL.test(label));
}

/** Whether the text is the code of a currency in ISO 4217, present or past. */
export function isCurrency(text: string): boolean {
  return currencyCodes().has(text);
}

const SUBDIVISION = /^[A-Z0-9]{1,3}$/;

/** Whether the text is a country in ISO 3166 (`BR`), a part of one (`US-CA`), `EU` or `UK`. */
export function isRegion(text: string): boolean {
  const dash = text.indexOf('-');
  if (dash < 0) return text === 'EU' || text === 'UK' || countryCodes().has(text);
  return countryCodes().has(text.slice(0, dash)) && SUBDIVISION.test(text.slice(dash + 1));
}

/** Whether the text names a time zone of the IANA database; older names that link to another count. */
export function isTimeZone(text: string): boolean {
  return timeZoneNames().has(text);
}

const LANGUAGE_TAG =
  /^[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[0-9a-wy-z](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?$/i;

/** Whether the text is a well-formed BCP 47 tag; a language of two letters must also be a registered one. */
export function isLanguage(text: string): boolean {
  if (!LANGUAGE_TAG.test(text)) return false;
  const primary = (text.split('-')[0] ?? '').toLowerCase();
  return primary.length !== 2 || languageCodes().has(primary);
}

/** A named check with the expression that it refines: what does not match the expression never passes the check. */
export interface FormatCheck {
  readonly pattern: string;
  readonly check: (text: string) => boolean;
}

export const FORMATS: Readonly<Record<Format, FormatCheck>> = {
  date: { pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', check: isDate },
  email: { pattern: '^[^@\\s]+@[^@\\s]+$', check: isEmail },
  currency: { pattern: '^[A-Z]{3}$', check: isCurrency },
  region: { pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?$', check: isRegion },
  'time-zone': { pattern: '^[A-Za-z0-9+_-]+(/[A-Za-z0-9+_-]+)*$', check: isTimeZone },
  language: { pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$', check: isLanguage },
};

/** What every id looks like, as keywords of JSON Schema. */
export const ID_FORM = { pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$', maxLength: 64 } as const;

const ID = new RegExp(ID_FORM.pattern);

/** Whether a text could be an id. */
export function isId(text: string): boolean {
  return text.length <= ID_FORM.maxLength && ID.test(text);
}
