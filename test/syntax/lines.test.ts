import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LineIndex } from '../../server/src/syntax/lines.ts';

const text = fc
  .array(fc.constantFrom('a', ' ', 'é', '😀', '\n', '\r\n', '\r', '中'), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('offsets and positions', () => {
  it('are those of an independent implementation', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (content, offset) => {
        const lines = new LineIndex(content);
        const document = TextDocument.create('file:///a', 'yaml', 1, content);
        const inside = Math.min(offset, content.length);
        // Between \r and \n there is no place; each side may choose its own neighbour.
        if (content.slice(inside - 1, inside + 1) === '\r\n') return;
        expect(lines.positionAt(inside)).toEqual(document.positionAt(inside));
        expect(lines.offsetAt(lines.positionAt(inside))).toBe(inside);
        expect(lines.lineCount).toBe(document.lineCount);
      }),
      { numRuns: 1000 },
    );
  });

  it('never lie outside the text', () => {
    const lines = new LineIndex('ab\ncd');
    expect(lines.positionAt(99)).toEqual({ line: 1, character: 2 });
    expect(lines.offsetAt({ line: 9, character: 9 })).toBe(5);
    expect(lines.offsetAt({ line: -1, character: 0 })).toBe(0);
  });
});
