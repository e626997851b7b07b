import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Limits } from './limits.ts';
import { afterBlanks, lineStart, nextLine } from './text-lines.ts';

/** Why the parser stopped and where, as an offset into the text that it was given. */
export interface ParserFailure {
  readonly reason: string;
  readonly offset: number;
}

/** The parser counts its levels in another way; what lies between is reported when composing. */
export const SPARE_DEPTH = 8;

export type ParserOutcome =
  | { readonly events: readonly Event[]; readonly failure?: never }
  | { readonly failure: ParserFailure; readonly events?: never };

/** The events of a text, or the first reason why it has none. Never throws. */
export function eventsOf(source: string, limits: Limits): ParserOutcome {
  const outcome = outcomeOf(source, limits);
  if (!outcome.failure || !isTabBetweenBrackets(source, outcome.failure)) return outcome;
  const { events } = outcomeOf(withoutInnerTabs(source), limits);
  return events ? { events } : outcome;
}

function outcomeOf(source: string, limits: Limits): ParserOutcome {
  const { stackTraceLimit } = Error;
  // Nobody reads the stack, and collecting it takes most of the time when a file has thousands of mistakes.
  Error.stackTraceLimit = 0;
  try {
    return { events: parseEvents(source, { maxDepth: limits.depth + SPARE_DEPTH }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) return { failure: { reason: String(error), offset: 0 } };
    return { failure: { reason: error.reason, offset: Math.min(error.mark?.position ?? 0, source.length) } };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The parser takes a tab between brackets for indentation, although YAML allows it there (section 6.2 of its specification). */
function isTabBetweenBrackets(source: string, { reason, offset }: ParserFailure): boolean {
  if (reason !== 'deficient indentation') return false;
  const line = source.slice(lineStart(source, offset), offset).trimStart();
  return line.includes('\t');
}

/** The same text with a space for every tab behind the indentation; offsets stay, and values are read from the original. */
function withoutInnerTabs(source: string): string {
  let text = '';
  for (let line = 0; line < source.length; line = nextLine(source, line)) {
    const content = afterBlanks(source, line);
    text += source.slice(line, content) + source.slice(content, nextLine(source, line)).replaceAll('\t', ' ');
  }
  return text;
}
