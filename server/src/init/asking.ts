import { isDate } from '../language/formats.ts';
import { nearest } from '../schema/nearest.ts';
import type { Choice, Mistake, Question } from './question.ts';
import { QUESTION_IDS, type QUESTIONS, type TextPosed, type WordsPosed } from './questions.ts';

type Check = (text: string) => string | undefined;

/**
 * Asks one question after the other of answers that were given beforehand. An answer that cannot be used is noted, and
 * the default stands in for it, so that the questions after it can be asked as well.
 */
export class Asking {
  readonly #given: Readonly<Record<string, unknown>>;
  readonly #questions: Question[] = [];
  readonly #mistakes: Mistake[] = [];

  constructor(given: Readonly<Record<string, unknown>>) {
    this.#given = given;
  }

  /** What was asked so far. */
  get questions(): readonly Question[] {
    return this.#questions;
  }

  /** What is wrong with the answers to what was asked so far, and what was answered without being asked. */
  allMistakes(): readonly Mistake[] {
    const unknown = Object.keys(this.#given).filter((id) => !QUESTION_IDS.includes(id));
    return [...unknown.map(unknownQuestion), ...this.#mistakes];
  }

  /** The word that was chosen. */
  one<Word extends string>({ words, ...posed }: WordsPosed<Word>, fallback: NoInfer<Word>): Word {
    this.#questions.push({ kind: 'one', ...posed, choices: choicesOf(words), default: fallback });
    const text = this.#textOf(posed.id);
    if (text === undefined) return fallback;
    if (isWord(words, text)) return text;
    this.#note(posed.id, unknownWord(text, Object.keys(words)));
    return fallback;
  }

  /** The words that were chosen, each once: given as a list, or as a text with commas between them. */
  several<Word extends string>(
    { words, ...posed }: WordsPosed<Word>,
    fallback: readonly NoInfer<Word>[],
  ): readonly Word[] {
    this.#questions.push({ kind: 'several', ...posed, choices: choicesOf(words), default: fallback });
    const texts = this.#listOf(posed.id);
    if (texts === undefined) return fallback;
    if (texts.length === 0) this.#note(posed.id, 'Choose at least one.');
    for (const text of texts) if (!isWord(words, text)) this.#note(posed.id, unknownWord(text, Object.keys(words)));
    return [...new Set(texts)].filter((text) => isWord(words, text));
  }

  /** The text that was given; without a fallback, one is needed. */
  text(posed: TextPosed, fallback: string | undefined, check: Check = () => undefined): string {
    this.#questions.push({ kind: 'text', ...posed, default: fallback });
    const text = this.#textOf(posed.id);
    if (text === undefined && fallback === undefined && !this.#isNoted(posed.id))
      this.#note(posed.id, `An answer is needed. ${posed.prompt}`);
    return this.#checked(posed.id, text, fallback ?? '', (given) => textMistake(given) ?? check(given));
  }

  /** The day that was given. */
  date(posed: typeof QUESTIONS.start, fallback: string, check: Check): string {
    this.#questions.push({ kind: 'date', ...posed, default: fallback });
    return this.#checked(posed.id, this.#textOf(posed.id), fallback, (text) => dateMistake(text) ?? check(text));
  }

  #checked(id: string, text: string | undefined, fallback: string, check: Check): string {
    if (text === undefined) return fallback;
    const mistake = check(text);
    if (mistake === undefined) return text;
    this.#note(id, mistake);
    return fallback;
  }

  /** An answer without the spaces around it; `undefined` when there is none. */
  #textOf(id: string): string | undefined {
    const value = Object.hasOwn(this.#given, id) ? this.#given[id] : undefined;
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
    this.#note(id, `A text is needed here, not ${nameOf(value)}.`);
    return undefined;
  }

  #listOf(id: string): readonly string[] | undefined {
    const value = Object.hasOwn(this.#given, id) ? this.#given[id] : undefined;
    if (!Array.isArray(value)) return this.#textOf(id)?.split(',').flatMap(trimmed);
    const texts = value.filter((item) => typeof item === 'string').flatMap(trimmed);
    if (texts.length < value.length) this.#note(id, 'Each entry of the list has to be one of the words.');
    return texts;
  }

  #isNoted(id: string): boolean {
    return this.#mistakes.some(({ question }) => question === id);
  }

  #note(question: string, message: string): void {
    this.#mistakes.push({ question, message });
  }
}

function trimmed(text: string): readonly string[] {
  return text.trim() === '' ? [] : [text.trim()];
}

function choicesOf(words: Readonly<Record<string, string>>): readonly Choice[] {
  return Object.entries(words).map(([word, meaning]) => ({ word, meaning }));
}

function isWord<Word extends string>(words: Readonly<Record<Word, string>>, text: string): text is Word {
  return Object.hasOwn(words, text);
}

function unknownQuestion(id: string): Mistake {
  return {
    question: id,
    message: `This is not asked.${guess(id, QUESTION_IDS)} Possible: ${QUESTION_IDS.join(', ')}.`,
  };
}

function unknownWord(text: string, words: readonly string[]): string {
  return `"${shortened(text)}" is not one of the words.${guess(text, words)} Possible: ${words.join(', ')}.`;
}

function guess(word: string, words: readonly string[]): string {
  const near = word.length > LONGEST_WORD ? undefined : nearest(word, words);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}

const LONGEST_WORD = 40;

function shortened(text: string): string {
  return text.length > LONGEST_WORD ? `${text.slice(0, LONGEST_WORD)}…` : text;
}

/** Titles and names are read by people, in headings and tables. */
const LONGEST_TEXT = 200;

function textMistake(text: string): string | undefined {
  if (text.length > LONGEST_TEXT) return `This is too long: ${LONGEST_TEXT} characters are the most.`;
  if (/\p{Surrogate}|\ufffd/u.test(text)) return 'There is a character in it that could not be read. Type it anew.';
  return undefined;
}

function dateMistake(text: string): string | undefined {
  return isDate(text) ? undefined : `"${shortened(text)}" is not a day of the calendar, written YYYY-MM-DD.`;
}

function nameOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a mapping';
  return `the ${typeof value} ${value} (put it in quotes)`;
}
