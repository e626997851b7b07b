import { URI } from 'vscode-uri';

/**
 * A file as seen from a folder, both given by URI: relative, with forward slashes, `..` for the way up. What cannot be
 * reached that way, such as a file on another drive, keeps its whole path; a file of another kind of place, its URI.
 */
export function fileFrom(folder: string, uri: string): string {
  const from = URI.parse(folder);
  const to = URI.parse(uri);
  if (from.scheme !== to.scheme || from.authority !== to.authority) return uri;
  const way = segments(from.path);
  const goal = segments(to.path);
  if (isDrive(way[0]) && way[0] !== goal[0]) return goal.join('/');
  let shared = 0;
  while (shared < way.length && shared < goal.length && way[shared] === goal[shared]) shared++;
  const parts = [...way.slice(shared).map(() => '..'), ...goal.slice(shared)];
  return parts.length > 0 ? parts.join('/') : '.';
}

/** Drives are the same in either case. */
function segments(path: string): readonly string[] {
  const [first = '', ...rest] = path.split('/').filter((segment) => segment !== '');
  return [isDrive(first) ? first.toLowerCase() : first, ...rest].filter((segment) => segment !== '');
}

function isDrive(segment = ''): boolean {
  return /^[A-Za-z]:$/.test(segment);
}
