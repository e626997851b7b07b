import type { Clock } from '../../../server/src/lsp/as-of.ts';

/** A clock that goes only when it is told to. */
export interface StoppedClock extends Clock {
  /** Lets time pass, with everything that was to happen meanwhile. */
  advance(milliseconds: number): void;
  /** How many callbacks are still to come. */
  readonly pending: number;
}

export function stoppedClock(start: string): StoppedClock {
  let now = Date.parse(start);
  let waiting: { readonly at: number; readonly callback: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, callback) {
      const entry = { at: now + milliseconds, callback };
      waiting.push(entry);
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = waiting.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        waiting = waiting.filter((other) => other !== next);
        now = next.at;
        next.callback();
      }
      now = end;
    },
    get pending() {
      return waiting.length;
    },
  };
}
