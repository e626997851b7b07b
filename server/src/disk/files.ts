/** Files of this computer, given by absolute path, as both the command line and the language server read them. */
import { open, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { LIMITS } from '../syntax/limits.ts';
import { decodeText } from './decode-text.ts';

/** No encoding needs more bytes for one UTF-16 code unit; of a file that is longer, this much shows that it is too long. */
export const LARGEST_READ = (LIMITS.fileSize + 2) * 3;

/**
 * The text of a file; of one beyond the limit of size only so much that the analysis sees that it is too long. Rejects
 * when there is no such file or it cannot be read, also for folders, pipes and devices.
 */
export async function readTextFile(file: string): Promise<string> {
  // Opening a pipe or device could wait for ever.
  if (!(await stat(file)).isFile()) throw new Error('it is not a file');
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size <= LARGEST_READ) return decodeText(await handle.readFile());
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(LARGEST_READ), 0, LARGEST_READ, 0);
    return decodeText(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/** Whether a path leads to a file or folder. */
export async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Where a path leads when links are followed. Of one that leads to nothing, the part that exists is resolved, so that it can still be held against a folder. */
export async function realPathOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : path.join(await realPathOf(parent), path.basename(file));
  }
}
