const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'no space left',
  EROFS: 'the disk is read-only',
  EMFILE: 'too many open files',
};

/** Why the file system refused something, in words; `undefined` when there just is no such file. */
export function reasonOf(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
  return (code && REASONS[code]) ?? (error instanceof Error ? error.message : String(error));
}

/** The code that the system gives an error; `undefined` for errors of other origin. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
