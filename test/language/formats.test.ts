import { describe, expect, it } from 'vitest';
import { countryCodes, currencyCodes, languageCodes, timeZoneNames } from '../../server/src/language/codes.ts';
import {
  FORMATS,
  isCurrency,
  isDate,
  isEmail,
  isLanguage,
  isRegion,
  isTimeZone,
} from '../../server/src/language/formats.ts';

describe('dates', () => {
  it.each(['2027-01-01', '2027-12-31', '2028-02-29', '2000-02-29', '2027-04-30', '0001-01-01'])('%s exists', (text) => {
    expect(isDate(text)).toBe(true);
  });

  it.each([
    '2027-02-29',
    '2100-02-29',
    '1900-02-29',
    '2027-04-31',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '2027-01-32',
    '2027-1-1',
    '27-01-01',
    '2027-01-01T00:00',
    '2027-01-01\n',
    ' 2027-01-01',
    '٢٠٢٧-٠١-٠١',
    '',
  ])('%j does not', (text) => {
    expect(isDate(text)).toBe(false);
  });

  it('agree with the calendar of the platform', () => {
    const two = (value: number): string => String(value).padStart(2, '0');
    for (const year of [1896, 1900, 2000, 2026, 2027, 2028, 2100]) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 1; day <= 31; day += 1) {
          const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
          expect([year, month, day, isDate(`${year}-${two(month)}-${two(day)}`)]).toEqual([year, month, day, exists]);
        }
      }
    }
  });
});

describe('e-mail addresses', () => {
  it.each([
    'ana@example.org',
    'a.b+c@mail.example.co.uk',
    "o'neil@example.ie",
    'jörg@büro.example',
    'x@xn--bro-hoa.example',
  ])('%s is one', (text) => {
    expect(isEmail(text)).toBe(true);
  });

  it.each([
    'ana',
    'ana@',
    '@example.org',
    'ana@localhost',
    'ana@example..org',
    'ana@-example.org',
    'ana@example-.org',
    '.ana@example.org',
    'ana.@example.org',
    'a..b@example.org',
    'ana bell@example.org',
    'ana@b@example.org',
    'Ana <ana@example.org>',
    `${'a'.repeat(65)}@example.org`,
    `ana@${'a'.repeat(64)}.org`,
    `ana@${'abcdefghi.'.repeat(26)}org`,
    '',
  ])('%j is none', (text) => {
    expect(isEmail(text)).toBe(false);
  });
});

describe('currencies', () => {
  it.each(['EUR', 'USD', 'GBP', 'JPY', 'CHF'])('%s is one', (text) => expect(isCurrency(text)).toBe(true));
  it.each(['eur', 'EURO', 'ABC', '€', '', 'EUR USD'])('%j is none', (text) => expect(isCurrency(text)).toBe(false));
});

describe('regions', () => {
  it.each(['DE', 'GB', 'UK', 'EU', 'CH', 'BR', 'US', 'US-CA', 'CA-QC', 'FR-2A'])('%s is one', (text) => {
    expect(isRegion(text)).toBe(true);
  });
  it.each(['de', 'XX', 'EEA', 'US-', 'US-CALI', 'XX-CA', 'EU-DE', 'UK-ENG', 'US-ca', 'US-CA-1', 'DE FR', ''])(
    '%j is none',
    (text) => {
      expect(isRegion(text)).toBe(false);
    },
  );
});

describe('time zones', () => {
  it.each(['UTC', 'Europe/Berlin', 'Asia/Calcutta', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
    '%s is one',
    (text) => {
      expect(isTimeZone(text)).toBe(true);
    },
  );
  it.each(['CEST', 'europe/berlin', 'Europe/Berln', '+02:00', 'Europe/', ''])('%j is none', (text) => {
    expect(isTimeZone(text)).toBe(false);
  });

  it('are understood by the platform', () => {
    const known = (name: string): boolean => {
      try {
        return Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
      } catch {
        return false;
      }
    };
    expect([...timeZoneNames()].filter((name) => !known(name))).toEqual([]);
  });
});

describe('languages', () => {
  it.each([
    'en',
    'de',
    'pt-BR',
    'EN-us',
    'zh-Hant-TW',
    'es-419',
    'sl-rozaj-biske',
    'de-1996',
    'en-u-ca-gregory',
    'haw',
    'en-x-acme',
  ])('%s is one', (text) => {
    expect(isLanguage(text)).toBe(true);
  });
  it.each(['english', 'xx', 'e', 'en_US', 'en-', '-en', 'en--US', 'en-u', 'x-acme', 'de-DE-', ''])(
    '%j is none',
    (text) => {
      expect(isLanguage(text)).toBe(false);
    },
  );
});

describe('the lists', () => {
  it('hold what they should and nothing empty', () => {
    expect(countryCodes().size).toBeGreaterThanOrEqual(249);
    expect(currencyCodes().size).toBeGreaterThan(150);
    expect(languageCodes().size).toBeGreaterThanOrEqual(183);
    expect(timeZoneNames().size).toBeGreaterThan(400);
    for (const list of [countryCodes, currencyCodes, languageCodes, timeZoneNames]) expect(list().has('')).toBe(false);
  });

  it('hold only what matches the expression of their format', () => {
    const lists = [
      { format: FORMATS.region, codes: countryCodes() },
      { format: FORMATS.currency, codes: currencyCodes() },
      { format: FORMATS['time-zone'], codes: timeZoneNames() },
      { format: FORMATS.language, codes: languageCodes() },
    ];
    for (const { format, codes } of lists) {
      const expression = new RegExp(format.pattern, 'u');
      expect([...codes].filter((code) => !expression.test(code) || !format.check(code))).toEqual([]);
    }
  });
});

describe('every check', () => {
  it.each(Object.entries(FORMATS))('%s is quick on hostile texts', (_, { pattern, check }) => {
    const expression = new RegExp(pattern, 'u');
    const parts = ['a', '-', '.', '@', 'a.', 'a-', 'en-a-', 'a@', '0', 'A/', '1-', '\ud800', '@a.'];
    for (const part of parts) {
      const text = `${part.repeat(200_000)}!`;
      const start = performance.now();
      expect(check(text)).toBe(false);
      expression.test(text);
      expect(performance.now() - start, part).toBeLessThan(500);
    }
  });
});
