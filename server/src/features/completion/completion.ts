import type { SourceFile } from '../../analysis/source-file.ts';
import { lineBreakOf } from '../../syntax/text-lines.ts';
import type { Slot } from '../cursor/cursor.ts';
import { findCursor } from '../cursor/find-cursor.ts';
import { documentExpectation } from '../expectation/documents.ts';
import { type Expectation, type ExpectedKey, type ExpectedWord, expectationAt } from '../expectation/expectation.ts';
import { isServed } from '../served-slots.ts';
import { presentKeys } from './present-keys.ts';
import type { Proposal } from './proposal.ts';
import { type Layout, pairSnippet, plainPair } from './skeleton.ts';
import { proposeSuppressedRules } from './suppression-rules.ts';

/** What can be written at an offset, in the order in which it is to be offered. Never throws. */
export function proposalsAt(file: SourceFile, offset: number): readonly Proposal[] {
  const cursor = findCursor(file.text, offset);
  if (!cursor) return [];
  if (cursor.kind === 'comment') {
    const mayBeSilenced = file.kind !== 'config' && !file.foreign;
    return mayBeSilenced ? proposeSuppressedRules(file.text, cursor, offset) : [];
  }
  const expected = isServed(file, cursor) ? expectationAt(documentExpectation(file.kind), cursor.path) : undefined;
  if (!expected) return [];
  return [...proposeKeys(expected, cursor, file), ...proposeWords(expected, cursor, file.text)];
}

function proposeKeys(expected: Expectation, slot: Slot, file: SourceFile): readonly Proposal[] {
  // In brackets a list item that is a mapping has braces of its own.
  if (slot.kind === 'value' || (slot.kind === 'item' && slot.flow)) return [];
  const present = presentKeys(file.tree, slot);
  const layout: Layout = { flow: slot.flow, column: slot.column, lineBreak: lineBreakOf(file.text) };
  return expected
    .keys()
    .filter(({ key }) => !present.has(key) && (expected.allows?.(new Set([...present, key])) ?? true))
    .map((each) => keyProposal(each, slot, layout));
}

function keyProposal(expected: ExpectedKey, slot: Slot, layout: Layout): Proposal {
  const { key, detail, explanation } = expected;
  const written = (pair: string): string => (slot.hasColon ? key : withGaps(pair, slot));
  return {
    kind: 'key',
    label: key,
    detail,
    explanation,
    replaces: slot.word,
    text: written(plainPair(expected, layout)),
    snippet: slot.hasColon ? undefined : written(pairSnippet(expected, layout)),
  };
}

function proposeWords(expected: Expectation, slot: Slot, text: string): readonly Proposal[] {
  if (slot.kind === 'key') return [];
  const isQuoted = /["']/.test(text.charAt(slot.word.start - 1));
  return expected
    .words()
    .filter(({ word }) => !isQuoted || !word.startsWith('{'))
    .map((each) => wordProposal(each, slot));
}

function wordProposal({ word, detail, explanation }: ExpectedWord, slot: Slot): Proposal {
  return {
    kind: 'word',
    label: word,
    detail,
    explanation,
    replaces: slot.word,
    text: withGaps(word, slot),
    snippet: undefined,
  };
}

/** What has to stand between an insertion and its neighbours. */
function withGaps(text: string, { needsSpace, needsComma }: Slot): string {
  return `${needsSpace ? ' ' : ''}${text}${needsComma ? ', ' : ''}`;
}
