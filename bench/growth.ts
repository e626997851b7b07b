import type { Figure } from './measure.ts';

/** Twice as many lines may take twice as long and a tenth more. */
const MOST = 2.2;
/** Below so many lines most of the time does not depend on them. */
const FROM = 1_000;

/** How the times of one measure grow from each size to the next. */
export function growthOf(times: readonly Figure[]): readonly Figure[] {
  const large = times.filter((figure) => linesOf(figure) >= FROM);
  return large.slice(1).flatMap((figure, index): readonly Figure[] => {
    const smaller = large[index];
    if (!smaller) return [];
    const { measure, title, subject, value } = figure;
    const doublings = Math.log2(linesOf(figure) / linesOf(smaller));
    const growth = (value / smaller.value) ** (1 / doublings);
    return [
      {
        measure,
        title,
        subject: `${linesOf(smaller)} to ${subject}`,
        unit: 'per doubling',
        value: growth,
        goal: { value: MOST, met: growth <= MOST },
      },
    ];
  });
}

function linesOf({ subject }: Figure): number {
  return Number.parseInt(subject, 10);
}
