import type { Charter } from '../../charter/charter.ts';
import type { Change } from '../repair.ts';
import type { Control } from './controls.ts';
import { lastDayFor } from './last-day.ts';

/**
 * What makes a control a planned one; `undefined` when it would be late at once. A day that has passed gives way to the
 * one on which what it protects is due.
 */
export function planControl(control: Control, charter: Charter, asOf: string): readonly Change[] | undefined {
  const { node, due } = control;
  const status: Change = { kind: 'set', in: node, keys: ['status'], value: 'planned' };
  const last = lastDayFor(control, charter, asOf)?.day;
  const isGood = due && due.value >= asOf && (last === undefined || due.value <= last);
  if (isGood || (!due && last === undefined)) return [status];
  return last === undefined ? undefined : [status, { kind: 'set', in: node, keys: ['due'], value: last }];
}
