import type { Markdown } from '../../markdown.ts';
import { type Block, type BlockKind, KINDS } from './block.ts';

const GAP = '\n\n';

/** How many items of each kind a page leaves out. */
export type LeftOut = ReadonlyMap<BlockKind, number>;

interface Shown {
  readonly block: Block;
  readonly count: number;
  readonly source: string;
}

/**
 * Parts one below the other, as many as there is room for. Whole items are left out, the most dispensable kind first and
 * each from the end of the page; the note at the end says so, and is there only then.
 */
export function fitted(
  lead: Markdown,
  blocks: readonly Block[],
  limit: number,
  note: (left: LeftOut) => Markdown,
): string {
  const all = blocks.map((block) => shownOf(block, block.count));
  const whole = page(lead.source, all);
  if (byteLength(whole) <= limit) return whole;
  const everything = new Map(
    KINDS.map((kind) => [
      kind,
      leftOf(
        blocks.map((block) => ({ block, count: 0 })),
        kind,
      ),
    ]),
  );
  const parts = shortened(all, limit - byteLength(lead.source) - byteLength(`${GAP}${note(everything).source}\n`));
  const left = new Map(KINDS.map((kind) => [kind, leftOf(parts, kind)]));
  return page(lead.source, parts, note(left).source);
}

function shownOf(block: Block, count: number): Shown {
  return { block, count, source: count === 0 ? '' : block.render(count).source };
}

function page(lead: string, parts: readonly Shown[], note = ''): string {
  const sources = [lead, ...parts.map(({ source }) => source), note].map((source) => source.trim());
  return `${sources.filter((source) => source !== '').join(GAP)}\n`;
}

function leftOf(parts: readonly Pick<Shown, 'block' | 'count'>[], kind: BlockKind): number {
  return parts.reduce((sum, { block, count }) => (block.kind === kind ? sum + block.count - count : sum), 0);
}

/** The parts within so many bytes, together with what stands between them. */
function shortened(all: readonly Shown[], room: number): readonly Shown[] {
  const parts = [...all];
  let length = all.reduce((sum, part) => sum + sizeOf(part), 0);
  for (const kind of KINDS.toReversed()) {
    for (const [index, part] of [...parts.entries()].toReversed()) {
      if (length <= room) return parts;
      if (part.block.kind !== kind) continue;
      length -= sizeOf(part);
      const rest = largest(part.block, room - length);
      parts[index] = rest;
      length += sizeOf(rest);
    }
  }
  return parts;
}

/** As much of a part as fits. */
function largest(block: Block, room: number): Shown {
  let [best, low, high] = [shownOf(block, 0), 1, block.count - 1];
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    const part = shownOf(block, middle);
    if (sizeOf(part) <= room) {
      best = part;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

function sizeOf({ source }: Shown): number {
  return source === '' ? 0 : byteLength(source) + GAP.length;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
