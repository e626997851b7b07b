/** The day against which dates are held. */
import { describe, expect, it } from 'vitest';
import { AsOf } from '../../server/src/lsp/as-of.ts';
import { stoppedClock } from './support/stopped-clock.ts';

const HOUR = 60 * 60 * 1000;

describe('the as-of date', () => {
  it('is today in UTC, and tells when another day begins', () => {
    const clock = stoppedClock('2026-12-01T22:30:00Z');
    const days: string[] = [];
    const asOf: AsOf = new AsOf(clock, () => days.push(asOf.day));
    expect(asOf.day).toBe('2026-12-01');
    clock.advance(1.4 * HOUR);
    expect(days).toEqual([]);
    clock.advance(0.1 * HOUR);
    expect(days).toEqual(['2026-12-02']);
    clock.advance(48 * HOUR);
    expect(days).toEqual(['2026-12-02', '2026-12-03', '2026-12-04']);
  });

  it('stays as it was set, whatever day it is', () => {
    const clock = stoppedClock('2026-12-01T22:30:00Z');
    const days: string[] = [];
    const asOf: AsOf = new AsOf(clock, () => days.push(asOf.day));
    expect(asOf.set('2027-03-31')).toBe(true);
    expect(asOf.set('2027-03-31')).toBe(false);
    clock.advance(24 * HOUR);
    expect(asOf.day).toBe('2027-03-31');
    expect(days).toEqual([]);
    expect(asOf.set('')).toBe(true);
    expect(asOf.day).toBe('2026-12-02');
  });

  it.each(['2027-02-30', 'tomorrow', '2027-1-1', '12026-01-01'])('is today when it was set to %j', (day) => {
    const asOf = new AsOf(stoppedClock('2026-12-01T22:30:00Z'), () => {});
    asOf.set('2027-03-31');
    asOf.set(day);
    expect(asOf.day).toBe('2026-12-01');
  });

  it('waits for nothing when it is no longer needed', () => {
    const clock = stoppedClock('2026-12-01T22:30:00Z');
    new AsOf(clock, () => {}).dispose();
    expect(clock.pending).toBe(0);
  });
});
