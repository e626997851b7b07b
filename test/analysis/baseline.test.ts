/** Which findings a baseline accepts, and what happens when the charter, the config or the baseline changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import {
  type Baseline,
  type BaselineEntry,
  baselineText,
  changedEntries,
  emptyBaseline,
  readBaseline,
} from '../../server/src/analysis/baseline.ts';
import { Engine } from '../../server/src/analysis/engine.ts';
import { fingerprints } from '../../server/src/analysis/fingerprint.ts';
import { baselineUse, staleEntries } from '../../server/src/analysis/stale-entries.ts';
import { MemoryWorkspace } from '../../server/src/analysis/workspace.ts';
import { reportFindings } from '../../server/src/report/report.ts';
import { condensed } from '../../server/src/report/reportable.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { canBeAccepted } from '../../server/src/rules/rule.ts';
import { AS_OF, analyseFiles, expectFindings } from '../support/charters.ts';

type Files = Readonly<Record<string, string>>;

const NAME = 'test.charter.yaml';
const CONFIG = 'apiVersion: charterline/v1\nkind: CharterConfig\n';
const NAMING = { '.charterline.yaml': `${CONFIG}baseline: known.json\n` };

/** The first place where nothing but a remark is found. */
const TOUCHPOINT = 'touchpoints:\n';
/** Touchpoints that nobody refers to: one remark each. */
function withUnused(...ids: readonly string[]): string {
  const lines = ids.map((id) => `  - { id: ${id}, title: Fair, owner: cmo }\n`);
  return EXAMPLE_CHARTER.replace(TOUCHPOINT, `${TOUCHPOINT}${lines.join('')}`);
}

function entryOf(analysis: Analysis, index = 0, file = NAME): Omit<BaselineEntry, 'extras'> {
  const found = [...analysis.findings];
  const finding = found[index];
  if (!finding) throw new Error(`There is no finding ${index}`);
  return { file, ruleId: finding.ruleId, path: finding.path, fingerprint: fingerprints(found)[index] ?? '' };
}

function listing(...findings: readonly unknown[]): string {
  return JSON.stringify({ version: 1, findings });
}

/** What a baseline of everything lists. */
async function everythingIn(text: string, others: Files = {}): Promise<string> {
  const analysis = await analyseFiles({ [NAME]: text, ...others });
  return listing(...analysis.findings.map((_, index) => entryOf(analysis, index)));
}

/** The rules of what is reported, and of what is not, with the reason. */
function inShort({ findings, suppressed }: Analysis): { reported: readonly string[]; hidden: readonly string[] } {
  return {
    reported: findings.map(({ ruleId, path }) => `${ruleId} ${path}`),
    hidden: suppressed.map(({ finding, by }) => `${by} ${finding.ruleId} ${finding.path}`),
  };
}

function read(text: string, uri = 'file:///team/known.json'): Baseline {
  const baseline = readBaseline(uri, text);
  if ('message' in baseline) throw new Error(baseline.message);
  return baseline;
}

describe('a baseline', () => {
  it('accepts what it lists and nothing else', async () => {
    const known = await everythingIn(withUnused('fair'));
    const analysis = await analyseFiles({ [NAME]: withUnused('fair', 'shop'), ...NAMING, 'known.json': known });
    expect(inShort(analysis)).toEqual({
      reported: ['reference/unused touchpoints[shop].id'],
      hidden: ['baseline reference/unused touchpoints[fair].id'],
    });
  });

  it('lists files by their path from its own folder, in whatever script', async () => {
    const name = 'großes Büro/ßé 営業 #1%.charter.yaml';
    const uri = `file:///team/${encodeURIComponent(name).replace('%2F', '/')}`;
    const analyse = async (known: string): Promise<Analysis> => {
      const workspace = new MemoryWorkspace(
        {
          [uri]: withUnused('fair'),
          'file:///team/.charterline.yaml': `${CONFIG}baseline: ci/known.json\n`,
          'file:///team/ci/known.json': known,
        },
        { folders: ['file:///team'] },
      );
      const analysis = await new Engine(workspace).analyse(uri, AS_OF);
      if (!analysis) throw new Error('It cannot be read');
      return analysis;
    };
    const known = listing(entryOf(await analyse(listing()), 0, `../${name}`));
    expect(inShort(await analyse(known))).toEqual({
      reported: [],
      hidden: ['baseline reference/unused touchpoints[fair].id'],
    });
  });

  it('means the file that it names', async () => {
    const known = (await everythingIn(withUnused('fair'))).replace(NAME, 'other.charter.yaml');
    const analysis = await analyseFiles({ [NAME]: withUnused('fair'), ...NAMING, 'known.json': known });
    expect(inShort(analysis).hidden).toEqual([]);
  });

  it.each(['ruleId', 'path'])('does not believe an entry whose %s is not that of the fingerprint', async (key) => {
    const analysis = await analyseFiles({ [NAME]: withUnused('fair') });
    const known = listing({ ...entryOf(analysis), [key]: 'raci/silo' });
    const after = await analyseFiles({ [NAME]: withUnused('fair'), ...NAMING, 'known.json': known });
    expect(inShort(after).hidden).toEqual([]);
  });

  it('comes after the comments, which are of use all the same', async () => {
    const comment = '# charterline-disable-file reference/unused -- kept for later\n';
    const known = await everythingIn(withUnused('fair'));
    const analysis = await analyseFiles({ [NAME]: comment + withUnused('fair'), ...NAMING, 'known.json': known });
    expect(inShort(analysis)).toEqual({ reported: [], hidden: ['inline reference/unused touchpoints[fair].id'] });
    expect([...analysis.recognised].map(({ path }) => path)).toEqual(['touchpoints[fair].id']);
  });

  it('accepts mistakes of schema and references, and remarks on comments', async () => {
    const text = `# charterline-disable-file raci/silo -- nobody knows\n${EXAMPLE_CHARTER.replace(
      'reportedTo: cfo',
      'reportedTo: nobody',
    )}`.replace(/^(metadata:)$/m, '$1\n  colour: red');
    const found = await analyseFiles({ [NAME]: text });
    expect(found.findings.map(({ ruleId }) => ruleId)).toEqual([
      'suppression/unused',
      'schema/unknown-key',
      'reference/unresolved',
    ]);
    const analysis = await analyseFiles({ [NAME]: text, ...NAMING, 'known.json': await everythingIn(text) });
    expect(analysis.findings).toEqual([]);
    expect(analysis.suppressed).toHaveLength(3);
  });

  it('never accepts what makes a text unreadable', async () => {
    const text = `${EXAMPLE_CHARTER}title: 1\ntitle: 2\nroles: [\n`;
    const known = await everythingIn(text);
    const analysis = await analyseFiles({ [NAME]: text, ...NAMING, 'known.json': known });
    const rules = analysis.findings.map(({ ruleId }) => ruleId);
    expect(rules).toContain('syntax/yaml');
    expect(rules.every((rule) => rule.startsWith('syntax/'))).toBe(true);
  });

  it('never accepts what lies in a config, whatever rule it is', async () => {
    const config = `${CONFIG}baseline: known.json\nrules: { raci/sillo: off }\ncolour: red\n`;
    const files = { '.charterline.yaml': config, 'known.json': listing() };
    const found = await analyseFiles(files);
    const known = listing(...found.findings.map((_, index) => entryOf(found, index, '.charterline.yaml')));
    const analysis = await analyseFiles({ ...files, 'known.json': known });
    expect(inShort(analysis)).toEqual({
      reported: ['config/unknown-rule rules.raci/sillo', 'schema/unknown-key colour'],
      hidden: [],
    });
  });

  it('accepts what lies in a catalog under the name of the catalog', async () => {
    const catalog = `apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: a, title: A, colour: red }\n`;
    const text = EXAMPLE_CHARTER.replace(/^metadata:\n/m, 'uses: [a.charter-catalog.yaml]\nmetadata:\n');
    const files = { [NAME]: text, 'a.charter-catalog.yaml': catalog };
    const found = await analyseFiles(files);
    const known = listing(entryOf(found, 0, 'a.charter-catalog.yaml'));
    expect(inShort(await analyseFiles({ ...files, ...NAMING, 'known.json': known }))).toEqual({
      reported: [],
      hidden: ['baseline schema/unknown-key metadata.colour'],
    });
  });

  it('counts in the report, and is shown there on request', async () => {
    const known = await everythingIn(withUnused('fair'));
    const analysis = await analyseFiles({ [NAME]: withUnused('fair'), ...NAMING, 'known.json': known });
    const { findings, summary } = reportFindings([condensed(analysis)], {
      folder: 'file:///team',
      showSuppressed: true,
    });
    expect(findings.map(({ ruleId, suppressed }) => [ruleId, suppressed])).toEqual([['reference/unused', 'baseline']]);
    expect(summary).toEqual({ files: 1, errors: 0, warnings: 0, infos: 0, suppressed: 1 });
  });
});

describe('of findings that differ only in their number', () => {
  const comment = '# charterline-disable-file raci/silo -- nobody knows\n';
  const text = (count: number): string => comment.repeat(count) + EXAMPLE_CHARTER;
  const hidden = async (count: number, known: string): Promise<readonly number[]> => {
    const { suppressed } = await analyseFiles({ [NAME]: text(count), ...NAMING, 'known.json': known });
    return suppressed.map(({ finding }) => Math.floor(finding.start / comment.length));
  };

  it('as many are accepted as are listed', async () => {
    const two = await everythingIn(text(2));
    expect(two).toContain('-2"');
    expect(await hidden(3, two)).toEqual([0, 1]);
    expect(await hidden(1, two)).toEqual([0]);
  });

  it('the very ones are accepted that are listed, if they are there', async () => {
    const onlySecond = (await everythingIn(text(2))).replace(/\{[^{}]*"[0-9a-f]{16}"\},/, '');
    expect(await hidden(2, onlySecond)).toEqual([1]);
    expect(await hidden(1, onlySecond)).toEqual([0]);
  });

  it('an entry listed twice accepts no more than one', async () => {
    const analysis = await analyseFiles({ [NAME]: text(1) });
    expect(await hidden(2, listing(entryOf(analysis), entryOf(analysis)))).toEqual([0]);
  });
});

describe('the config', () => {
  const config = (path: string): string => `${CONFIG}baseline: ⟦${path}⟧\n`;
  const expectProblem = async (path: string, says: RegExp, others: Files = {}): Promise<void> => {
    await expectFindings(config(path), [{ rule: 'config/invalid', at: path, path: 'baseline', says }], {
      name: '.charterline.yaml',
      others,
    });
  };

  it.each([
    ['that does not exist', 'known.json', /no baseline "known\.json" yet.*"charterline baseline"/, {}],
    ['that leads out of the workspace', '../known.json', /leads out of the workspace/, {}],
    ['that names a place by itself', '/etc/known.json', /leads out of the workspace/, {}],
    ['with half a character', '"\\ud800.json"', /no baseline/, {}],
    ['that leads to a folder', 'sub', /cannot be read/, { 'sub/known.json': listing() }],
  ])('reports a path %s where it stands', (_, path, says, others) => expectProblem(path, says, others));

  it.each([
    ['no JSON', '<<<<<<< ours\n{}', /not well-formed JSON/],
    ['nothing', '', /not well-formed JSON/],
    ['something else', '{ "findings": [] }', /is no baseline/],
    ['a list', '[]', /is no baseline/],
    ['null', 'null', /is no baseline/],
    ['another list of findings', '{ "version": "1", "findings": [] }', /is no baseline/],
    ['no list', '{ "version": 1, "findings": {} }', /is no baseline/],
    ['another version', '{ "version": 2, "entries": [] }', /has the version 2/],
    ['what nests too deeply', `{"version":1,"findings":[],"x":${'['.repeat(9e4)}${']'.repeat(9e4)}}`, /is no baseline/],
    ['an entry that is no mapping', listing(someEntry(), 'x'), /Entry 2 .*is broken/],
    ['an entry without a file', listing({ ...someEntry(), file: undefined }), /Entry 1 .*is broken/],
    ['an entry with half a character', listing({ ...someEntry(), file: '\ud800' }), /Entry 1 .*is broken/],
    ['a fingerprint that is none', listing({ ...someEntry(), fingerprint: 'abc' }), /Entry 1 .*is broken/],
    ['more than anybody reads', ' '.repeat(5 * 1024 * 1024 + 1), /too long/],
  ])('reports a baseline that holds %s', (_, text, says) => expectProblem('known.json', says, { 'known.json': text }));

  it('leaves charters under a broken baseline without advice, and says so in the config', async () => {
    const analysis = await analyseFiles({ [NAME]: withUnused('fair'), ...NAMING, 'known.json': '{' });
    expect(analysis.config.broken).toBe(true);
    expect(inShort(analysis).reported).toEqual(['config/invalid baseline', 'reference/unused touchpoints[fair].id']);
  });

  it('does not let a link lead out of the workspace', async () => {
    const workspace = new MemoryWorkspace(
      {
        'file:///team/.charterline.yaml': `${CONFIG}baseline: link/known.json\n`,
        'file:///elsewhere/known.json': listing(),
      },
      { folders: ['file:///team'], links: { 'file:///team/link/known.json': 'file:///elsewhere/known.json' } },
    );
    const analysis = await new Engine(workspace).analyse('file:///team/.charterline.yaml', AS_OF);
    expect(analysis?.findings.map(({ message }) => message)).toEqual(['baselineOutside']);
  });

  it('takes the nearest one that names a baseline, by its path from there', async () => {
    const [far, near] = await Promise.all([everythingIn(withUnused('fair')), everythingIn(withUnused('shop'))]);
    const inTeam = (known: string): string => known.replaceAll(NAME, `../${NAME}`);
    const files = (inner: string): Files => ({
      [`inner/${NAME}`]: withUnused('fair', 'shop'),
      'inner/.charterline.yaml': `${CONFIG}extends: ../.charterline.yaml\n${inner}`,
      '.charterline.yaml': `${CONFIG}baseline: known.json\n`,
      'known.json': far.replaceAll(NAME, `inner/${NAME}`),
      'inner/sub/near.json': inTeam(near),
    });
    const hiddenIn = async (inner: string) => inShort(await analyseFiles(files(inner))).hidden;
    expect(await hiddenIn('')).toEqual(['baseline reference/unused touchpoints[fair].id']);
    expect(await hiddenIn('baseline: sub/near.json\n')).toEqual(['baseline reference/unused touchpoints[shop].id']);
  });

  it('may name one that is about to be made', async () => {
    const workspace = new MemoryWorkspace({ 'file:///team/.charterline.yaml': NAMING['.charterline.yaml'] });
    const engine = new Engine(workspace, { mayLackBaseline: true });
    const analysis = await engine.analyse('file:///team/.charterline.yaml', AS_OF);
    expect(analysis?.findings).toEqual([]);
    expect(analysis?.config.baseline?.entries).toEqual([]);
  });
});

it('takes effect when it changes, and leaves an analysis alone when it does not', async () => {
  const known = await everythingIn(withUnused('fair'));
  const files = { [NAME]: withUnused('fair'), ...NAMING };
  const workspace = new MemoryWorkspace(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///team/${path}`, text])),
    { folders: ['file:///team'] },
  );
  const engine = new Engine(workspace);
  const found = async (): Promise<string> => {
    const analysis = await engine.analyse(`file:///team/${NAME}`, AS_OF);
    expect(await engine.analyse(`file:///team/${NAME}`, AS_OF)).toBe(analysis);
    return (analysis?.findings ?? []).map(({ ruleId, args }) => [ruleId, args['number']].join(' ').trim()).join();
  };
  expect(await found()).toBe('config/invalid,reference/unused');
  const uri = 'file:///team/known.json';
  workspace.write(uri, known);
  expect(await found()).toBe('');
  workspace.write(uri, listing());
  expect(await found()).toBe('reference/unused');
  workspace.write(uri, listing('x'));
  expect(await found()).toBe('config/invalid 1,reference/unused');
  workspace.write(uri, listing({ ...someEntry() }, 'x'));
  expect(await found()).toBe('config/invalid 2,reference/unused');
  workspace.remove(uri);
  expect(await found()).toBe('config/invalid,reference/unused');
});

it('can be told of every rule but those about unreadable texts and about configs', () => {
  const refused = RULES.filter((rule) => !canBeAccepted(rule)).map(({ id }) => id);
  expect(refused).toEqual(RULES.map(({ id }) => id).filter((id) => /^(syntax|config)\//.test(id)));
  expect(refused.length).toBeGreaterThan(4);
});

/** An entry about nothing in particular. */
function someEntry(more: object = {}) {
  return { file: 'a.charter.yaml', ruleId: 'raci/silo', path: 'raci[x]', fingerprint: '0123456789abcdef', ...more };
}

describe('a changed baseline', () => {
  const change = (text: string, added: readonly object[] = [], removed: readonly number[] = []): string => {
    const baseline = text === '' ? emptyBaseline('file:///team/known.json') : read(text);
    const gone = new Set(removed.flatMap((index) => baseline.entries[index] ?? []));
    const entries = added.map((entry) => ({ ...someEntry(), ...entry }));
    return baselineText(baseline, changedEntries(baseline, { added: entries, removed: gone }));
  };

  it('is written in one form only', () => {
    expect(change('', [{ extra: undefined }])).toBe(
      `{
  "version": 1,
  "findings": [
    {
      "file": "a.charter.yaml",
      "ruleId": "raci/silo",
      "path": "raci[x]",
      "fingerprint": "0123456789abcdef"
    }
  ]
}
`,
    );
  });

  it('is sorted by file, rule, path and fingerprint, and keeps what it has', () => {
    const before = listing(someEntry({ file: 'z' }), someEntry({ file: 'ä' }), someEntry({ path: 'b', file: 'b' }));
    const after = read(change(before, [{ file: 'B' }, { file: 'b', path: 'a' }, { file: 'b', ruleId: 'data/expiry' }]));
    expect(after.entries.map(({ file, ruleId, path }) => `${file} ${ruleId} ${path}`)).toEqual([
      'B raci/silo raci[x]',
      'b data/expiry raci[x]',
      'b raci/silo a',
      'b raci/silo b',
      'z raci/silo raci[x]',
      'ä raci/silo raci[x]',
    ]);
  });

  it('removes nothing but what it is told to', () => {
    const before = listing(someEntry({ file: 'a' }), someEntry({ file: 'b' }), someEntry({ file: 'c' }));
    expect(read(change(before, [], [1])).entries.map(({ file }) => file)).toEqual(['a', 'c']);
  });

  it('keeps what it does not know', () => {
    const text = JSON.stringify({
      note: 'agreed in May',
      version: 1,
      findings: [someEntry({ by: ['cio', { on: 1 }] })],
      __proto__x: 1,
    });
    const after: unknown = JSON.parse(change(text, [{ file: 'z' }]));
    expect(after).toEqual({
      note: 'agreed in May',
      version: 1,
      findings: [someEntry({ by: ['cio', { on: 1 }] }), someEntry({ file: 'z' })],
      __proto__x: 1,
    });
    expect(change('{ "version": 1, "findings": [], "__proto__": { "a": 1 } }')).toContain('"__proto__"');
  });

  it('tells a new entry from an equal one by its number', () => {
    const before = listing(someEntry(), someEntry({ fingerprint: '0123456789abcdef-3' }));
    const after = read(change(before, [{}, { fingerprint: '0123456789abcdef-3' }, { file: 'z' }]));
    expect(after.entries.map(({ fingerprint }) => fingerprint.slice(16))).toEqual(['', '-2', '-3', '-4', '']);
  });

  it('is the same whatever order things come in, and reads back as it was written', () => {
    const entry = fc.record({
      file: fc.string({ unit: 'grapheme', minLength: 1 }),
      ruleId: fc.string(),
      path: fc.string(),
      fingerprint: fc.stringMatching(/^[0-9a-f]{16}$/),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ({ file, fingerprint }) => `${fingerprint} ${file}` }),
        (entries) => {
          const text = change('', entries);
          expect(change('', entries.toReversed())).toBe(text);
          expect(change(text)).toBe(text);
          expect(read(text).entries.map(({ extras: _, ...each }) => each)).toHaveLength(entries.length);
        },
      ),
    );
  });
});

describe('an entry is out of date', () => {
  const GONE: ReadonlySet<string> = new Set();

  /** The fingerprints that are out of date after the files were checked, of entries by a name that says what they are. */
  async function stale(
    files: Files,
    checked: readonly string[],
    { covers = false, gone = GONE }: { covers?: boolean; gone?: ReadonlySet<string> } = {},
  ): Promise<readonly string[]> {
    const byUri = Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///team/${path}`, text]));
    const engine = new Engine(new MemoryWorkspace(byUri, { folders: ['file:///team'] }));
    const analyses = await Promise.all(checked.map((path) => engine.analyse(`file:///team/${path}`, AS_OF)));
    const uses = analyses.flatMap((analysis) => (analysis ? [baselineUse(analysis)] : []));
    const found = staleEntries(uses, { covers: () => covers, gone });
    return [...found.values()].flatMap((entries) => entries.map(({ file, path }) => `${file} ${path}`));
  }

  const OLD = someEntry({ file: NAME, path: 'old' });

  it('when its file was checked and the finding is gone', async () => {
    const known = (await everythingIn(withUnused('fair'))).replace(']}', `,${JSON.stringify(OLD)}]}`);
    const files = { [NAME]: withUnused('fair'), 'other.charter.yaml': EXAMPLE_CHARTER, ...NAMING, 'known.json': known };
    expect(await stale(files, [NAME])).toEqual([`${NAME} old`]);
    expect(await stale(files, ['other.charter.yaml'])).toEqual([]);
    expect(await stale({ ...files, [NAME]: EXAMPLE_CHARTER }, [NAME])).toEqual([
      `${NAME} touchpoints[fair].id`,
      `${NAME} old`,
    ]);
  });

  it('when its file is known to be gone', async () => {
    const files = { 'other.charter.yaml': EXAMPLE_CHARTER, ...NAMING, 'known.json': listing(OLD) };
    expect(await stale(files, ['other.charter.yaml'])).toEqual([]);
    const gone = new Set([`file:///team/${NAME}`]);
    expect(await stale(files, ['other.charter.yaml'], { gone })).toEqual([`${NAME} old`]);
  });

  it.each([
    ['has a syntax error', { [NAME]: `${EXAMPLE_CHARTER}roles: [\n` }],
    ['has a mistake that keeps rules silent', { [NAME]: EXAMPLE_CHARTER.replace('reportedTo: cfo', 'reportedTo: x') }],
    ['is under a broken config', { '.charterline.yaml': `${NAMING['.charterline.yaml']}colour: red\n` }],
  ])('but nothing is concluded from a file that %s', async (_, broken) => {
    const files = { [NAME]: EXAMPLE_CHARTER, ...NAMING, 'known.json': listing(OLD) };
    expect(await stale(files, [NAME])).toEqual([`${NAME} old`]);
    expect(await stale({ ...files, ...broken }, [NAME])).toEqual([]);
  });

  it('in a catalog only when everything was checked that may draw on it', async () => {
    const catalog = 'a.charter-catalog.yaml';
    const files = {
      [catalog]: 'apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: a, title: A }\n',
      [NAME]: EXAMPLE_CHARTER.replace(/^metadata:\n/m, `uses: [${catalog}]\nmetadata:\n`),
      ...NAMING,
      'known.json': listing({ ...OLD, file: catalog }),
    };
    expect(await stale(files, [catalog])).toEqual([]);
    expect(await stale(files, [NAME], { covers: true })).toEqual([]);
    expect(await stale(files, [catalog, NAME], { covers: true })).toEqual([`${catalog} old`]);
    const broken = { ...files, [NAME]: `${files[NAME]}roles: [\n` };
    expect(await stale(broken, [catalog, NAME], { covers: true })).toEqual([]);
  });
});
