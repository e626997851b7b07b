import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wayBetween } from '../../server/src/analysis/uris.ts';

const segment = fc.stringMatching(/^[a-c äß]{1,3}$/).filter((text) => text.trim() === text);
const path = fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`);

describe('the way between two folders', () => {
  it.each([
    ['file:///team', 'file:///team', ''],
    ['file:///team/charters/2026', 'file:///team', '../../'],
    ['file:///team', 'file:///team/a%20b', 'a b/'],
    ['file:///team/one', 'file:///team/other', '../other/'],
    ['vscode-vfs://github/team', 'file:///team', 'file:///team/'],
  ])('from %s to %s is %j', (from, to, way) => {
    expect(wayBetween(from, to)).toBe(way);
  });

  it('is the one that paths give', () => {
    fc.assert(
      fc.property(path, path, (from, to) => {
        const uri = (each: string) => `file://${each.split('/').map(encodeURIComponent).join('/')}`;
        const way = posix.relative(from, to);
        expect(wayBetween(uri(from), uri(to))).toBe(way === '' ? '' : `${way}/`);
      }),
    );
  });
});
