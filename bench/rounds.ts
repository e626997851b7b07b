import type { Sampler } from './measure.ts';

/** How often everything is done; by time where there is no fixed number. */
export interface Effort {
  /** How often each measure is taken; `undefined` for as often as fits. */
  readonly rounds: number | undefined;
}

/** Code gets faster while it runs; nothing is written down for so many milliseconds. */
const WARM_UP = 3_000;
/** So long everything is repeated then, and at least and at most so often. */
const LASTING = 8_000;
const LEAST = 11;
const MOST = 300;

/**
 * Takes several measures turn by turn, so that what else the machine does meanwhile strikes all of them alike. Returns
 * the milliseconds of each in the order in which they were taken.
 */
export async function interleaved(samplers: readonly Sampler[], { rounds }: Effort): Promise<readonly number[][]> {
  if (rounds !== undefined) return repeat(samplers, (done) => done >= rounds);
  const warm = performance.now() + WARM_UP;
  await repeat(samplers, (done) => done >= 2 && performance.now() >= warm);
  const end = performance.now() + LASTING;
  return repeat(samplers, (done) => done >= MOST || (done >= LEAST && performance.now() >= end));
}

async function repeat(samplers: readonly Sampler[], isEnough: (done: number) => boolean): Promise<readonly number[][]> {
  const taken = samplers.map((sampler) => ({ sampler, times: [] as number[] }));
  for (let done = 0; !isEnough(done); done++) {
    // Nobody always comes after the same neighbour, who may leave work for the garbage collector.
    const first = done % taken.length;
    for (const { sampler, times } of [...taken.slice(first), ...taken.slice(0, first)]) {
      times.push(await sampler.sample());
    }
  }
  return taken.map(({ times }) => times);
}

/** The value below which a part of the values lie, from 0 to 1; `NaN` of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
