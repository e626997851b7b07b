/** Which day it is, for whom dates are held against today. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after some milliseconds, without keeping the process alive; the result cancels it. */
  after(milliseconds: number, callback: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    // In a browser a timer is a number, which keeps nothing alive.
    if (typeof timer === 'object') timer.unref();
    return () => clearTimeout(timer);
  },
};

const DAY = 24 * 60 * 60 * 1000;
/** Clocks that were asleep or set anew are noticed within an hour. */
const LONGEST_WAIT = DAY / 24;

/** The day against which dates are held: the one that was set, else today in UTC. */
export class AsOf {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #set: string | undefined;
  #last: string;
  #cancel: (() => void) | undefined;

  /** `onChange` is called when another day begins; not for days that are set. */
  constructor(clock: Clock, onChange: () => void) {
    this.#clock = clock;
    this.#onChange = onChange;
    this.#last = this.#today();
    this.#wait();
  }

  /** `YYYY-MM-DD`. */
  get day(): string {
    return this.#set ?? this.#today();
  }

  /** Sets the day; anything that is not a day of the calendar means today. Says whether that makes a difference. */
  set(day: string | undefined): boolean {
    const before = this.day;
    this.#set = day !== undefined && isDay(day) ? day : undefined;
    return this.day !== before;
  }

  dispose(): void {
    this.#cancel?.();
  }

  #today(): string {
    return new Date(this.#clock.now()).toISOString().slice(0, 10);
  }

  #wait(): void {
    const untilMidnight = DAY - (this.#clock.now() % DAY);
    this.#cancel = this.#clock.after(Math.min(untilMidnight, LONGEST_WAIT), () => {
      const today = this.#today();
      const changed = today !== this.#last;
      this.#last = today;
      this.#wait();
      if (changed && this.#set === undefined) this.#onChange();
    });
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
