import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { ScalarNode } from './nodes.ts';
import { isGap, nextToken, type Range } from './text-lines.ts';

/** Where a scalar stands in its source, quotes and block indicator included. `cursor` is where reading has arrived. */
export function scalarRange(source: string, event: ScalarEvent, cursor: number, role: Role): Range {
  if (event.valueStart < 0) return emptyRange(source, event, cursor, role);
  switch (event.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: event.valueStart - 1, end: event.valueEnd + 1 };
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK: {
      const properties = Math.max(event.anchorEnd, event.tagEnd);
      const start = properties < 0 ? announced(source, cursor, role) : nextToken(source, properties);
      const content = source.slice(event.valueStart, event.valueEnd).trimEnd().length;
      return { start, end: content ? event.valueStart + content : start + 1 };
    }
    default:
      return { start: event.valueStart, end: event.valueEnd };
  }
}

/** What a scalar is in the collection that holds it. */
export type Role = 'key' | 'value' | 'item' | 'root';

const ANNOUNCEMENTS: Readonly<Record<Role, string>> = { key: '?', value: ':', item: '-', root: '' };

/** Nothing was written: the place is right behind the `:`, `-` or `?` that announces it, and of a key before its `:`. */
function emptyRange(source: string, event: ScalarEvent, cursor: number, role: Role): Range {
  const properties = Math.max(event.anchorEnd, event.tagEnd);
  const at = properties < 0 ? nextToken(source, cursor) : properties;
  if (properties >= 0 || (role === 'key' && isAnnounced(source, at, 'value'))) return { start: at, end: at };
  const place = isAnnounced(source, at, role) ? at + 1 : cursor;
  return { start: place, end: place };
}

/** Where the value behind the next `:`, `-` or `?` begins. */
function announced(source: string, cursor: number, role: Role): number {
  const at = nextToken(source, cursor);
  return isAnnounced(source, at, role) ? nextToken(source, at + 1) : at;
}

/** What has something directly behind it begins a text. */
function isAnnounced(source: string, at: number, role: Role): boolean {
  return source[at] === ANNOUNCEMENTS[role] && (isGap(source, at + 1) || /[,\]}]/.test(source.charAt(at + 1)));
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
