/** Where an offset lies in the structure of a text, also of one that is half written. */
import { describe, expect, it } from 'vitest';
import type { Cursor } from '../../server/src/features/cursor/cursor.ts';
import { findCursor } from '../../server/src/features/cursor/find-cursor.ts';
import { atCursor } from './marked.ts';

/** In short: `key rules.raci/silo "le" among level`. */
function inShort(marked: string): string {
  const { text, offset } = atCursor(marked);
  const cursor = findCursor(text, offset);
  return cursor ? drawn(cursor) : 'nothing';
}

function drawn(cursor: Cursor): string {
  if (cursor.kind === 'comment') return 'comment';
  const { kind, path, word, siblings, hasColon, needsComma, needsSpace } = cursor;
  const steps = path.map((step) => (step.kind === 'key' ? `.${step.key}` : `[${step.index}]`)).join('');
  const others = kind !== 'value' && siblings.length > 0 ? ` among ${siblings.map((key) => key.text).join(' ')}` : '';
  const marks = `${hasColon ? ' colon' : ''}${needsComma ? ' comma' : ''}${needsSpace ? ' space' : ''}`;
  return `${kind} ${steps || '.'} "${word.text}"${others}${marks}`;
}

/** Each text with what is found at its cursor. */
const CASES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'in a block mapping': [
    ['|', 'key . ""'],
    ['ro|', 'key . "ro"'],
    ['a: 1\nro|\nb: 2\n', 'key . "ro" among a'],
    ['a:\n  b: 1\n  |\n  c: 2\nd: 3\n', 'key .a "" among b c'],
    ['a:\n  b: 1\n|\nc: 2\n', 'key . "" among a'],
    ['a:\n  |\n  b: 1\n', 'key .a "" among b'],
    ['a:\n  |', 'key .a ""'],
    ['a:\n  b:\n    c: 1\n  |', 'key .a "" among b'],
    ['a|b: 1\n', 'key . "ab" colon'],
    ['"a|b": 1\n', 'key . "ab" colon'],
    ['a: 1 # why\n|', 'key . "" among a'],
    ['\uFEFFa: 1\nb|', 'key . "b" among a'],
    ['a:\r\n  b: 1\r\n  |\r\nc: 2\r\n', 'key .a "" among b'],
    ['raci/si|', 'key . "raci/si"'],
    ['a: &x\n  |\n', 'key .a ""'],
    ['---\na|', 'key . "a"'],
  ],
  'in a block list': [
    ['a:\n  - |\n', 'item .a[0] ""'],
    ['a:\n  -|\n', 'item .a[0] "" space'],
    ['a:\n- b: 1\n  |\n- b: 2\n', 'key .a[0] "" among b'],
    ['a:\n- b: 1\n- |\n', 'item .a[1] ""'],
    ['a:\n  - b: 1\n    c|\n    d: 1\n', 'key .a[0] "c" among b d'],
    ['a:\n  - |\n    b: 1\n', 'key .a[0] "" among b'],
    ['a:\n  - b\n  - c|\n', 'item .a[1] "c"'],
    ['a:\n  - b:\n      - c: 1\n    |\n', 'key .a[0] "" among b'],
    ['a:\n  - - |\n', 'item .a[0][0] ""'],
    ['a:\n  - &x b: 1\n  - &y { c| }\n', 'key .a[1] "c"'],
    ['a:\n- b\n|\nc: 1\n', 'key . "" among a'],
    ['a:\n  -\n    |\n', 'key .a[0] ""'],
  ],
  'as a value': [
    ['a: |\n', 'value .a ""'],
    ['a:|\n', 'value .a "" space'],
    ['a: b|c\n', 'value .a "bc"'],
    ['a: |bc\n', 'value .a "bc"'],
    ['a: in review| # why\n', 'value .a "in review"'],
    ['a: "b|c"\n', 'value .a "bc"'],
    ["a: 'b|\nc: 1\n", 'value .a "b"'],
    ['a: | # why\n', 'value .a ""'],
    ['x:\n  - a: |\n    b: 1\n', 'value .x[0].a ""'],
    ['a: http://x|\n', 'value .a "http://x"'],
  ],
  'inside brackets': [
    ['a: { | }\n', 'key .a ""'],
    ['a: {|}\n', 'key .a ""'],
    ['a: { b| }\n', 'key .a "b"'],
    ['a: { b|: 1 }\n', 'key .a "b" colon'],
    ['a: { b: 1, | }\n', 'key .a "" among b'],
    ['a: { b: 1,|}\n', 'key .a "" among b'],
    ['a: { | b: 1 }\n', 'key .a "" among b comma'],
    ['a: { b: | }\n', 'value .a.b ""'],
    ['a: { b:| }\n', 'value .a.b "" space'],
    ['a: { b: c|, d: 1 }\n', 'value .a.b "c"'],
    ['a: { b: |, d: 1 }\n', 'value .a.b ""'],
    ['a: [b, |]\n', 'item .a[1] ""'],
    ['a: [|]\n', 'item .a[0] ""'],
    ['a: [ | b]\n', 'item .a[0] "" comma'],
    ['a: [b, c|, d]\n', 'item .a[1] "c"'],
    ['a: ["b|"]\n', 'item .a[0] "b"'],
    ['a: [{ b: 1, | }]\n', 'key .a[0] "" among b'],
    ['a: { b: [1, 2], | }\n', 'key .a "" among b'],
    ['a:\n  - { b: 1,\n      | }\n', 'key .a[0] "" among b'],
    ['{ a: 1, | }\n', 'key . "" among a'],
    ['a: {\n  b: 1,\n  |\n  c: 2\n}\n', 'key .a "" among b c comma'],
    ['a: { "b": 1, "|" }\n', 'nothing'],
    ['a: { b: "c\n  d", | }\n', 'key .a "" among b'],
    ['a: { b: "c: \\" }", | }\n', 'key .a "" among b'],
    ["a: { b: 'it''s', | }\n", 'key .a "" among b'],
  ],
  'inside brackets that are not closed': [
    ['a: { b: 1, |\nc: 1\n', 'key .a "" among b'],
    ['a: { b: |\nc: 1\n', 'value .a.b ""'],
    ['a:\n  b: { c: 1, d|\n  e: 1\n', 'key .a.b "d" among c'],
    ['a:\n  - { b: 1, |\n  - { c: 1 }\n', 'key .a[0] "" among b'],
    ['a: [b, |\nc: 1\n', 'item .a[1] ""'],
    ['a: [b,\nc|: 1\n', 'key . "c" colon'],
    ['a: [b, |', 'item .a[1] ""'],
  ],
  'in a comment': [
    ['# a|', 'comment'],
    ['a: b # c|\nd: e\n', 'comment'],
    ['a: { b: 1 } # c|\n', 'comment'],
    ['a: [b, # c|\n  d]\n', 'comment'],
    ['a: b#|\n', 'value .a "b#"'],
    ['a:\n  # b|\n  c: 1\n', 'comment'],
    ['a: "b" # c|', 'comment'],
  ],
  'where nothing new can be written': [
    ['a: >\n  text |\nb: 1\n', 'nothing'],
    ['a: >\n  text\n  |\n  text\nb: 1\n', 'nothing'],
    ['a: >\n  text\n\n  |\n', 'nothing'],
    ['a: >\n  b|: 1\n', 'nothing'],
    ['a:\n  - >\n    b|: 1\n  - c\n', 'nothing'],
    ['a: >-\n\n  # b|\n', 'nothing'],
    ['a: b |\n', 'nothing'],
    ['a: b\n  c|\n', 'nothing'],
    ['a: "b\n  c|"\n', 'nothing'],
    ['a: "b\n\n  c: |"\n', 'nothing'],
    ['a: { b: "c\n  d|" }\n', 'nothing'],
    ['a: *b|\n', 'nothing'],
    ['a: { b: 1 | }\n', 'nothing'],
    ['a: { b: 1 } |\n', 'nothing'],
    ['a: { b: | c: 1 }\n', 'nothing'],
    ['a |: 1\n', 'nothing'],
  ],
  'where following lines would be taken over': [
    ['a:\n|\n  b: 1\n', 'nothing'],
    ['a:\n|\n- b: 1\n', 'nothing'],
    ['a: |\n  b: 1\n', 'nothing'],
    ['a: |\n- b: 1\n', 'nothing'],
    ['a:\n    |\n  b: 1\n', 'nothing'],
    ['a:\n  - |\n      b: 1\n    c: 1\n', 'nothing'],
    ['a:\n- b: 1\n|\n- c: 1\n', 'nothing'],
    ['a:\n  b: 1\n    |\n', 'nothing'],
    ['a:\n    b: 1\n  |\n', 'nothing'],
    ['a:\n  |\n- b: 1\n', 'nothing'],
  ],
};

describe('findCursor', () => {
  for (const [title, cases] of Object.entries(CASES)) {
    it.each(cases)(`${title}: %j`, (marked, expected) => {
      expect(inShort(marked)).toBe(expected);
    });
  }

  it('finds nothing outside the text', () => {
    expect(findCursor('a: 1\n', -1)).toBeUndefined();
    expect(findCursor('a: 1\n', 6)).toBeUndefined();
  });

  it.each([
    ['one line of brackets', `a: [${'{ b: "c", d: e }, '.repeat(100_000)}`],
    ['brackets inside each other', `a: ${'['.repeat(500_000)}`],
    ['marks of comments', `a: [${'b#'.repeat(500_000)}`],
    ['dashes', '- '.repeat(500_000)],
    ['empty lines of a text', `a: >\n  b\n${'\n'.repeat(1_000_000)}`],
    ['empty lines', `a:\n${'\n'.repeat(1_000_000)}  `],
    ['quotes that are not closed', `a:\n${"  - 'b\n".repeat(200_000)}`],
  ])('is quick with a million characters: %s', (_, text) => {
    const started = performance.now();
    findCursor(text, text.length);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('gives the column at which keys stand, and the place of the word', () => {
    const { text, offset } = atCursor('a:\n  - b: 1\n    c|\n');
    expect(findCursor(text, offset)).toMatchObject({ column: 4, word: { start: 16, end: 17 }, flow: false });
  });
});
