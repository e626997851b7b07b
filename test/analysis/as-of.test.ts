/** The day against which dates are held changes only what the rules find that look at it, and nothing in a closed charter. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { fingerprints } from '../../server/src/analysis/fingerprint.ts';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { textOf } from '../../server/src/rules/text.ts';
import { useCli } from '../cli/charterline.ts';
import { brokenSamples, goodSamples, onDisk, sampleFiles } from '../golden/samples.ts';
import { filesOf } from '../rules/examples.ts';
import { analyserOf } from '../support/charters.ts';

type Files = Readonly<Record<string, string>>;

/** Long before everything that is dated in the charters, amid it, and long after. */
const DAYS = ['2015-01-01', '2026-12-01', '2027-03-01', '2049-12-31'] as const;

const DATED = RULES.filter(({ dateArgs }) => dateArgs !== undefined).map(({ id }) => id);

/** What is found in an analysis, each finding with its rule. */
function findingsIn({ findings }: Analysis): readonly (readonly [rule: string, text: string])[] {
  const names = fingerprints(findings);
  return findings.map((finding, index) => {
    const { file, ruleId, severity, start, end, path } = finding;
    return [ruleId, [file, start, end, severity, path, names[index], textOf(finding)].join(' ')];
  });
}

/** The rules that do not find the same on all days. */
async function rulesThatDiffer(files: Files): Promise<ReadonlySet<string>> {
  const analyse = analyserOf(files);
  const [first = [], ...others] = (await Promise.all(DAYS.map(analyse))).map(findingsIn);
  const differing = new Set<string>();
  for (const { id } of RULES) {
    const said = (found: typeof first): string => JSON.stringify(found.filter(([rule]) => rule === id));
    if (others.some((other) => said(other) !== said(first))) differing.add(id);
  }
  return differing;
}

const TEXTS = Object.fromEntries(sampleFiles.map((path) => [path, readFileSync(onDisk(path), 'utf8')]));
/** Work that begins within the days uses a system that nobody has decided about. */
const UNDECIDED = EXAMPLE_CHARTER.replaceAll('lifecycle: live', 'lifecycle: proposed');

const CASES: readonly (readonly [name: string, files: Files])[] = [
  ...RULES.flatMap(({ id, examples }) => [
    [`the failing example of ${id}`, filesOf(examples, examples.fails)] as const,
    [`the passing example of ${id}`, filesOf(examples, examples.passes)] as const,
  ]),
  ['work with proposed systems', { 'example.charter.yaml': UNDECIDED }],
  // The file that is analysed comes first.
  ...[...goodSamples, ...brokenSamples].map((path) => [path, { [path]: TEXTS[path] ?? '', ...TEXTS }] as const),
];

describe('another day changes only the findings of rules that look at it', () => {
  const differing = new Set<string>();

  it.each(CASES)('%s', async (_, files) => {
    const rules = [...(await rulesThatDiffer(files))];
    for (const rule of rules) differing.add(rule);
    expect(rules.filter((rule) => !DATED.includes(rule))).toEqual([]);
  });

  it('and each of those rules looks at it indeed', () => {
    expect([...differing].toSorted()).toEqual(DATED);
  });
});

describe('a closed charter is the same on every day', () => {
  const closed = (files: Files): Files => {
    const close = (text: string): string =>
      text.replace(/\bstatus: (draft|in-review|approved|active)\b/, 'status: closed');
    return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, close(text)]));
  };

  it.each(CASES)('%s', async (_, files) => {
    expect([...(await rulesThatDiffer(closed(files)))]).toEqual([]);
  });
});

describe('the command line', () => {
  const cli = useCli();
  const overdue = RULES.find(({ id }) => id === 'compliance/overdue');
  const text = withSections(EXAMPLE_CHARTER, overdue?.examples.fails ?? '');

  it('holds dates against the day that it is given', async () => {
    const cwd = await cli.folder({ 'a.charter.yaml': text });
    const on = (day: string) => cli.run(['validate', '--format', 'json', '--as-of', day], { cwd });
    const found = (stdout: string): unknown => {
      const report: { readonly findings: readonly { readonly ruleId: string; readonly fingerprint: string }[] } =
        JSON.parse(stdout);
      return report.findings.map(({ ruleId, fingerprint }) => [ruleId, fingerprint]);
    };
    const [early, late, later] = [await on('2026-11-30'), await on('2026-12-01'), await on('2049-12-31')];
    expect([early, late, later].map(({ status }) => status)).toEqual([0, 0, 0]);
    expect(found(early.stdout)).toEqual([]);
    expect(found(late.stdout)).toEqual([['compliance/overdue', expect.any(String)]]);
    expect(found(later.stdout)).toEqual(found(late.stdout));
  });
});
