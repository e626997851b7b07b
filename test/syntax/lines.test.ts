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
        expect(lines.positionAt(offset)).toEqual(document.positionAt(offset));
        expect(lines.lineCount).toBe(document.lineCount);
      }),
      { numRuns: 1000 },
    );
  });

  it('are those of an independent implementation, also for positions that do not exist', () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: -2, max: 12 }),
        fc.integer({ min: -2, max: 12 }),
        (content, line, character) => {
          const document = TextDocument.create('file:///a', 'yaml', 1, content);
          expect(new LineIndex(content).offsetAt({ line, character })).toBe(document.offsetAt({ line, character }));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('lead back to where they came from, except between the two halves of a line break', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (content, at) => {
        const lines = new LineIndex(content);
        const offset = Math.min(at, content.length);
        const isInside = content.slice(offset - 1, offset + 1) === '\r\n';
        expect(lines.offsetAt(lines.positionAt(offset))).toBe(isInside ? offset - 1 : offset);
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
