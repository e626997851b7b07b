import type { Named } from '../charter/titles.ts';
import type { Arg, Args, Finding, Related } from './finding.ts';
import { ruleById } from './registry.ts';
import { VOCABULARIES } from './vocabulary.ts';

/** The text of a finding. */
export function textOf(finding: Finding): string {
  return messageText(finding.ruleId, finding.message, finding.args);
}

/** The text of a related place of a finding. */
export function relatedText(finding: Finding, related: Related): string {
  return messageText(finding.ruleId, related.message, related.args);
}

/** Messages that every rule can use for related places. */
const SHARED: Readonly<Record<string, string>> = {
  alias: 'An alias repeats it here',
  written: 'It is written here and repeated by the alias',
};

function messageText(ruleId: string, message: string, args: Args): string {
  const template = ruleById(ruleId)?.messages[message] ?? SHARED[message];
  return template === undefined ? message : fill(template, args);
}

/**
 * Puts arguments into a template: `{name}` for each, `{name:vocabulary}` for codes that have a word. Lists are joined
 * with commas, with a vocabulary by "or", as `{name:all}` by "and"; long texts are cut.
 */
export function fill(template: string, args: Args): string {
  return template.replace(/\{(\w+)(?::([\w-]+))?\}/g, (placeholder, name: string, vocabulary: string | undefined) => {
    const value = args[name];
    const inWords = vocabulary === undefined ? undefined : VOCABULARIES[vocabulary];
    if (value === undefined) return placeholder;
    if (isList(value)) return listed(value.map(wordOf), vocabulary, inWords);
    const word = typeof value === 'number' ? String(value) : wordOf(value);
    return shortened(inWords ? inWords(word) : word);
  });
}

/** `a, b or c` in the words of a vocabulary, with `all` as `a, b and c`; without either with commas only. */
function listed(
  words: readonly string[],
  vocabulary: string | undefined,
  inWords: ((word: string) => string) | undefined,
): string {
  if (vocabulary === 'all') return together(words);
  return inWords ? alternatives(words.map(inWords)) : joined(words);
}

function isList(value: Arg): value is Extract<Arg, readonly unknown[]> {
  return Array.isArray(value);
}

function wordOf(value: string | Named): string {
  return typeof value === 'string' ? value : value.title;
}

/** `a, b or c`. */
function alternatives(words: readonly string[]): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join('');
}

/** `a, b and c`. */
function together(words: readonly string[]): string {
  if (words.length < 2 || words.length > LONGEST_LIST) return joined(words);
  return `${joined(words.slice(0, -1))} and ${shortened(words.at(-1) ?? '')}`;
}

function joined(values: readonly string[]): string {
  const shown = values.slice(0, LONGEST_LIST).map(shortened);
  return values.length > LONGEST_LIST
    ? `${shown.join(', ')} and ${values.length - LONGEST_LIST} more`
    : shown.join(', ');
}

const LONGEST_LIST = 12;
const LONGEST_TEXT = 120;

/** Texts of the charter are quoted in one line, whatever they contain. */
function shortened(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1)}…` : line;
}
