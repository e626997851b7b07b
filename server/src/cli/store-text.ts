import { readFile } from 'node:fs/promises';
import { decodeText } from '../disk/decode-text.ts';
import { encodeLike } from '../disk/encode-text.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { reasonOf } from './reason.ts';

/**
 * Writes a text in the place of the one that a file had when it was read, in the encoding that the file has. Tells why it
 * could not, if so; the file is then as it was.
 */
export async function storeText(file: string, before: string, after: string): Promise<string | undefined> {
  try {
    const original = await readFile(file);
    if (decodeText(original) !== before) return 'it has changed meanwhile; try again';
    const encoded = encodeLike(original, after);
    if (!encoded) return 'it holds bytes that are no text';
    await replaceFile(file, encoded);
    return undefined;
  } catch (error) {
    return reasonOf(error) ?? 'it is no longer there';
  }
}
