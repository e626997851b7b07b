import { daysInMonth } from '../language/formats.ts';
import type { SchemaProblem } from './problems.ts';

/** What to say of a day that its month has not: where the month ends. `undefined` when the month does not exist either. */
export function beyondMonth(date: string): Pick<SchemaProblem, 'message' | 'args'> | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (!(Number(month) >= 1 && Number(month) <= 12)) return undefined;
  const last = daysInMonth(Number(year), Number(month));
  if (Number(day) <= last) return undefined;
  return { message: 'beyondMonth', args: { month: `${year}-${month}`, last } };
}
