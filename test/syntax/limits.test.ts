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

  it('of nodes', () => {
    expect(said('a: [1, 2, 3]\n', { ...LIMITS, nodes: 5 })).toEqual(['syntax/limit nodes']);
  });
});
