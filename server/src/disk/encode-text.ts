import { decodeText } from './decode-text.ts';

/**
 * The bytes of a text in the encoding of a file that it is to replace, with the byte order mark if that has one.
 * `undefined` when the file holds bytes that are no text, which would get lost.
 */
export function encodeLike(original: Uint8Array, text: string): Uint8Array | undefined {
  const encoded = encodeAs(markOf(original), text);
  const isLossless = Buffer.compare(encodeAs(markOf(original), decodeText(original)), original) === 0;
  return isLossless ? encoded : undefined;
}

type Mark = 'utf-8' | 'utf-16le' | 'utf-16be' | undefined;

function markOf([first, second, third]: Uint8Array): Mark {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

function encodeAs(mark: Mark, text: string): Buffer {
  switch (mark) {
    case undefined:
      return Buffer.from(text, 'utf8');
    case 'utf-8':
      return Buffer.from(`\uFEFF${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\uFEFF${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  }
}
