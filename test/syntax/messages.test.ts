import { describe, expect, it } from 'vitest';
import { parse } from '../../server/src/syntax/parse.ts';
import { unmark } from '../support/charters.ts';

/** What the parser says of a marked text: each marker is the range of one problem. */
function problemsOf(marked: string): { said: string[]; marks: string[]; expected: string[]; value: unknown } {
  const { text, ranges } = unmark(marked);
  const { problems, root } = parse(text);
  const cut = ({ start, end }: { start: number; end: number }): string => `${start}: ${text.slice(start, end)}`;
  return {
    said: problems.map(({ rule, message }) => (rule === 'syntax/yaml' ? message : `${rule} ${message}`)),
    marks: problems.map(cut),
    expected: ranges.toSorted((a, b) => a.start - b.start || a.end - b.end).map(cut),
    value: root?.value,
  };
}

/** A text with one slip, what is said of it, and what is understood all the same. */
type Case = readonly [name: string, text: string, message: string, value: unknown];

const CASES: readonly Case[] = [
  ['a quote that is never closed', 'a: 1\nb: ⟦"Launch⟧\nc: 3\n', 'openQuote', { a: 1, b: null, c: 3 }],
  ['a single quote that is never closed', "a: 1\nb: ⟦'Launch⟧\nc: 3\n", 'openQuote', { a: 1, b: null, c: 3 }],
  ['a quote that is open at the end of the file', 'a: 1\nb: ⟦"Launch⟧', 'openQuote', { a: 1, b: null }],
  ['an apostrophe inside single quotes', "m:\n  a: 'It'⟦s new'⟧\n  b: 2\n", 'textAfterQuote', { m: { a: null, b: 2 } }],
  ['a list that is never closed', 'm:\n  a: ⟦[x, y⟧\n  b: 2\nc: 3\n', 'openList', { m: { a: null, b: 2 }, c: 3 }],
  ['a list that is open at the end', 'a: 1\nb: ⟦[x, y⟧\n', 'openList', { a: 1, b: null }],
  ['a group that is never closed', 'm:\n  a: ⟦{ x: 1⟧\n  b: 2\nc: 3\n', 'openMapping', { m: { a: null, b: 2 }, c: 3 }],
  ['a colon in a text', 'm:\n  a: ⟦Launch: the plan⟧\n  b: 2\n', 'colonInValue', { m: { a: null, b: 2 } }],
  ['a text that begins with @', 'm:\n  a: ⟦@ana⟧\n  b: 2\n', 'reservedStart', { m: { a: null, b: 2 } }],
  ['a text that begins with a backtick', 'm:\n  a: ⟦`x`⟧\n  b: 2\n', 'reservedStart', { m: { a: null, b: 2 } }],
  ['no space behind the colon', 'm:\n  a: 1\n  ⟦b:2⟧\n  c: 3\n', 'missingSpace', { m: { a: 1, b: null, c: 3 } }],
  ['no colon', 'm:\n  ⟦a 1⟧\n  c: 3\n', 'missingColon', { m: { c: 3 } }],
  ['a line too far to the right', 'm:\n  - a: 1\n     ⟦b: 2⟧\n    c: 3\n', 'wrongIndentation', { m: [{ a: 1, c: 3 }] }],
  [
    'a line too far to the left',
    'm:\n  - a: 1\n    c: 3\n   ⟦b: 2⟧\n  - d: 4\n',
    'wrongIndentation',
    { m: [{ a: 1, c: 3 }, { d: 4 }] },
  ],
  ['a tab as indentation', 'm:\n⟦\t⟧a: 1\nb: 2\n', 'tab', { m: { a: 1 }, b: 2 }],
  ['an odd space as indentation', 'm:\n⟦\u00a0\u00a0⟧a: 1\nb: 2\n', 'oddSpace', { m: { a: 1 }, b: 2 }],
  ['odd spaces on several lines', 'm:\n⟦\u00a0 ⟧a: 1\n\u00a0 c: 3\nb: 2\n', 'oddSpace', { m: { a: 1, c: 3 }, b: 2 }],
  ['an odd space behind a colon', 'm:\n  a:⟦\u202f⟧1\n  b: 2\n', 'oddSpace', { m: { a: 1, b: 2 } }],
  ['an odd space before a colon', 'm:\n  a⟦\u00a0⟧: 1\n  b: 2\n', 'oddSpace', { m: { a: 1, b: 2 } }],
  ['an odd space behind a dash', 'm:\n  -⟦\u00a0⟧a: 1\n  - b: 2\n', 'oddSpace', { m: [{ a: 1 }, { b: 2 }] }],
  ['an odd space between brackets', 'm: { a:⟦\u00a0⟧1, b: 2 }\n', 'oddSpace', { m: { a: 1, b: 2 } }],
  [
    'no space behind the dash of a group',
    'm:\n  - { a: 1, b: 2 }\n  ⟦-⟧{ a: 3, b: 4 }\n',
    'dashSpace',
    { m: [{ a: 1, b: 2 }, null] },
  ],
  [
    'no space behind the dash of an entry',
    'm:\n  - a: 1\n    b: 2\n  ⟦-⟧a: 3\n    b: 4\n  - a: 5\n',
    'dashSpace',
    { m: [{ a: 1, b: 2 }, { a: 5 }] },
  ],
  ['no colon before a group', 'm:\n  ⟦a⟧ { x: 1, y: 2 }\n  b: 2\n', 'colonBefore', { m: { a: null, b: 2 } }],
  [
    'a number sign that swallows a bracket',
    'm:\n  - { a: ⟦#1 in Europe, b: 2 }⟧\n  - { a: 3 }\n',
    'comment',
    { m: [null, { a: 3 }] },
  ],
  [
    'a list that is never closed in a group of several lines',
    'm:\n  - { a: ⟦[x, y⟧, b: 2,\n      c: [3] }\n  - { a: [4] }\n',
    'openList',
    { m: [{ a: null, b: 2, c: [3] }, { a: [4] }] },
  ],
  [
    'a group that is never closed in a list in a group',
    'm:\n  - { a: [⟦{ x: 1⟧ ], b: 2,\n      c: [3] }\n',
    'openMapping',
    { m: [{ a: [], b: 2, c: [3] }] },
  ],
  [
    'a tab in a group of several lines',
    'm:\n  - { a: 1,\n⟦\t⟧b: 2 }\n  - { a: 3 }\n',
    'tab',
    { m: [{ a: 1, b: 2 }, { a: 3 }] },
  ],
  ['a backslash in double quotes', 'm:\n  a: "C:⟦\\d⟧ata"\n  b: 2\n', 'badEscape', { m: { a: null, b: 2 } }],
  ['a character that is not allowed', 'm:\n  a: x⟦\u0001⟧y\n  b: 2\n', 'unreadableCharacter', { m: { a: null, b: 2 } }],
  ['a character that was no UTF-8', 'a: R⟦\ufffd⟧launch\nb: 2\n', 'encoding', { a: 'R\ufffdlaunch', b: 2 }],
  ['NUL', 'm:\n  a: x⟦\0⟧y\n  b: 2\n', 'unreadableCharacter', { m: { a: null, b: 2 } }],
  ['an alias without an anchor', 'a: ⟦*who⟧\nb: 2\n', 'unknownAlias', { a: null, b: 2 }],
  ['a misspelt alias', 'a: &circle 1\nb: &circus 2\nc: ⟦*cirle⟧\n', 'nearAlias', { a: 1, b: 2, c: null }],
  ['an alias that is like no anchor', 'a: &circle 1\nb: ⟦*team⟧\n', 'unknownAlias', { a: 1, b: null }],
  ['an alias to what it stands in', 'a: &all\n  b: ⟦*all⟧\n  c: 3\n', 'cyclicAlias', { a: { b: null, c: 3 } }],
  ['a merge key without a mapping', 'a: { <<: ⟦text⟧, b: 2 }\n', 'mergeWithoutMapping', { a: { b: 2 } }],
  ['an unknown tag', 'a: ⟦!important⟧ yes\nb: 2\n', 'unknownTag', { a: 'yes', b: 2 }],
  ['a list as a key', '? ⟦[a]⟧\n: 1\nb: 2\n', 'complexKey', { a: null, b: 2 }],
  ['a key twice', 'm:\n  a: 1\n  ⟦a⟧: 2\n', 'syntax/duplicate-key duplicate', { m: { a: 1 } }],
  ['a key twice in a group in brackets', 'm: { a: 1, ⟦a⟧: 2 }\n', 'syntax/duplicate-key duplicate', { m: { a: 1 } }],
  ['a second document', 'a: 1\n⟦---⟧\nb: 2\n', 'syntax/multiple-documents second', { a: 1, b: null }],
  [
    'a second document behind an end mark',
    'a: 1\n...\n⟦---⟧\nb: 2\n',
    'syntax/multiple-documents second',
    { a: 1, b: null },
  ],
];

describe('one slip gives one problem on the text at fault, and the rest is read', () => {
  it.each(CASES)('%s', (_, marked, message, value) => {
    const { said, marks, expected, value: actual } = problemsOf(marked);
    expect(said).toEqual([message]);
    expect(marks).toEqual(expected);
    expect(actual).toEqual(value);
  });

  it.each(CASES.filter(([, text]) => !text.includes('\u0001')))(
    'and the same with Windows line ends: %s',
    (_, marked, message) => {
      const { said, marks, expected } = problemsOf(marked.replaceAll('\n', '\r\n'));
      expect(said).toEqual([message]);
      expect(marks).toEqual(expected);
    },
  );
});

describe('spaces that look like ordinary ones', () => {
  it.each([
    ['in a text', 'a: 10\u00a0percent\n'],
    ['in a quoted text that looks like a key', 'a: "{ b:\u00a0c }"\n'],
    ['at the start of a line of a longer text', 'a: |\n  \u00a0one\n'],
  ])('are left alone %s', (_, text) => expect(problemsOf(text).said).toEqual([]));
});

describe('a mistake inside of what another mistake has spoilt', () => {
  it('does not hold up the reader', () => expect(problemsOf(':#<<: ⟦[⟧\n⟦\0⟧').said.length).toBeGreaterThan(0));
});

describe('three slips in three sections', () => {
  it('give three problems, and the other sections are whole', () => {
    const { said, marks, expected, value } = problemsOf(`metadata:
  id: launch
  title: ⟦Launch: the plan⟧
roles:
  - id: cmo
    title: ⟦"Chief marketing officer⟧
  - id: cio
scope:
  included:
    - { id: site, title: Renew the site }
raci:
  - work: site
    responsible: ⟦[cmo, cio⟧
  - work: shop
risks: [{ id: late }]
`);
    expect(said).toEqual(['colonInValue', 'openQuote', 'openList']);
    expect(marks).toEqual(expected);
    expect(value).toEqual({
      metadata: { id: 'launch', title: null },
      roles: [{ id: 'cmo', title: null }, { id: 'cio' }],
      scope: { included: [{ id: 'site', title: 'Renew the site' }] },
      raci: [{ work: 'site', responsible: null }, { work: 'shop' }],
      risks: [{ id: 'late' }],
    });
  });
});

describe('what is well-formed', () => {
  it.each([
    ['nothing', '', undefined],
    ['comments only', '# to do\n', undefined],
    ['a first document mark', '---\na: 1\n', { a: 1 }],
    ['a byte order mark', '\ufeffa: 1\n', { a: 1 }],
    ['lone carriage returns', 'a: 1\rb: 2\r', { a: 1, b: 2 }],
    [
      'anchors, aliases and merge keys',
      'a: &x { p: 1, q: 2 }\nb: *x\nc: { <<: *x, q: 3 }\n',
      { a: { p: 1, q: 2 }, b: { p: 1, q: 2 }, c: { p: 1, q: 3 } },
    ],
    [
      'several merge sources, the first wins',
      'a: &a { p: 1 }\nb: &b { p: 2, q: 2 }\nc: { <<: [*a, *b] }\n',
      { a: { p: 1 }, b: { p: 2, q: 2 }, c: { p: 1, q: 2 } },
    ],
    [
      'keys that programs stumble over',
      '__proto__: 1\nconstructor: 2\n',
      JSON.parse('{"__proto__":1,"constructor":2}'),
    ],
    [
      'the words of YAML 1.2',
      'a: yes\nb: off\nc: ~\nd: 012\ne: 2027-01-01\n',
      { a: 'yes', b: 'off', c: null, d: 12, e: '2027-01-01' },
    ],
  ])('%s', (_, text, value) => {
    const { problems, root } = parse(text);
    expect(problems).toEqual([]);
    expect(root?.value).toEqual(value);
  });
});
