import { EVENT_ID, type Event } from 'js-yaml';
import { Composer } from './compose.ts';
import { markDamaged, noteHeads, spreadDamage, wordsAround, wordsIn } from './damage.ts';
import { deeperLinesAbove } from './deeper-lines.ts';
import { firstDocument } from './documents.ts';
import { eventsOf, type ParserFailure } from './events.ts';
import { explain } from './explain/explain.ts';
import type { Cut, Explanation } from './explain/explanation.ts';
import { LIMITS, type Limits } from './limits.ts';
import { hasMergeMarks, withoutMergeMarks } from './merge-marks.ts';
import type { Node } from './nodes.ts';
import { hasOddSpaces, withPlainSpaces } from './odd-spaces.ts';
import type { SyntaxProblem } from './problems.ts';
import { isBlockMapping, type Recovery, recover } from './recovery/recover.ts';
import { headsOf } from './recovery/sections.ts';
import { contentEnd, type Range } from './text-lines.ts';

/** What a text says, as far as it could be read, and what could not. */
export interface SyntaxTree {
  readonly text: string;
  /** `undefined` for a text without content. */
  readonly root: Node | undefined;
  /** In the order of the text. */
  readonly problems: readonly SyntaxProblem[];
  /** The words of the text that could not be read: what they name may exist although the tree does not hold it. */
  readonly lost: ReadonlySet<string>;
}

/** Parses a text as one YAML 1.2 document. Never throws: whatever is wrong becomes a problem beside a tree of the rest. */
export function parse(text: string, limits: Limits = LIMITS): SyntaxTree {
  if (text.length > limits.fileSize) return tooMuch(text, 'fileSize', limits.fileSize);
  const asWritten = read(text, limits);
  const merged = hasMergeMarks(text) && asWritten.problems.length > 0 ? withoutMergeMarks(text) : undefined;
  const unmarked = merged ? read(merged.text, limits) : asWritten;
  // Most odd spaces stand in texts, where nothing is wrong with them.
  const plain = hasOddSpaces(text) && isMisread(unmarked) ? withPlainSpaces(merged?.text ?? text) : undefined;
  const tree = plain ? read(plain.text, limits) : unmarked;
  const problems = [...tree.problems, ...(merged?.problems ?? []), ...(plain?.problems ?? []), ...undecodable(text)];
  const lost = merged ? new Set([...tree.lost, ...merged.lost]) : tree.lost;
  return { ...tree, text, problems: problems.toSorted((a, b) => a.start - b.start || a.end - b.end), lost };
}

function read(text: string, limits: Limits): SyntaxTree {
  const outcome = eventsOf(text, limits);
  return outcome.events ? wellFormed(text, outcome.events, limits) : malformed(text, outcome.failure, limits);
}

/** Whether odd spaces may have been taken for something else: there are problems, or one stands in a key. */
function isMisread({ root, problems }: SyntaxTree): boolean {
  return problems.length > 0 || (root !== undefined && hasOddKey(root));
}

function hasOddKey(node: Node): boolean {
  if (node.kind === 'scalar') return false;
  if (node.kind === 'sequence') return node.items.some(hasOddKey);
  return node.entries.some(({ key, value }) => hasOddSpaces(key.value) || hasOddKey(value));
}

/** Bytes that are no text reach us as U+FFFD; the first one stands for all of them. */
function undecodable(text: string): readonly SyntaxProblem[] {
  const start = text.indexOf('\uFFFD');
  return start < 0 ? [] : [{ rule: 'syntax/yaml', message: 'encoding', args: {}, start, end: start + 1 }];
}

function tooMuch(text: string, message: 'fileSize' | 'nodes', limit: number): SyntaxTree {
  const end = Math.min(contentEnd(text, 0), text.length);
  const problems: readonly SyntaxProblem[] = [{ rule: 'syntax/limit', message, args: { limit }, start: 0, end }];
  return { text, root: undefined, problems, lost: new Set() };
}

/** Collections, keys and values; events also tell where collections and documents begin and end. */
function countNodes(events: readonly Event[]): number {
  let nodes = 0;
  for (const { type } of events) if (type !== EVENT_ID.POP && type !== EVENT_ID.DOCUMENT) nodes++;
  return nodes;
}

function wellFormed(text: string, events: readonly Event[], limits: Limits): SyntaxTree {
  if (events.length > limits.nodes && countNodes(events) > limits.nodes) return tooMuch(text, 'nodes', limits.nodes);
  const composer = new Composer(limits);
  const root = composer.document({ source: text, base: 0, events });
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  const second = documents > 1 ? firstDocument(text).second : undefined;
  return finished({ text, root, composer, cuts: [], second }, []);
}

function malformed(text: string, failure: ParserFailure, limits: Limits): SyntaxTree {
  const place = firstDocument(text);
  const recovery = recover(text, place, limits);
  // Each section was read as a mapping of its own, and all of them are one.
  const nodes = recovery.stretches.reduce((sum, { events }) => sum + countNodes(events) - 1, 1);
  if (nodes > limits.nodes) return tooMuch(text, 'nodes', limits.nodes);
  const cuts = recovery.cuts.filter(({ isHarmless }) => !isHarmless);
  const composer = new Composer(limits, wordsAround(text, cuts));
  const root = composeAll(composer, recovery);
  const isExplained = recovery.failures.length > 0 || place.second !== undefined;
  const failures = isExplained ? recovery.failures : [explain(text, failure)];
  const problems = failures.map((each) => toProblem(each, text, limits));
  return finished({ text, root, composer, cuts, second: place.second }, problems);
}

interface Reading {
  readonly text: string;
  readonly root: Node | undefined;
  readonly composer: Composer;
  readonly cuts: readonly Cut[];
  /** The mark at which a second document begins. */
  readonly second: Range | undefined;
}

/** Notes what was not read, so that nothing is said about what only seems to be missing. */
function finished({ text, root, composer, cuts, second }: Reading, problems: readonly SyntaxProblem[]): SyntaxTree {
  const emptied = cuts.map((cut) => markDamaged(root, cut, text));
  const unread = second ? [{ start: second.end, end: text.length }] : [];
  if (root?.kind === 'mapping') for (const place of unread) noteHeads(root, headsOf(text, place), text);
  const lost = new Set([
    ...wordsAround(text, [...cuts, ...composer.notes.dropped, ...unread]),
    ...emptied.flatMap((value) => wordsIn(String(value ?? ''))),
  ]);
  spreadDamage(composer.notes.derived, lost);
  return { text, root, problems: [...composer.notes.problems, ...problems, ...problemOf(second)], lost };
}

function problemOf(second: Range | undefined): readonly SyntaxProblem[] {
  if (!second) return [];
  return [{ rule: 'syntax/multiple-documents', message: 'second', args: {}, start: second.start, end: second.end }];
}

function composeAll(composer: Composer, { stretches }: Recovery): Node | undefined {
  const [only] = stretches;
  const isPlainMapping = stretches.length > 1 || (only && isBlockMapping(only.events));
  return only && !isPlainMapping ? composer.document(only) : composer.sections(stretches);
}

function toProblem({ message, args, start, end }: Explanation, text: string, { depth }: Limits): SyntaxProblem {
  if (message === 'tooDeep') return { rule: 'syntax/limit', message: 'depth', args: { limit: depth }, start, end };
  const deeper = message === 'wrongIndentation' ? deeperLinesAbove(text, start) : undefined;
  const related = deeper ? [{ message: 'deeper', ...deeper }] : [];
  return { rule: 'syntax/yaml', message, args, start, end, related };
}
