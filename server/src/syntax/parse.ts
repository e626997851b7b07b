import { EVENT_ID, type Event } from 'js-yaml';
import { Composer } from './compose.ts';
import { markDamaged, wordsAround, wordsIn } from './damage.ts';
import { firstDocument } from './documents.ts';
import { eventsOf } from './events.ts';
import type { Explanation } from './explain/explanation.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Node } from './nodes.ts';
import type { SyntaxProblem } from './problems.ts';
import { isBlockMapping, recover, type Recovery } from './recovery/recover.ts';
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
  const { events } = eventsOf(text, limits);
  const tree = events ? wellFormed(text, events, limits) : malformed(text, limits);
  return { ...tree, problems: tree.problems.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

function tooMuch(text: string, message: 'fileSize' | 'nodes', limit: number): SyntaxTree {
  const end = Math.min(contentEnd(text, 0), text.length);
  const problems: readonly SyntaxProblem[] = [{ rule: 'syntax/limit', message, args: { limit }, start: 0, end }];
  return { text, root: undefined, problems, lost: new Set() };
}

function wellFormed(text: string, events: readonly Event[], limits: Limits): SyntaxTree {
  if (events.length > limits.nodes) return tooMuch(text, 'nodes', limits.nodes);
  const composer = new Composer(limits);
  const root = composer.document({ source: text, base: 0, events });
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  const second = documents > 1 ? (firstDocument(text).second ?? { start: root?.end ?? 0, end: root?.end ?? 0 }) : undefined;
  const lost = composer.dropped.flatMap(({ start, end }) => wordsIn(text.slice(start, end)));
  return { text, root, problems: [...composer.problems, ...problemOf(second)], lost: new Set(lost) };
}

function problemOf(second: Range | undefined): readonly SyntaxProblem[] {
  if (!second) return [];
  return [{ rule: 'syntax/multiple-documents', message: 'second', args: {}, start: second.start, end: second.end }];
}

function malformed(text: string, limits: Limits): SyntaxTree {
  const place = firstDocument(text);
  const recovery = recover(text, place, limits);
  const nodes = recovery.stretches.reduce((sum, stretch) => sum + stretch.events.length, 0);
  if (nodes > limits.nodes) return tooMuch(text, 'nodes', limits.nodes);
  const composer = new Composer(limits);
  const root = composeAll(composer, recovery);
  const lossy = recovery.cuts.filter(({ isHarmless }) => !isHarmless);
  const uncertain = lossy.flatMap((cut) => markDamaged(root, cut) ?? []);
  const lost = [
    ...wordsAround(text, [...lossy, ...composer.dropped]),
    ...uncertain.flatMap((node) => (node.kind === 'scalar' ? wordsIn(String(node.value)) : [])),
  ];
  const problems = [...composer.problems, ...recovery.failures.map((each) => toProblem(each, limits))];
  return { text, root, problems: [...problems, ...problemOf(place.second)], lost: new Set(lost) };
}

function composeAll(composer: Composer, { stretches }: Recovery): Node | undefined {
  const [only] = stretches;
  const isPlainMapping = stretches.length > 1 || (only && isBlockMapping(only.events));
  return only && !isPlainMapping ? composer.document(only) : composer.sections(stretches);
}

function toProblem({ message, args, start, end }: Explanation, { depth }: Limits): SyntaxProblem {
  if (message === 'tooDeep') return { rule: 'syntax/limit', message: 'depth', args: { limit: depth }, start, end };
  return { rule: 'syntax/yaml', message, args, start, end };
}
