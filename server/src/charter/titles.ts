import type { Scalar } from '../syntax/nodes.ts';

/** What an entry is called in texts: its title, else its id; empty when it has neither. */
export function titleOf(entry: {
  readonly title?: Scalar<string> | undefined;
  readonly id?: Scalar<string> | undefined;
}): string {
  return entry.title?.value ?? entry.id?.value ?? '';
}
