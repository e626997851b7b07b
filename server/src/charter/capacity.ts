import type { Charter } from './charter.ts';
import { timesPerMonth } from './dates.ts';

/** The hours that the engaged leader has in a month; `undefined` when the charter does not say enough to tell. */
export function capacityPerMonth({ entry }: Charter): number | undefined {
  const { amount, unit, per } = entry.engagement?.capacity ?? {};
  if (!amount || !unit || !per) return undefined;
  const hours = unit.value === 'days' ? amount.value * HOURS_A_DAY : amount.value;
  return per.value === 'week' ? hours * timesPerMonth('week') : hours;
}

const HOURS_A_DAY = 8;
