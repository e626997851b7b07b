import { printable } from '../findings/printable.ts';

/**
 * The pattern of a CODEOWNERS file that matches exactly one path below the root of the repository; `undefined` for a path that
 * cannot be written so that GitHub and GitLab both understand it: a `#` begins a comment for the one and cannot be escaped,
 * and what is invisible or white space other than a space ends a pattern.
 */
export function codeownersPattern(path: string): string | undefined {
  if (path.includes('#') || printable(path) !== path || /[^\S ]/.test(path)) return undefined;
  return `/${path.replace(/[ \\*?[\]]/g, (character) => `\\${character}`)}`;
}
