import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../server/src/syntax/limits.ts';
import { parse } from '../../server/src/syntax/parse.ts';

const said = (text: string, limits = LIMITS): readonly string[] =>
  parse(text, limits).problems.map(({ rule, message }) => `${rule} ${message}`);

describe('limits', () => {
  it('of size: a file at the limit is read, a longer one is not', () => {
    const limits = { ...LIMITS, fileSize: 6 };
    expect(said('ab: 12', limits)).toEqual([]);
    expect(said('ab: 123', limits)).toEqual(['syntax/limit fileSize']);
    expect(parse('ab: 123', limits).root).toBeUndefined();
  });

  it('of depth: collections inside each other', () => {
    const nested = (depth: number): string => `a: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n`;
    const limits = { ...LIMITS, depth: 4 };
    expect(said(nested(4), limits)).toEqual([]);
    expect(said(nested(5), limits)).toEqual(['syntax/limit depth']);
    expect(said(nested(2_000))).toEqual(['syntax/limit depth']);
  });

  it('of alias expansion: checked before anything is expanded', () => {
    const limits = { ...LIMITS, aliasNodes: 6 };
    const text = 'a: &a [1, 2]\nb: *a\nc: *a\n';
    expect(said(text, limits)).toEqual([]);
    expect(said(`${text}d: *a\n`, limits)).toEqual(['syntax/limit aliases']);
  });

  it('stop a text that grows tenfold with each line', () => {
    const lines = Array.from(
      { length: 30 },
      (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}*a${index}]`,
    );
    expect(said(`a0: &a0 [x, x]\n${lines.join('\n')}\n`)).toEqual(['syntax/limit aliases']);
  });

  it('of nodes: groups, lists, keys and values', () => {
    const text = 'a: [1, 2, 3]\n';
    expect(said(text, { ...LIMITS, nodes: 6 })).toEqual([]);
    expect(said(text, { ...LIMITS, nodes: 5 })).toEqual(['syntax/limit nodes']);
    expect(parse(text, { ...LIMITS, nodes: 5 }).root).toBeUndefined();
  });

  it('of nodes, also beside a mistake', () => {
    const text = 'a: [1, 2, 3]\nb: "c\n';
    expect(said(text, { ...LIMITS, nodes: 8 })).toEqual(['syntax/yaml openQuote']);
    expect(said(text, { ...LIMITS, nodes: 7 })).toEqual(['syntax/limit nodes']);
  });

  it('of depth, in block style and where an alias brings the depth', () => {
    const limits = { ...LIMITS, depth: 3 };
    expect(said('a:\n  b:\n    c: d\n', limits)).toEqual([]);
    expect(said('a:\n  b:\n    c:\n      d: e\n', limits)).toEqual(['syntax/limit depth']);
    expect(said('a: &x [1]\nb: [*x]\n', limits)).toEqual([]);
    expect(said('a: &x [1]\nb: [[*x]]\n', limits)).toEqual(['syntax/limit depth']);
  });

  it('of depth: neighbours that are all too deep are one mistake', () => {
    const limits = { ...LIMITS, depth: 2 };
    expect(said('a: [[1], [2], { b: 3 }]\n', limits)).toEqual(['syntax/limit depth']);
    expect(said('a: [[1]]\nb: [[2]]\n', limits)).toEqual(['syntax/limit depth', 'syntax/limit depth']);
  });

  it('leave what is within them: neither too deep nor behind the last alias that fits', () => {
    const aliases = parse('a: &a [1, 2]\nb: *a\nc: *a\nd: 1\n', { ...LIMITS, aliasNodes: 3 });
    expect(aliases.root?.value).toEqual({ a: [1, 2], b: [1, 2], c: null, d: 1 });
    const deep = parse(`a: ${'['.repeat(500)}\nb: 1\n`);
    expect(deep.root?.value).toMatchObject({ b: 1 });
  });

  it('name the place: the first line of what is too long, the bracket that is too deep, the alias', () => {
    const at = (text: string, limits: Partial<typeof LIMITS>): string =>
      parse(text, { ...LIMITS, ...limits })
        .problems.map(({ start, end }) => `${start}: ${text.slice(start, end)}`)
        .join();
    expect(at('ab: 1 # c\nd: 2\n', { fileSize: 5 })).toBe('0: ab: 1');
    expect(at('a: [[1]]\n', { depth: 2 })).toBe('4: [');
    expect(at(`a: ${'['.repeat(300)}\n`, { depth: 3 })).toBe('5: [');
    expect(at('a: &a [1]\nb: *a\nc: *a\n', { aliasNodes: 3 })).toBe('19: *a');
  });
});

describe('a file with more mistakes than anybody makes', () => {
  const many = (line: (index: number) => string): string =>
    `x:\n${Array.from({ length: 5_000 }, (_, index) => line(index)).join('')}`;

  it.each([
    ['colonInValue', many((index) => `  k${index}: a: b\n`)],
    ['openQuote', many((index) => `  - "v${index}\n`)],
    ['openList', many((index) => `  k${index}: [v\n`)],
    ['wrongIndentation', many((index) => `  k${index}: v\n   l${index}: v\n`)],
    ['missingColon', many((index) => `  k${index}: v\n  key\n`)],
    ['unknownAlias', many(() => '  - *a\n')],
  ])('has each of them reported: %s', (message, text) => {
    const { problems } = parse(text);
    expect(new Set(problems.map((problem) => problem.message))).toEqual(new Set([message]));
    expect(problems).toHaveLength(5_000);
  });

  it('gets an answer for what nobody would call YAML', () => {
    for (const part of ['[', '{a: ', '- ', '"', "'a ", ': ', '? ', '\0', '&a ', '*a ', '!', '|\n', ']', ', ']) {
      expect(parse(`x: ${part.repeat(20_000)}`).problems.length).toBeGreaterThan(0);
    }
  });

  it('is read with a hundred thousand anchors', () => {
    const text = `x:\n${Array.from({ length: 100_000 }, (_, index) => `  - &a${index} v\n`).join('')}  - *a99999\n`;
    const { problems, root } = parse(text);
    expect(problems).toEqual([]);
    expect(root?.value).toMatchObject({ x: { length: 100_001, 100000: 'v' } });
  });
});
