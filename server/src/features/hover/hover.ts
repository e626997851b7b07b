import type { Analysis } from '../../analysis/analysis.ts';
import { ruleById } from '../../rules/registry.ts';
import type { Range } from '../../syntax/text-lines.ts';
import type { Slot, Step, Word } from '../cursor/cursor.ts';
import { findCursor } from '../cursor/find-cursor.ts';
import { documentExpectation } from '../expectation/documents.ts';
import { type Expectation, expectationAt, keyIn, wordIn } from '../expectation/expectation.ts';
import { RULE_SETTINGS } from '../expectation/rule-settings.ts';
import { explainRule } from '../explain-rule.ts';
import type { Explanation } from '../explanation.ts';
import { isServed } from '../served-slots.ts';
import { suppressionWordAt } from '../suppression-words.ts';
import { levelHere } from './level-here.ts';

/** What of an analysis it takes to explain a word. */
export type Explainable = Pick<Analysis, 'file' | 'root' | 'config'>;

/** An explanation with the stretch of text that it is about, in offsets. */
export interface Hover {
  readonly about: Range;
  readonly explanation: Explanation;
}

/** What the word at an offset means; `undefined` where there is nothing to explain. Never throws. */
export function hoverAt(analysis: Explainable, offset: number): Hover | undefined {
  const { file } = analysis;
  const cursor = findCursor(file.text, offset);
  if (!cursor) return undefined;
  if (cursor.kind === 'comment') {
    const word = file.kind === 'config' ? undefined : suppressionWordAt(file.text, cursor, offset)?.word;
    return word && ruleHover(word, [], analysis);
  }
  if (cursor.word.text === '' || !isServed(file, cursor)) return undefined;
  return cursor.kind === 'key' ? keyHover(cursor, analysis) : valueHover(cursor, documentExpectation(file.kind));
}

function keyHover({ path, word }: Slot, analysis: Explainable): Hover | undefined {
  const at = expectationAt(documentExpectation(analysis.file.kind), path);
  if (at === RULE_SETTINGS) return ruleHover(word, path, analysis);
  const key = at && keyIn(at, word.text);
  return key && { about: word, explanation: key.explanation() };
}

function ruleHover(word: Word, path: readonly Step[], analysis: Explainable): Hover | undefined {
  const rule = ruleById(word.text);
  return rule && { about: word, explanation: explainRule(rule, levelHere(rule, path, analysis)) };
}

/** A word is explained together with the key that it stands under. */
function valueHover({ path, word }: Slot, document: Expectation): Hover | undefined {
  const at = expectationAt(document, path);
  const known = at && wordIn(at, word.text);
  const key = keyOf(path, document);
  if (!known && !key) return undefined;
  const meaning = known?.explanation() ?? [];
  const heading: Explanation = known ? [{ kind: 'title', text: known.word }, ...meaning] : [];
  return { about: word, explanation: [...heading, ...(key?.explanation() ?? [])] };
}

/** The key under which a value or the list around it stands. */
function keyOf(path: readonly Step[], document: Expectation) {
  const index = path.findLastIndex(({ kind }) => kind === 'key');
  const step = path[index];
  const at = step?.kind === 'key' ? expectationAt(document, path.slice(0, index)) : undefined;
  return at && step?.kind === 'key' ? keyIn(at, step.key) : undefined;
}
