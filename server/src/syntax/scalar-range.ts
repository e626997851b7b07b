import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { ScalarNode } from './nodes.ts';
import { nextToken, type Range } from './text-lines.ts';

/** Where a scalar stands in its source, quotes and block indicator included. `cursor` is where reading has arrived. */
export function scalarRange(source: string, event: ScalarEvent, cursor: number): Range {
  if (event.valueStart < 0) return emptyRange(source, event, cursor);
  switch (event.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: event.valueStart - 1, end: event.valueEnd + 1 };
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK: {
      const properties = Math.max(event.anchorEnd, event.tagEnd);
      const start = properties < 0 ? announced(source, cursor) : nextToken(source, properties);
      const content = source.slice(event.valueStart, event.valueEnd).trimEnd().length;
      return { start, end: content ? event.valueStart + content : start + 1 };
    }
    default:
      return { start: event.valueStart, end: event.valueEnd };
  }
}

/** Nothing was written: the place is right behind the `:` or `-` that announces it. */
function emptyRange(source: string, event: ScalarEvent, cursor: number): Range {
  const properties = Math.max(event.anchorEnd, event.tagEnd);
  if (properties >= 0) return { start: properties, end: properties };
  const at = nextToken(source, cursor);
  const place = isAnnouncement(source, at) ? at + 1 : cursor;
  return { start: place, end: place };
}

/** Where the value behind the next `:`, `-` or `?` begins. */
function announced(source: string, cursor: number): number {
  const at = nextToken(source, cursor);
  return isAnnouncement(source, at) ? nextToken(source, at + 1) : at;
}

function isAnnouncement(source: string, at: number): boolean {
  const character = source[at];
  return character === ':' || character === '-' || character === '?';
}

/** How a scalar is written. */
export function styleOf(event: ScalarEvent): ScalarNode['style'] {
  if (event.valueStart < 0) return 'empty';
  switch (event.style) {
    case SCALAR_STYLE.PLAIN:
      return 'plain';
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return 'quoted';
    default:
      return 'block';
  }
}
