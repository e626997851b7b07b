import type { BenchCharter } from './charters.ts';

/** Something that is measured: one file below `measures/` and one line of the registry. */
export type Measure = TimedMeasure | SizeMeasure;

/** How long something takes. */
export interface TimedMeasure {
  readonly kind: 'timed';
  /** The word by which it is chosen. */
  readonly name: string;
  /** What is timed. */
  readonly title: string;
  /** The sizes of charter on which it is taken, in lines. */
  readonly lines: readonly number[];
  /** What is aimed at for a charter of so many lines that js-yaml loads in so many milliseconds; `undefined` for nothing. */
  readonly goal?: (lines: number, load: number) => TimeGoal | undefined;
  readonly start: (charter: BenchCharter) => Promise<Sampler>;
}

/** Takes one measure on one charter again and again. */
export interface Sampler {
  /** Does once what is measured, and returns how many milliseconds that took; what it takes to get ready does not count. */
  readonly sample: () => Promise<number>;
  /** Ends what was started, such as a process. */
  readonly stop?: () => Promise<void>;
}

/** At most so many milliseconds. */
export interface TimeGoal {
  readonly median: number;
  readonly p95?: number;
}

/** How large something is. */
export interface SizeMeasure {
  readonly kind: 'size';
  readonly name: string;
  readonly title: string;
  readonly take: () => Promise<readonly Size[]>;
}

export interface Size {
  readonly subject: string;
  /** In units of 1,000 bytes. */
  readonly kilobytes: number;
  /** At most so many; `undefined` for no goal. */
  readonly goal: number | undefined;
}

/** What came of a measure. */
export interface Figure {
  /** The name of the measure. */
  readonly measure: string;
  readonly title: string;
  /** What it was taken on: a number of lines, a file. */
  readonly subject: string;
  /** `per doubling`: by how much it grows when the charter has twice as many lines. */
  readonly unit: 'ms' | 'kB' | 'per doubling';
  /** The median where there are repetitions. */
  readonly value: number;
  readonly p95?: number;
  readonly repetitions?: number;
  /** The median divided by that of js-yaml's `load` of the same text in the same rounds. */
  readonly timesLoad?: number;
  readonly goal?: { readonly value: number; readonly p95?: number; readonly met: boolean };
}

/** The milliseconds that some work takes. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
