import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { realPathOf } from './files.ts';

/**
 * Writes a file as a whole or not at all: to a temporary file beside it, which then takes its place. What a link leads to
 * is written, and the link stays; permissions stay as well. Folders that are missing are made. Rejects, with the old
 * content in place, when it cannot be written, is write-protected, or is no file but a folder or device.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const target = await realPathOf(file);
  const folder = path.dirname(target);
  const mode = await replaceableMode(target);
  await mkdir(folder, { recursive: true });
  const temporary = path.join(folder, `.charterline-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await writeNew(temporary, content, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Never writes over or through what is there already. The content is on the disk before the file gets its name. */
async function writeNew(file: string, content: string | Uint8Array, mode: number | undefined): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The permissions of a file; `undefined` when there is none yet. Rejects for what a rename would replace all the same. */
async function replaceableMode(file: string): Promise<number | undefined> {
  const stats = await stat(file).catch(() => undefined);
  if (!stats) return undefined;
  if (!stats.isFile()) throw new Error('it is not a file');
  await access(file, constants.W_OK);
  return stats.mode & 0o7777;
}
