import { problemOf } from './git-problem.ts';
import { type GitPlace, startGit } from './run-git.ts';

/** A commit that changed a file. */
export interface HistoryEntry {
  readonly commit: string;
  /** The name that the file had after the commit, from the top of the repository; also of a file that the commit deleted. */
  readonly path: string;
  /** When it was committed, ISO 8601 with the time zone of whoever did. */
  readonly date: string;
  /** The first line of its message. */
  readonly subject: string;
}

/**
 * The commits that changed a file, the newest first, across renames. Git is asked while the entries are being taken, and
 * stopped when no more are.
 */
export async function* fileHistory(place: GitPlace, commit: string, path: string): AsyncGenerator<HistoryEntry> {
  const child = await startGit(place, [
    'log',
    '-z',
    '--follow',
    '--name-status',
    '--diff-merges=first-parent',
    '--no-show-signature',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--encoding=UTF-8',
    '--format=tformat:%H%x00%cI%x00%s',
    commit,
    '--',
    path,
  ]);
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const closed = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
    child.on('error', () => resolve(null));
  });
  child.stdin.end();
  try {
    yield* entriesIn(partsOf(child.stdout.setEncoding('utf8')), path);
    if ((await closed) !== 0) throw problemOf(complaint, place.folder);
  } finally {
    child.kill();
  }
}

/** The pieces between NUL characters. */
async function* partsOf(stream: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of stream) {
    const parts = `${rest}${text}`.split('\0');
    rest = parts.pop() ?? '';
    yield* parts;
  }
}

/** An entry is a commit, a date and a subject; then, for all but some merges, a line break with a status, and one or two paths. */
async function* entriesIn(parts: AsyncIterator<string>, path: string): AsyncGenerator<HistoryEntry> {
  const next = async (): Promise<string | undefined> => {
    const { value, done } = await parts.next();
    return done ? undefined : value;
  };
  let name = path;
  let commit = await next();
  while (commit !== undefined) {
    const [date = '', subject = ''] = [await next(), await next()];
    let following = await next();
    let older: string | undefined;
    if (following?.startsWith('\n')) {
      const hasTwoPaths = /^\n[RC]/.test(following);
      older = await next();
      if (hasTwoPaths) await next();
      following = await next();
    }
    yield { commit, path: name, date, subject };
    // Before a commit that renamed the file, it had the other name.
    name = older ?? name;
    commit = following;
  }
}
