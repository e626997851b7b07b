/** What a person is asked, as plain data: whoever asks, in a terminal or in an editor, needs nothing else. */
export type Question = OneQuestion | SeveralQuestion | TextQuestion | DateQuestion;

/** What every question has. */
interface Asked {
  /** Under which the answer is given: key of an answers file, flag of the command line. */
  readonly id: string;
  /** A short name, for a list or a title. */
  readonly title: string;
  readonly prompt: string;
  /** Why it is asked, or what a good answer looks like: a sentence or two. */
  readonly help: string;
}

/** One word of several. */
export interface OneQuestion extends Asked {
  readonly kind: 'one';
  readonly choices: readonly Choice[];
  /** The word that is taken when no answer is given. */
  readonly default: string;
}

/** At least one word of several. */
export interface SeveralQuestion extends Asked {
  readonly kind: 'several';
  readonly choices: readonly Choice[];
  readonly default: readonly string[];
}

/** A text of a line. */
export interface TextQuestion extends Asked {
  readonly kind: 'text';
  /** What is taken when no answer is given; empty when the answer may stay open. `undefined`: an answer is needed. */
  readonly default: string | undefined;
  readonly example: string;
}

/** A day, `YYYY-MM-DD`. */
export interface DateQuestion extends Asked {
  readonly kind: 'date';
  readonly default: string;
}

export interface Choice {
  readonly word: string;
  readonly meaning: string;
}

/** What is wrong with an answer, as a sentence that says what to do. */
export interface Mistake {
  /** The id of the question, or what stood in place of one. */
  readonly question: string;
  readonly message: string;
}
