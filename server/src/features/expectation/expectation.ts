import type { Step } from '../cursor/cursor.ts';
import type { Explanation } from '../explanation.ts';

/**
 * What may stand at a place. The language's shapes, the rules and the schemas of a config all come down to this, so that
 * completion and hover need to know nothing of either.
 */
export interface Expectation {
  /** The form in which the value is usually written. */
  readonly form: 'text' | 'mapping' | 'list';
  /** The keys of a mapping, in the order in which they are usually written; none where no mapping or any key may stand. */
  readonly keys: () => readonly ExpectedKey[];
  /** The words that a value can be; none where any may stand. */
  readonly words: () => readonly ExpectedWord[];
  /** What may stand in a list; `undefined` where no list may stand. */
  readonly item: Expectation | undefined;
  /** What may stand under a key of the user's own choice; `undefined` where there are no such keys. */
  readonly freeKey?: Expectation;
  /** Whether these keys may stand in one mapping; always, when left out. */
  readonly allows?: (keys: ReadonlySet<string>) => boolean;
}

export interface ExpectedKey {
  readonly key: string;
  /** A few words beside the key in a list. */
  readonly detail: string;
  readonly explanation: () => Explanation;
  readonly value: Expectation;
  /** Whether a skeleton of the mapping contains the key. */
  readonly isEssential: boolean;
  /** A value to begin with, as YAML; empty when there is none. */
  readonly initial: string;
}

export interface ExpectedWord {
  /** As it is written; also more than a word, such as `{ level: warning, max: 4 }`. */
  readonly word: string;
  readonly detail: string;
  readonly explanation: () => Explanation;
}

/** A value of which nothing is known beyond its description. */
export const ANY_TEXT: Expectation = { form: 'text', keys: () => [], words: () => [], item: undefined };

/** What may stand at the end of a way; `undefined` where the language has nothing to say. */
export function expectationAt(root: Expectation, path: readonly Step[]): Expectation | undefined {
  return path.reduce<Expectation | undefined>(
    (at, step) => (step.kind === 'item' ? at?.item : at && underKey(at, step.key)),
    root,
  );
}

function underKey(at: Expectation, key: string): Expectation | undefined {
  return keyIn(at, key)?.value ?? (key.startsWith('x-') ? undefined : at.freeKey);
}

/** What is known of a key. */
export function keyIn({ keys }: Expectation, key: string): ExpectedKey | undefined {
  return keys().find((expected) => expected.key === key);
}

/** What is known of a word. */
export function wordIn({ words }: Expectation, word: string): ExpectedWord | undefined {
  return words().find((expected) => expected.word === word);
}
