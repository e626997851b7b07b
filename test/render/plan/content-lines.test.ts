/** Values and lines as RFC 5545 writes them, where a lenient parser would not notice a mistake. */
import { describe, expect, it } from 'vitest';
import {
  contentLines,
  mailAddress,
  parameterValue,
  textValue,
} from '../../../server/src/render/plan/ics/content-lines.ts';

describe('a text value', () => {
  it('escapes what separates values, and line breaks of every kind', () => {
    expect(textValue('a;b,c\\d:e"f')).toBe('a\\;b\\,c\\\\d:e"f');
    expect(textValue('1\n2\r\n3\r4\u00855\u20286\u20297')).toBe('1\\n2\\n3\\n4\\n5\\n6\\n7');
    expect(textValue('tab\tstays, \u0000\u001b[0m\u007f\u009f go\ud800')).toBe('tab\tstays\\, [0m go\ufffd');
  });
});

describe('a parameter value', () => {
  it('is in quotes that nothing in it can end', () => {
    expect(parameterValue('Ana "Ace" Ruiz;X=1:y,z\r\nX-EVIL:1')).toBe(`"Ana 'Ace' Ruiz;X=1:y,z X-EVIL:1"`);
  });
});

describe('a mail address', () => {
  it('is a URI', () => {
    expect(mailAddress('ana.ruiz+plan@example.org')).toBe('mailto:ana.ruiz+plan@example.org');
    expect(mailAddress('jörg?cc=x@example.org')).toBe('mailto:j%C3%B6rg%3Fcc%3Dx@example.org');
    expect(mailAddress('a@b\r\nX-EVIL:1')).toBe('mailto:a@bX-EVIL%3A1');
  });
});

describe('a content line', () => {
  it.each([
    ['75 octets stay', 'x'.repeat(75), `${'x'.repeat(75)}\r\n`],
    ['76 octets are folded', 'x'.repeat(76), `${'x'.repeat(75)}\r\n x\r\n`],
    ['a continued line holds 74 more', 'x'.repeat(150), `${'x'.repeat(75)}\r\n ${'x'.repeat(74)}\r\n x\r\n`],
    ['a character is not cut', `${'x'.repeat(73)}😀`, `${'x'.repeat(73)}\r\n 😀\r\n`],
    ['octets count, not letters', 'ß'.repeat(38), `${'ß'.repeat(37)}\r\n ß\r\n`],
  ])('%s', (_, line, folded) => {
    expect(contentLines([line])).toBe(folded);
  });
});
