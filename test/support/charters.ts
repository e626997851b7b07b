/**
 * Tests are charters with markers: `⟦text⟧` marks the exact range of a finding. `check` analyses the text without the
 * markers and returns every finding, so that one that was not expected fails the test.
 */
import { expect } from 'vitest';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { Engine } from '../../server/src/analysis/engine.ts';
import { MemoryWorkspace } from '../../server/src/analysis/workspace.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { textOf } from '../../server/src/rules/text.ts';

export const AS_OF = '2026-12-01';

/** Analyses files in memory; keys are paths below `file:///team`, the first is the one that is asked for. */
export function analyseFiles(files: Readonly<Record<string, string>>, asOf = AS_OF): Promise<Analysis> {
  return analyserOf(files)(asOf);
}

/** Analyses them on any number of days, and reads them once. */
export function analyserOf(files: Readonly<Record<string, string>>): (asOf: string) => Promise<Analysis> {
  const byUri = Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///team/${path}`, text]));
  const workspace = new MemoryWorkspace(byUri, { folders: ['file:///team'] });
  const [first = ''] = Object.keys(byUri);
  const engine = new Engine(workspace);
  return async (asOf) => {
    const analysis = await engine.analyse(first, asOf);
    if (!analysis) throw new Error(`${first} is not a file of ours`);
    return analysis;
  };
}

/** A finding as tests write it: the marked text, the rule, the severity and what is said. */
export interface Expected {
  readonly rule: string;
  /** The marked text: exactly what the finding covers. */
  readonly at: string;
  readonly severity?: Finding['severity'];
  readonly path?: string;
  readonly says?: string | RegExp;
}

/** Takes the markers out of a text. */
export function unmark(marked: string): { text: string; ranges: { start: number; end: number }[] } {
  const ranges: { start: number; end: number }[] = [];
  const open: { start: number; end: number }[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '⟦') {
      const range = { start: text.length, end: text.length };
      open.push(range);
      ranges.push(range);
    } else if (character === '⟧') {
      const range = open.pop();
      if (!range) throw new Error('⟧ without ⟦');
      range.end = text.length;
    } else text += character;
  }
  if (open.length > 0) throw new Error('⟦ without ⟧');
  return { text, ranges };
}

/**
 * Asserts the whole set of findings of a marked charter: each marker is the range of the expected finding of the same
 * position, and there are no others. Several findings on one range repeat the marker: `⟦⟦text⟧⟧`.
 */
export async function expectFindings(
  marked: string,
  expected: readonly Expected[],
  options: { readonly asOf?: string; readonly others?: Readonly<Record<string, string>>; readonly name?: string } = {},
): Promise<Analysis> {
  const { text, ranges } = unmark(marked);
  const analysis = await analyseFiles({ [options.name ?? 'test.charter.yaml']: text, ...options.others }, options.asOf);
  const actual = analysis.findings.map((finding, index) => describeFinding(finding, text, expected[index]));
  expect(actual).toEqual(expected.map((finding) => ({ ...finding })));
  const places = analysis.findings.map(({ start, end }) => ({ start, end }));
  expect(places).toEqual(ranges.toSorted((a, b) => a.start - b.start || a.end - b.end));
  return analysis;
}

/** Only what the test speaks of, so that a difference reads well. */
function describeFinding(finding: Finding, text: string, like: Expected | undefined): Expected {
  const says = textOf(finding);
  if (/\{\w+(:[\w-]+)?\}/.test(says)) throw new Error(`An argument is missing in "${says}"`);
  return {
    rule: finding.ruleId,
    at: text.slice(finding.start, finding.end),
    ...(like?.severity ? { severity: finding.severity } : {}),
    ...(like?.path !== undefined ? { path: finding.path } : {}),
    ...(like?.says ? { says: matches(like.says, says) ? like.says : says } : {}),
  };
}

function matches(expected: string | RegExp, says: string): boolean {
  return typeof expected === 'string' ? expected === says : expected.test(says);
}
