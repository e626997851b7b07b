/** Nothing is found in the good samples, and in the broken ones exactly what is expected. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { addDays, daysBetween } from '../../server/src/charter/dates.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { expectationOf, filesOf } from './expectation.ts';
import {
  AS_OF,
  analyseSample,
  brokenSamples,
  brokenSurroundings,
  expectationPath,
  expectations,
  goodSamples,
  onDisk,
} from './samples.ts';
import { updateExpectations } from './update.ts';

beforeAll(async () => {
  if (process.env['UPDATE_GOLDEN']) await updateExpectations();
});

/** Every few days from a year before the term to its end, or to its first year where it has none. */
function daysAround({ charter }: Analysis): readonly string[] {
  const { start, end } = charter?.entry.engagement?.term ?? {};
  if (!start) return [AS_OF];
  const last = end?.value ?? addDays(start.value, 365);
  const first = addDays(start.value, -365);
  const steps = Math.ceil(daysBetween(first, last) / 10);
  return [...Array.from({ length: steps }, (_, step) => addDays(first, 10 * step)), last];
}

describe('good samples', () => {
  it.each(goodSamples)('%s has no findings', async (path) => {
    for (const asOf of daysAround(await analyseSample(path))) {
      const { findings } = expectationOf(await analyseSample(path, asOf));
      expect(findings, `on ${asOf}`).toEqual([]);
    }
  });

  it('are there', () => {
    expect(goodSamples.length).toBeGreaterThan(6);
  });
});

describe('broken samples', () => {
  it.each(brokenSamples)('%s has exactly the expected findings', async (path) => {
    const expected: unknown = JSON.parse(readFileSync(onDisk(expectationPath(path)), 'utf8'));
    const actual = expectationOf(await analyseSample(path));
    expect(actual).toEqual(expected);
    expect(actual.findings).not.toEqual([]);
  });

  it.each(brokenSamples)('%s has only findings of its family', async (path) => {
    const family = path.split('/')[1];
    const { findings } = await analyseSample(path);
    const others = findings.filter(({ ruleId }) => !OF_FAMILY[family ?? '']?.test(ruleId));
    expect(others.map(({ ruleId }) => ruleId)).toEqual([]);
  });

  it('each have an expectation, and each expectation a sample', () => {
    expect(expectations()).toEqual(brokenSamples.map(expectationPath).toSorted());
  });

  it('need every catalog and config that lies beside them', async () => {
    const analyses = await Promise.all(brokenSamples.map((path) => analyseSample(path)));
    const used = new Set(analyses.flatMap((analysis) => filesOf(analysis).map(({ uri }) => uri)));
    const idle = brokenSurroundings.filter((path) => ![...used].some((uri) => uri.endsWith(`/samples/${path}`)));
    expect(idle).toEqual([]);
  });

  it('show every rule of their families', async () => {
    const analyses = await Promise.all(brokenSamples.map((path) => analyseSample(path)));
    const shown = new Set(analyses.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
    const families = Object.keys(OF_FAMILY).map((family) => `${family}/`);
    const due = RULES.map(({ id }) => id).filter((id) => families.some((family) => id.startsWith(family)));
    expect(due.filter((id) => !shown.has(id))).toEqual([]);
  });
});

/** What may be found in the samples of a family. What a schema does not allow in a config is a mistake of the config, too. */
const OF_FAMILY: Readonly<Record<string, RegExp>> = {
  syntax: /^syntax\//,
  schema: /^schema\//,
  reference: /^reference\//,
  raci: /^raci\//,
  config: /^(config|schema)\//,
  suppression: /^suppression\//,
};
