import { charterOf } from './charters.ts';
import { growthOf } from './growth.ts';
import type { Figure, Measure, Sampler, SizeMeasure, TimedMeasure } from './measure.ts';
import { load } from './measures/load.ts';
import { type Effort, interleaved, quantile } from './rounds.ts';

export interface Taking extends Partial<Effort> {
  /** Only charters of these sizes; all that a measure names when left out. */
  readonly lines?: readonly number[] | undefined;
  /** Hears what is being measured. */
  readonly tell?: (text: string) => void;
}

/** Takes measures, each on charters of its sizes, all of one size in turn. */
export async function takeAll(measures: readonly Measure[], taking: Taking): Promise<readonly Figure[]> {
  const timed = measures.filter((measure) => measure.kind === 'timed');
  const sized = measures.filter((measure) => measure.kind === 'size');
  const sizes = taking.lines ?? [...new Set(timed.flatMap(({ lines }) => lines))].toSorted((a, b) => a - b);
  const times: Figure[] = [];
  for (const lines of timed.length === 0 ? [] : sizes) {
    taking.tell?.(`${lines} lines …`);
    const asked = taking.lines ? timed : timed.filter((measure) => measure.lines.includes(lines));
    times.push(...(await timesAt(lines, asked, { rounds: taking.rounds })));
  }
  const bytes: Figure[] = [];
  for (const measure of sized) bytes.push(...(await sizesOf(measure)));
  return [...timed.flatMap((measure) => withGrowth(measure, times)), ...bytes];
}

/** The times of one measure, and how they grow; how what is compared with grows is not ours to judge. */
function withGrowth(measure: Measure, times: readonly Figure[]): readonly Figure[] {
  const own = times.filter((figure) => figure.measure === measure.name);
  return measure === load ? own : [...own, ...growthOf(own)];
}

async function timesAt(lines: number, asked: readonly TimedMeasure[], effort: Effort): Promise<readonly Figure[]> {
  const charter = charterOf(lines);
  const measures = [load, ...asked.filter((measure) => measure !== load)];
  const samplers: Sampler[] = [];
  for (const measure of measures) samplers.push(await measure.start(charter));
  const times = await interleaved(samplers, effort).finally(() => Promise.all(samplers.map(({ stop }) => stop?.())));
  const compared = quantile(times[0] ?? [], 0.5);
  return measures
    .map((measure, index) => figureOf(measure, lines, times[index] ?? [], compared))
    .filter(({ measure }) => asked.some(({ name }) => name === measure));
}

function figureOf(
  { name, title, goal }: TimedMeasure,
  lines: number,
  times: readonly number[],
  compared: number,
): Figure {
  const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
  const aim = goal?.(lines, compared);
  return {
    measure: name,
    title,
    subject: `${lines} lines`,
    unit: 'ms',
    value: median,
    p95,
    repetitions: times.length,
    timesLoad: median / compared,
    ...(aim && {
      goal: {
        value: aim.median,
        ...(aim.p95 === undefined ? {} : { p95: aim.p95 }),
        met: median <= aim.median && p95 <= (aim.p95 ?? Number.POSITIVE_INFINITY),
      },
    }),
  };
}

async function sizesOf({ name, title, take }: SizeMeasure): Promise<readonly Figure[]> {
  return (await take()).map(({ subject, kilobytes, goal }) => ({
    measure: name,
    title,
    subject,
    unit: 'kB',
    value: kilobytes,
    ...(goal !== undefined && { goal: { value: goal, met: kilobytes <= goal } }),
  }));
}
