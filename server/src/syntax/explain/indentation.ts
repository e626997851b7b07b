import { SPARE_DEPTH } from '../events.ts';
import { indentAt } from '../text-lines.ts';
import { blame, blameLine, type Explanation, firstOnLine, type Stumble } from './explanation.ts';
import { shapeOf } from './line-shape.ts';

/** A line whose indentation fits none of the lines above it. */
export function wrongIndentation({ source, reason, at }: Stumble): Explanation | undefined {
  if (!/indentation|end of the stream or a document/.test(reason)) return undefined;
  return indentedWrongly(source, firstOnLine(source, at));
}

/** Blames the indentation of the line on which `first` is the first thing written. */
export function indentedWrongly(source: string, first: number): Explanation {
  return blameLine('wrongIndentation', source, first, { spaces: indentAt(source, first) });
}

/** Brackets or lists inside each other beyond what is read. */
export function tooDeep({ source, reason, offset, openings }: Stumble): Explanation | undefined {
  if (!reason.startsWith('nesting exceeded')) return undefined;
  const limit = Number(/\d+/.exec(reason)?.[0] ?? 0) - SPARE_DEPTH;
  const hasKey = shapeOf(source, openings.open.at(0)?.offset ?? offset).key !== undefined;
  const start =
    openings.open.at(hasKey ? limit - 1 : limit)?.offset ?? Math.min(offset, Math.max(source.length - 1, 0));
  const cut = { start, end: source.length };
  return blame('tooDeep', { start, end: Math.min(start + 1, source.length) }, {}, cut);
}
