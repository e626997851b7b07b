import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/rules/finding.ts';
import { eventsOf } from '../../server/src/syntax/events.ts';
import { LIMITS } from '../../server/src/syntax/limits.ts';
import { analyseFiles } from '../support/charters.ts';
import { type Planted, plant, SLIPS } from './slips.ts';

const SAMPLES = resolve(import.meta.dirname, '../../samples');
const FILES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(yaml|md)$/.test(path) && !path.startsWith('broken'))
    .map((path) => [path, readFileSync(join(SAMPLES, path), 'utf8')]),
);
const CHARTERS = Object.keys(FILES).filter((path) => path.includes('.charter.'));

/** One place of many, so that the test takes seconds. */
const EVERY = 50;

interface Place extends Planted {
  readonly path: string;
}

function chosen(name: string): readonly Place[] {
  const slip = SLIPS.filter((each) => each.name === name);
  const all = CHARTERS.flatMap((path) => [...plant(FILES[path] ?? '', slip)].map((planted) => ({ ...planted, path })));
  const step = Math.max(1, Math.min(EVERY, Math.floor(all.length / 12)));
  return all.filter((planted, index) => index % step === 0 && isMistake(planted));
}

/** Some slips happen to give a text that is well-formed, and then are none of the parser's business. */
function isMistake({ slip, text }: Planted): boolean {
  return slip.rule !== undefined || eventsOf(text, LIMITS).failure !== undefined;
}

/** What is said beyond the one finding that is expected. */
async function surprises({ slip, text, line, path }: Place): Promise<readonly string[]> {
  const { findings } = await analyseFiles({ [path]: text, ...without(path) });
  const [only] = findings;
  if (findings.length === 1 && only?.ruleId === (slip.rule ?? 'syntax/yaml')) return [];
  const said = findings.map((finding) => describeFinding(finding, text)).join('; ');
  return [`${path}:${line + 1} ${JSON.stringify(text.split('\n')[line])}: ${said || 'nothing'}`];
}

function without(path: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(FILES).filter(([each]) => each !== path));
}

function describeFinding({ ruleId, message, start, end }: Finding, text: string): string {
  return `${ruleId} ${message} ${JSON.stringify(text.slice(start, Math.min(end, start + 40)))}`;
}

describe('one slip anywhere in a sample gives one finding of the parser and nothing else', () => {
  it.each(SLIPS.map(({ name }) => name))('%s', async (name) => {
    const places = chosen(name);
    expect(places.length).toBeGreaterThan(3);
    const found: string[] = [];
    for (const planted of places) found.push(...(await surprises(planted)));
    expect(found).toEqual([]);
  });
});
