import { EVENT_ID, type Event } from 'js-yaml';
import { Composer } from './compose.ts';
import { lineEnd, nextLine } from './context.ts';
import { eventsOf } from './events.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { CollectionNode, Node } from './nodes.ts';
import type { SyntaxProblem } from './problems.ts';
import { type Damage, recover } from './recover.ts';

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

const NOTHING_LOST: ReadonlySet<string> = new Set();

/** Parses a text as one YAML 1.2 document. Never throws: whatever is wrong becomes a problem beside a tree of the rest. */
export function parse(text: string, limits: Limits = LIMITS): SyntaxTree {
  if (text.length > limits.fileSize) return tooMuch(text, 'fileSize', limits.fileSize);
  const outcome = eventsOf(text, limits);
  const tree = outcome.events ? wellFormed(text, outcome.events, limits) : malformed(text, limits);
  return { ...tree, problems: tree.problems.toSorted((a, b) => a.start - b.start || a.end - b.end) };
}

function tooMuch(text: string, message: 'fileSize' | 'nodes', limit: number): SyntaxTree {
  const end = Math.max(lineEnd(text, 0), Math.min(1, text.length));
  return {
    text,
    root: undefined,
    problems: [{ rule: 'syntax/limit', message, args: { limit }, start: 0, end }],
    lost: NOTHING_LOST,
  };
}

function wellFormed(text: string, events: readonly Event[], limits: Limits): SyntaxTree {
  if (events.length > limits.nodes) return tooMuch(text, 'nodes', limits.nodes);
  const composer = new Composer(limits);
  const root = composer.document({ source: text, base: 0, events });
  const documents = events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
  const problems = [...composer.problems];
  if (documents > 1) problems.push(secondDocumentAt(text, separatorAfter(text, root?.end ?? 0)));
  return { text, root, problems, lost: NOTHING_LOST };
}

/** The `---` behind an offset, which must exist when there is more than one document. */
function separatorAfter(text: string, offset: number): number {
  let separators = offset === 0 ? -1 : 0;
  for (let line = offset === 0 ? 0 : nextLine(text, offset); line < text.length; line = nextLine(text, line)) {
    if (/^---(\s|$)/.test(text.slice(line, line + 4)) && ++separators > 0) return line;
  }
  return offset;
}

function secondDocumentAt(text: string, start: number): SyntaxProblem {
  const end = Math.min(start + 3, text.length);
  return { rule: 'syntax/multiple-documents', message: 'second', args: {}, start, end };
}

function malformed(text: string, limits: Limits): SyntaxTree {
  const recovery = recover(text, limits);
  const composer = new Composer(limits);
  const nodes = recovery.stretches.reduce((sum, stretch) => sum + stretch.events.length, 0);
  if (nodes > limits.nodes) return tooMuch(text, 'nodes', limits.nodes);
  const root = composer.sections(recovery.stretches);
  for (const damage of recovery.damages) markDamaged(root, damage);
  const problems: SyntaxProblem[] = [...composer.problems];
  for (const { message, args, start, end } of recovery.failures) {
    if (message === 'tooDeep')
      problems.push({ rule: 'syntax/limit', message: 'depth', args: { limit: limits.depth }, start, end });
    else problems.push({ rule: 'syntax/yaml', message, args, start, end });
  }
  if (recovery.secondDocument !== undefined) problems.push(secondDocumentAt(text, recovery.secondDocument));
  const words = recovery.damages.flatMap(({ start, end }) => text.slice(start, end).match(/[\w-]+/g) ?? []);
  return { text, root, problems, lost: new Set(words) };
}

/**
 * Marks every collection from which the left-out text may be missing: those that begin before it, from the section
 * down to the last one before it, and the value that it may have been.
 */
function markDamaged(root: Node | undefined, damage: Damage): void {
  let node: Node | undefined = root;
  while (node && node.kind !== 'scalar') {
    const child = lastChildBefore(node, damage.start);
    if (!child) return;
    setDamaged(child);
    node = child;
  }
}

function lastChildBefore(node: CollectionNode, offset: number): Node | undefined {
  if (node.kind === 'sequence') return node.items.findLast((item) => item.start <= offset);
  return node.entries.findLast((entry) => entry.key.start <= offset && !entry.merged)?.value;
}

function setDamaged(node: { damaged: boolean }): void {
  node.damaged = true;
}
