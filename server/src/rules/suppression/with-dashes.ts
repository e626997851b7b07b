/** What people put between the rules and the reason of a suppression comment instead of two dashes. */
const SEPARATOR = /(\S)(?:\s+[-–—:]|:)\s+/;

/** Whether a reason follows names of rules without two dashes before it. */
export function lacksDashes(names: string): boolean {
  return SEPARATOR.test(names);
}

/** A suppression comment with two dashes before its reason. */
export function withDashes(comment: string): string {
  return comment.replace(SEPARATOR, '$1 -- ');
}
