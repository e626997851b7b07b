import type { Scalar } from '../syntax/nodes.ts';

/** An entry by what it is called and by what identifies it; which of these it has depends on its kind. */
interface Titled {
  readonly title?: Scalar<string> | undefined;
  readonly statement?: Scalar<string> | undefined;
  readonly requirement?: Scalar<string> | undefined;
  readonly topic?: Scalar<string> | undefined;
  readonly id?: Scalar<string> | undefined;
}

/** What an entry is called in texts: its title or what stands for it, else its id; empty when it has none of them. */
export function titleOf({ title, statement, requirement, topic, id }: Titled): string {
  return (title ?? statement ?? requirement ?? topic ?? id)?.value ?? '';
}

/** Something of the charter as texts speak of it: by its title. Whoever compares texts goes by the id, which stays. */
export interface Named {
  readonly id: string;
  readonly title: string;
}

/** An entry as texts speak of it. */
export function named(entry: Titled): Named {
  return { id: entry.id?.value ?? '', title: titleOf(entry) };
}
