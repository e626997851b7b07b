import { COLLECTION_STYLE, EVENT_ID, type Event } from 'js-yaml';
import type { Stretch } from '../compose.ts';
import type { DocumentPlace } from '../documents.ts';
import { eventsOf } from '../events.ts';
import { blame, type Cut, type Explanation } from '../explain/explanation.ts';
import { shapeOf } from '../explain/line-shape.ts';
import { explainNoPair } from '../explain/pairs.ts';
import { notUnderstood } from '../explain/text.ts';
import type { Limits } from '../limits.ts';
import { contentEnd, hasContent, nextLine, nextToken, type Range } from '../text-lines.ts';
import { without } from './cuts.ts';
import { Mender } from './mend.ts';
import { type Mended, shifted } from './mended.ts';
import { sectionsOf } from './sections.ts';

/** What could be read of a text that is not well-formed. Offsets count from the start of the text. */
export interface Recovery {
  readonly stretches: readonly Stretch[];
  readonly failures: readonly Explanation[];
  /** What was left out. */
  readonly cuts: readonly Cut[];
}

/** How many characters may be parsed while looking for the least to leave out: about a second of work. */
const MOST_CHARACTERS = 24_000_000;

/**
 * Reads what can be read of a text that is not well-formed: each top-level section on its own, and inside a broken
 * section everything but the smallest stretch around each mistake.
 */
export function recover(text: string, place: DocumentPlace, limits: Limits): Recovery {
  const { sections, failures } = sectionsOf(text, place);
  const mender = new Mender(limits, MOST_CHARACTERS);
  const read: Recovery[] = [];
  for (const section of sections) {
    if (mender.isExhausted) {
      read.push({ stretches: [], failures: [], cuts: [{ start: section.start, end: place.end }] });
      break;
    }
    read.push(readSection(text, section, sections.length === 1, mender, limits));
  }
  return {
    stretches: read.flatMap(({ stretches }) => stretches),
    failures: [...directiveFailures(text, place, limits), ...failures, ...read.flatMap((each) => each.failures)],
    cuts: read.flatMap(({ cuts }) => cuts),
  };
}

function readSection(text: string, section: Range, isOnly: boolean, mender: Mender, limits: Limits): Recovery {
  const original = text.slice(section.start, section.end);
  const mended = mender.read(original);
  const source = without(original, mended.cuts);
  const { events = [] } = eventsOf(source, limits);
  const found = shifted(mended, section.start);
  if (!isOnly && !isBlockMapping(events)) return nothingFrom(text, section, found);
  return { stretches: events.length > 0 ? [{ source, base: section.start, events }] : [], ...found };
}

export function isBlockMapping(events: readonly Event[]): boolean {
  const root = events.at(1);
  return root?.type === EVENT_ID.MAPPING && root.style === COLLECTION_STYLE.BLOCK;
}

/** What stands at the margin but is no pair: its first line is to blame. */
function nothingFrom(text: string, section: Range, { failures }: Mended): Recovery {
  const first = shapeOf(text, nextToken(text, section.start));
  return { stretches: [], failures: failures.length > 0 ? failures : [explainNoPair(text, first)], cuts: [section] };
}

/** Lines that begin with `%` say how YAML is to be read; a text before any `---` cannot begin so. */
function directiveFailures(text: string, place: DocumentPlace, limits: Limits): readonly Explanation[] {
  const { directives, isAnnounced } = place;
  if (!directives) return [];
  const lines: Explanation[] = [];
  for (let line = directives.start; line < directives.end; line = nextLine(text, line)) {
    if (!hasContent(text, line) || !text.startsWith('%', line)) continue;
    const range = { start: line, end: contentEnd(text, line) };
    if (!isAnnounced) lines.push(blame('reservedStart', range, { character: '%' }));
    else if (eventsOf(`${text.slice(line, range.end)}\n---\n`, limits).failure) lines.push(notUnderstood(text, line));
  }
  return lines;
}
