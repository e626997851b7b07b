import { type Event, parseEvents, YAMLException } from 'js-yaml';
import type { Limits } from './limits.ts';

/** Why the parser stopped and where, as an offset into the text that it was given. */
export interface ParserFailure {
  readonly reason: string;
  readonly offset: number;
}

export type ParserOutcome =
  | { readonly events: readonly Event[]; readonly failure?: never }
  | { readonly failure: ParserFailure; readonly events?: never };

/** The events of a text, or the first reason why it has none. Never throws. */
export function eventsOf(source: string, limits: Limits): ParserOutcome {
  const { stackTraceLimit } = Error;
  // Nobody reads the stack, and collecting it takes most of the time when a file has thousands of mistakes.
  Error.stackTraceLimit = 0;
  try {
    // The parser counts a level more than there are collections; what lies between is reported when composing.
    return { events: parseEvents(source, { maxDepth: limits.depth + 8 }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) return { failure: { reason: String(error), offset: 0 } };
    return { failure: { reason: error.reason, offset: Math.min(error.mark?.position ?? 0, source.length) } };
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
