/** What is found does not depend on the order in which sections, keys, items and files are written. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/analysis/engine.ts';
import { fingerprints } from '../../server/src/analysis/fingerprint.ts';
import { DiskWorkspace, uriOf } from '../../server/src/cli/disk-workspace.ts';
import { reportFindings } from '../../server/src/report/report.ts';
import { condensed } from '../../server/src/report/reportable.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { relatedText, textOf } from '../../server/src/rules/text.ts';
import { AS_OF, brokenSamples, goodSamples, onDisk, sampleFiles } from '../golden/samples.ts';
import { filesOf } from '../rules/examples.ts';
import { analyseFiles } from '../support/charters.ts';
import { added, type Edit, edited } from '../support/edited-example.ts';
import { asWritten, backwards, type Order, rearranged, shuffledBy } from '../support/rearranged.ts';
import { repeatingEach } from '../support/repeated.ts';
import { twinned } from '../support/twinned.ts';

type Files = Readonly<Record<string, string>>;

const ORDERS: readonly Order[] = [backwards, shuffledBy(1), shuffledBy(2)];

/** Charters and catalogs in that order; other files as they are. */
function inOrder(files: Files, order: Order): Files {
  const isOurs = (name: string): boolean => /\.charter(-catalog)?\.ya?ml$/.test(name);
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, isOurs(name) ? arrangement(text, order) : text]),
  );
}

/** A text in an order. The same samples lie beside each one that is looked at. */
function arrangement(text: string, order: Order): string {
  const known = ARRANGEMENTS.get(order) ?? new Map<string, string>();
  ARRANGEMENTS.set(order, known);
  const arranged = known.get(text) ?? rearranged(text, order);
  known.set(text, arranged);
  return arranged;
}

const ARRANGEMENTS = new Map<Order, Map<string, string>>();

function withTwins(files: Files): Files {
  const twin = (name: string, text: string): string => (name.endsWith('.charter.yaml') ? twinned(text) : text);
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, twin(name, text)]));
}

/** A finding without what depends on positions. */
interface Found {
  /** With all that it says. */
  readonly text: string;
  /** Without the numbers of items that have no names, or share one. */
  readonly path: string;
  readonly isNumbered: boolean;
  readonly fingerprint: string | undefined;
}

async function findingsIn(files: Files): Promise<readonly Found[]> {
  const { findings } = await analyseFiles(files);
  const names = fingerprints(findings);
  return findings.map((finding, index) => foundIn(finding, names[index]));
}

function foundIn(finding: Finding, fingerprint: string | undefined): Found {
  const { file, ruleId, severity, related } = finding;
  const path = finding.path.replaceAll(/#\d+\]/g, '#]').replaceAll(/~\d+\]/g, ']');
  const places = related.map((place) => `  ${place.file}: ${relatedText(finding, place)}`).toSorted();
  const text = [`${severity} ${ruleId} in ${file} at ${path}`, textOf(finding), ...places].join('\n');
  return { text, path, isNumbered: path !== finding.path, fingerprint };
}

async function expectSameInAnyOrder(files: Files): Promise<void> {
  const found = await Promise.all([asWritten, ...ORDERS].map((order) => findingsIn(inOrder(files, order))));
  const numbered = new Set(found.flat().flatMap(({ path, isNumbered }) => (isNumbered ? [path] : [])));
  const named = ({ path, text, fingerprint }: Found): string => (numbered.has(path) ? text : `${text}\n${fingerprint}`);
  const [expected, ...others] = found.map((each) => each.map(named).toSorted());
  for (const other of others) expect(other).toEqual(expected);
}

describe.each(RULES.map(({ id, examples }) => ({ id, examples })))('$id', ({ examples }) => {
  it.each(['fails', 'passes'] as const)('%s in any order', async (which) => {
    await expectSameInAnyOrder(filesOf(examples, examples[which]));
  });

  it('fails in any order, with a twin of everything', async () => {
    await expectSameInAnyOrder(withTwins(filesOf(examples, examples.fails)));
  });
});

describe('the example charter, with one entry repeated, in any order', () => {
  it.each(repeatingEach(EXAMPLE_CHARTER))('%s', (_, text) => expectSameInAnyOrder({ 'example.charter.yaml': text }));
});

describe('a tie, in any order', () => {
  const ACTIVE: Edit = ['status: draft', 'status: active'];
  const approval = (fields: string): string => `  - { role: ceo, on: 2026-11-20, ${fields} }\n`;
  const digest = (digit: string): string => `digest: "sha256:${digit.repeat(64)}"`;

  it.each([
    ['two ids are equally near', edited(['sharedWith: [cio]', 'sharedWith: [cxo]'])],
    [
      'two approvals of one day',
      edited(
        ACTIVE,
        added(
          `approvals:\n${approval('version: "0.3.0"')}${approval('version: "0.2.0"')}${approval(`version: "0.3.0", ${digest('1')}`)}`,
        ),
      ),
    ],
    [
      'two roles in finance, neither of them a CFO',
      edited(
        ['function: cfo', 'function: other'],
        ['function: business-unit, team: business', 'function: other, team: finance'],
        ['    reportedTo: cfo\n', ''],
        [', reportedTo: cfo }', ' }'],
      ),
    ],
    [
      'two milestones of one name in different objectives',
      edited([
        'scope:\n',
        '  - id: fewer-losses\n    statement: Fewer.\n    milestones: [{ id: first-dashboard, title: Another }]\nscope:\n',
      ]),
    ],
    [
      'two milestones of one day',
      edited([
        /^ {6}- \{ id: first-dashboard.*\n/m,
        '      - { id: b, due: 2027-05-01, benchmark: true }\n      - { id: a, due: 2027-05-01, benchmark: true }\n',
      ]),
    ],
  ])('%s', async (_, text) => {
    expect(await findingsIn({ 'example.charter.yaml': text })).not.toEqual([]);
    await expectSameInAnyOrder({ 'example.charter.yaml': text });
  });
});

const charters = [...goodSamples, ...brokenSamples].filter((path) => !path.endsWith('/.charterline.yaml'));

describe('samples', () => {
  const texts = Object.fromEntries(sampleFiles.map((path) => [path, readFileSync(onDisk(path), 'utf8')]));
  /** The file that is analysed comes first. */
  const fileFirst = (path: string, text: string): Files => ({ [path]: text, ...texts, [path]: text });

  it.each(charters)('%s in any order', (path) => expectSameInAnyOrder(fileFirst(path, texts[path] ?? '')));

  it.each(charters)('%s in any order, with a twin of everything', (path) =>
    expectSameInAnyOrder(fileFirst(path, twinned(texts[path] ?? ''))),
  );

  it('give the same report in whatever order one engine has read them', async () => {
    const [expected, ...others] = await Promise.all([asWritten, ...ORDERS].map((order) => reportOn(order(charters))));
    expect(expected).toContain('"ruleId": "reference/catalog-cycle"');
    for (const other of others) expect(other).toBe(expected);
  });
});

async function reportOn(paths: readonly string[]): Promise<string> {
  const engine = new Engine(new DiskWorkspace());
  const analyses = [];
  for (const path of paths) analyses.push(await engine.analyse(uriOf(onDisk(path)), AS_OF));
  const found = analyses.filter((analysis) => analysis !== undefined).map((each) => condensed(each));
  return JSON.stringify(reportFindings(found, { folder: uriOf(onDisk('')), showSuppressed: true }), null, 1);
}
