import { describe, expect, it } from 'vitest';
import { analyseAnew, charterOf } from '../../bench/charters.ts';
import { growthOf } from '../../bench/growth.ts';
import type { Figure } from '../../bench/measure.ts';
import { chosenMeasures, MEASURES } from '../../bench/registry.ts';
import { interleaved, quantile } from '../../bench/rounds.ts';
import { tableOf } from '../../bench/table.ts';
import { takeAll } from '../../bench/take-all.ts';

const SMALL = 100;

describe('every measure', () => {
  it.each(MEASURES)('$name can be taken on a small charter', async (measure) => {
    const figures = await takeAll([measure], { lines: [SMALL], rounds: 1 });
    expect(figures.length).toBeGreaterThan(0);
    for (const { value, goal, measure: name } of figures) {
      expect(name).toBe(measure.name);
      expect(value).toBeGreaterThan(0);
      expect(goal?.met).toBe(goal && value <= goal.value);
    }
  });

  it('has a name of its own, by which it is chosen', () => {
    expect(new Set(MEASURES.map(({ name }) => name)).size).toBe(MEASURES.length);
    expect(chosenMeasures([])).toEqual(MEASURES);
    expect(chosenMeasures(['plan', 'load']).map(({ name }) => name)).toEqual(['load', 'plan']);
    expect(() => chosenMeasures(['plans'])).toThrow(/no measure plans: load, /);
  });
});

describe('a charter to measure on', () => {
  it.each([100, 1_000, 10_000])('has about %d lines and no mistakes of form', async (lines) => {
    const charter = charterOf(lines);
    expect(Math.abs(charter.text.split('\n').length - lines)).toBeLessThan(lines / 5);
    const { findings, charter: read } = await analyseAnew(charter);
    expect(read?.work.size).toBeGreaterThan(lines / 60);
    expect(findings.filter(({ ruleId }) => /^(syntax|schema)\//.test(ruleId))).toEqual([]);
    // Rules that only the strictest preset turns on take part.
    expect(findings.some(({ severity }) => severity === 'info')).toBe(true);
  });
});

describe('figures', () => {
  const grown = (lines: number, value: number): Figure => ({
    measure: 'plan',
    title: 'Plan',
    subject: `${lines} lines`,
    unit: 'ms',
    value,
  });

  it('are the median and the value that one in twenty exceeds', () => {
    const values = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect([quantile(values, 0.5), quantile(values, 0.95)]).toEqual([51, 96]);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('are taken in turn, each measure as often as the others', async () => {
    const order: string[] = [];
    const sampler = (name: string) => ({
      sample: async () => {
        order.push(name);
        return order.length;
      },
    });
    expect(await interleaved([sampler('a'), sampler('b')], { rounds: 2 })).toEqual([
      [1, 4],
      [2, 3],
    ]);
    expect(order).toEqual(['a', 'b', 'b', 'a']);
  });

  it('say how the time grows when the charter doubles, but for small ones', () => {
    const growth = growthOf([grown(100, 1), grown(1_000, 2), grown(4_000, 8), grown(8_000, 20)]);
    expect(growth.map(({ subject, value, goal }) => [subject, value, goal?.met])).toEqual([
      ['1000 to 4000 lines', 2, true],
      ['4000 to 8000 lines', 2.5, false],
    ]);
  });

  it('stand in a table beside what is aimed at', () => {
    const goal = { value: 10, p95: 16, met: false };
    expect(tableOf([{ ...grown(1_000, 12.345), p95: 20, timesLoad: 3, goal }])).toBe(
      'measure  what  of            median      p95  × load  goal\n' +
        'plan     Plan  1,000 lines  12.3 ms  20.0 ms    3.00  at most 10.0 ms, p95 16.0 ms  not met\n',
    );
  });
});
