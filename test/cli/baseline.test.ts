import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ran, useCli, writeFiles } from './charterline.ts';
import { CLEAN, config, DAY, using, WITH_ERROR, WITH_INFO, WITH_SUPPRESSED } from './files.ts';

const cli = useCli();
const NAME = '.charterline-baseline.json';
const NAMING = config(`baseline: ${NAME}\n`);

function baseline(cwd: string, ...words: readonly string[]): Promise<Ran> {
  return cli.run(['baseline', ...DAY, ...words], { cwd });
}

function validate(cwd: string, ...words: readonly string[]): Promise<Ran> {
  return cli.run(['validate', ...DAY, ...words], { cwd });
}

async function textOf(folder: string, name = NAME): Promise<string> {
  return readFile(path.join(folder, name), 'utf8');
}

/** One mistake. */
const CATALOG =
  'apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: shared, title: Shared, colour: red }\n';

/** File and rule of each entry. */
async function entriesIn(folder: string, name = NAME): Promise<readonly string[]> {
  const { findings }: { findings: { file: string; ruleId: string }[] } = JSON.parse(await textOf(folder, name));
  return findings.map(({ file, ruleId }) => `${file} ${ruleId}`);
}

describe('baseline', () => {
  it('accepts what is found at present, so that only what is new counts', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': WITH_ERROR,
      'teams/großes Büro/b.charter.yaml': WITH_INFO,
      '.charterline.yaml': NAMING,
    });
    expect(await baseline(folder)).toEqual({
      status: 0,
      stdout: '',
      stderr: `charterline: Baseline "${NAME}": 2 added, 0 kept.\n`,
    });
    expect(JSON.parse(await textOf(folder))).toEqual({
      version: 1,
      findings: [
        {
          file: 'a.charter.yaml',
          ruleId: 'schema/unknown-key',
          path: 'metadata.colour',
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
        {
          file: 'teams/großes Büro/b.charter.yaml',
          ruleId: 'reference/unused',
          path: 'systems[fax].id',
          fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        },
      ],
    });
    expect(await validate(folder)).toEqual({
      status: 0,
      stdout: '3 files checked: nothing to report, 2 suppressed\n',
      stderr: '',
    });
    await writeFiles(folder, { 'a.charter.yaml': WITH_ERROR.replace('colour: red', 'colour: red\n  shape: round') });
    const { status, stdout } = await validate(folder, '-f', 'gcc');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^a\.charter\.yaml:6:3: error: .*"shape".*\n$/);
  });

  it('adds to what is there and keeps the rest, also of files that were not checked', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': WITH_ERROR,
      'b.charter.yaml': CLEAN,
      '.charterline.yaml': NAMING,
    });
    await baseline(folder);
    await writeFiles(folder, { 'b.charter.yaml': WITH_INFO });
    const ran = await baseline(folder, 'b.charter.yaml');
    expect(ran.stderr).toMatch(/: 1 added, 1 kept./);
    expect(await entriesIn(folder)).toEqual(['a.charter.yaml schema/unknown-key', 'b.charter.yaml reference/unused']);
  });

  it('does not touch the file when there is nothing to change', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_ERROR, '.charterline.yaml': NAMING });
    await baseline(folder);
    const own = JSON.stringify({ note: 'ours', ...JSON.parse(await textOf(folder)) });
    await writeFile(path.join(folder, NAME), own);
    expect((await baseline(folder)).stderr).toMatch(/: 0 added, 1 kept./);
    expect(await textOf(folder)).toBe(own);
  });

  it('keeps what it does not know', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': WITH_ERROR,
      '.charterline.yaml': NAMING,
      [NAME]: '{ "$schema": "x", "version": 1, "findings": [], "agreed": "2026-05-01" }',
    });
    await baseline(folder);
    expect(JSON.parse(await textOf(folder))).toMatchObject({ $schema: 'x', agreed: '2026-05-01' });
    expect(await entriesIn(folder)).toHaveLength(1);
  });

  it('makes one beside the config, and says which line makes it count', async () => {
    const folder = await cli.folder({ 'teams/a.charter.yaml': WITH_ERROR, 'teams/.charterline.yaml': config('') });
    const ran = await baseline(folder);
    expect(ran).toEqual({
      status: 0,
      stdout: '',
      stderr:
        `charterline: Baseline "teams/${NAME}": 1 added, 0 kept.\n` +
        `charterline: "teams/${NAME}" has no effect yet, since no configuration names it. ` +
        `Add this line to "teams/.charterline.yaml":\n  baseline: ${NAME}\n`,
    });
    expect(await entriesIn(folder, `teams/${NAME}`)).toEqual(['a.charter.yaml schema/unknown-key']);
    expect(await textOf(folder, 'teams/.charterline.yaml')).toBe(config(''));
    // A second time nothing is listed twice.
    expect((await baseline(folder)).stderr).toMatch(/: 0 added, 1 kept.\n.*has no effect yet/);
    expect((await validate(folder)).status).toBe(1);
    await writeFiles(folder, { 'teams/.charterline.yaml': NAMING });
    expect((await validate(folder)).status).toBe(0);
  });

  it.each([
    ['in a repository', '.git', ''],
    ['outside of one', undefined, 'root: true\n'],
  ])('makes one at the root %s, and says which config makes it count', async (_, git, root) => {
    const folder = await cli.folder({ 'teams/a.charter.yaml': WITH_ERROR, 'b.charter.yaml': WITH_ERROR });
    if (!git) await rm(path.join(folder, '.git'), { recursive: true });
    const { stderr } = await baseline(folder);
    const [, lines = ''] = stderr.split('Create ".charterline.yaml" with these lines:\n');
    const text = lines.replaceAll(/^ {2}/gm, '');
    expect(text).toBe(config(`${root}baseline: ${NAME}\n`));
    expect(await entriesIn(folder)).toEqual([
      'b.charter.yaml schema/unknown-key',
      'teams/a.charter.yaml schema/unknown-key',
    ]);
    await writeFiles(folder, { '.charterline.yaml': text });
    expect((await validate(folder)).status).toBe(0);
  });

  it('says so when there is nothing to accept, and makes no file for it', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CLEAN });
    expect(await baseline(folder)).toEqual({
      status: 0,
      stdout: '',
      stderr: 'charterline: There is nothing to accept.\n',
    });
    expect(await readdir(folder)).not.toContain(NAME);
  });

  it('makes the file that the config names even when there is nothing to accept, since the config needs it', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': CLEAN,
      '.charterline.yaml': config('baseline: ci/known.json\n'),
    });
    expect((await validate(folder)).status).toBe(2);
    expect((await baseline(folder)).status).toBe(0);
    expect(await textOf(folder, 'ci/known.json')).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
    expect((await validate(folder)).status).toBe(0);
  });

  it('gives each baseline what belongs there', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': WITH_ERROR,
      '.charterline.yaml': config('baseline: ci/known.json\n'),
      'x/b.charter.yaml': using('../shared.charter-catalog.yaml', WITH_ERROR),
      'x/.charterline.yaml': NAMING,
      'shared.charter-catalog.yaml': CATALOG,
    });
    expect((await baseline(folder)).status).toBe(0);
    expect(await entriesIn(folder, 'ci/known.json')).toEqual([
      '../a.charter.yaml schema/unknown-key',
      '../shared.charter-catalog.yaml schema/unknown-key',
    ]);
    expect(await entriesIn(folder, `x/${NAME}`)).toEqual([
      '../shared.charter-catalog.yaml schema/unknown-key',
      'b.charter.yaml schema/unknown-key',
    ]);
    expect((await validate(folder)).stdout).toMatch(/nothing to report, 3 suppressed/);
  });

  it('takes the config that it is given', async () => {
    const folder = await cli.folder({ 'a/a.charter.yaml': WITH_ERROR, 'ci/.charterline.yaml': NAMING });
    const given = ['--config', 'ci/.charterline.yaml'];
    expect((await baseline(folder, ...given, 'a')).status).toBe(0);
    expect(await entriesIn(folder, `ci/${NAME}`)).toEqual(['../a/a.charter.yaml schema/unknown-key']);
    expect((await validate(folder, 'a', ...given)).status).toBe(0);
    expect((await validate(folder, 'a')).status).toBe(1);
    expect((await baseline(folder, '--config', 'nowhere/.charterline.yaml')).status).toBe(2);
  });

  it('leaves alone what comments silence', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_SUPPRESSED, '.charterline.yaml': NAMING });
    expect((await baseline(folder)).stderr).toMatch(/: 0 added, 0 kept/);
  });

  it('does not accept what makes a text unreadable, and says so', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': `${CLEAN}roles: [\n`, '.charterline.yaml': NAMING });
    const { status, stderr } = await baseline(folder);
    expect(status).toBe(0);
    expect(stderr).toMatch(/0 added.*\n.*cannot be accepted and still counts?: what makes a text unreadable/);
    expect((await validate(folder)).status).toBe(1);
  });

  it('holds dates against the day that it is given', async () => {
    const item = '{ id: x, raised: 2026-10-01, by: cio, topic: X, status: open, owner: cio }';
    const late = CLEAN.replace('parkingLot: []', `parkingLot: [${item}]`);
    expect(late).not.toBe(CLEAN);
    const folder = await cli.folder({ 'a.charter.yaml': late, '.charterline.yaml': NAMING });
    const added = async (day: string): Promise<string> =>
      (await cli.run(['baseline', '--as-of', day], { cwd: folder })).stderr.replace(/.*: (\d+ added).*\n/, '$1');
    expect(await added('2026-10-02')).toBe('0 added');
    expect(await added('2027-02-01')).toBe('1 added');
    expect(await added('2027-03-01')).toBe('0 added');
  });
});

describe('baseline writes nothing', () => {
  it.each([
    ['a merge has left its marks in', '<<<<<<< ours\n'],
    ['another tool wrote', '{ "findings": [{ "message": "x" }] }'],
    ['another version wrote', '{ "version": 2, "findings": [] }'],
  ])('over a file that %s', async (_, text) => {
    for (const settings of [NAMING, config('')]) {
      const folder = await cli.folder({ 'a.charter.yaml': WITH_ERROR, '.charterline.yaml': settings, [NAME]: text });
      const { status, stderr } = await baseline(folder);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        settings === NAMING ? /"\.charterline\.yaml" is broken/ : /is no baseline that can be read/,
      );
      expect(await textOf(folder)).toBe(text);
    }
  });

  it('under a broken config, where next to nothing is found', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': WITH_ERROR,
      'x/.charterline.yaml': `${NAMING}rules: { raci/sillo: off }\n`,
      'x/b.charter.yaml': CLEAN,
    });
    const { status, stderr } = await baseline(folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(/The configuration "x\/\.charterline\.yaml" is broken/);
    expect([...(await readdir(folder)), ...(await readdir(path.join(folder, 'x')))]).not.toContain(NAME);
  });

  it('over a charter', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': WITH_ERROR,
      '.charterline.yaml': config('baseline: b.charter.yaml\n'),
    });
    const { status, stderr } = await baseline(folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(/"b\.charter\.yaml" cannot be written: the name is that of a charter/);
    expect(await readdir(folder)).not.toContain('b.charter.yaml');
  });

  it('outside of the workspace, also by way of a link', async () => {
    const outside = await cli.folder();
    const folder = await cli.folder({
      'a.charter.yaml': WITH_ERROR,
      '.charterline.yaml': config('baseline: link/known.json\n'),
    });
    await symlink(outside, path.join(folder, 'link'));
    const { status } = await baseline(folder);
    expect(status).toBe(2);
    expect(await readdir(outside)).toEqual(['.git']);
  });

  it('where it may not, and leaves nothing behind', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': WITH_ERROR,
      '.charterline.yaml': config('baseline: sub/known.json\n'),
    });
    await writeFile(path.join(folder, 'sub'), '');
    const { status, stderr } = await baseline(folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(/cannot be written/);
    expect((await readdir(folder)).toSorted()).toEqual(['.charterline.yaml', '.git', 'a.charter.yaml', 'sub']);
  });

  it('when it is used wrongly, and says what is possible', async () => {
    const folder = await cli.folder();
    expect((await baseline(folder)).stderr).toMatch(/nothing to check in "\."/);
    expect((await baseline(folder, 'nowhere')).stderr).toMatch(/There is no file or folder "nowhere"/);
    expect((await baseline(folder, '--prunes')).stderr).toMatch(/--prune/);
    for (const words of [[], ['nowhere'], ['--prunes']]) expect((await baseline(folder, ...words)).status).toBe(2);
  });
});

it('replaces the file as a whole: what a link leads to, with its permissions, and nothing is left over', async () => {
  const folder = await cli.folder({
    'a.charter.yaml': WITH_ERROR,
    '.charterline.yaml': NAMING,
    'ci/known.json': '{ "version": 1, "findings": [] }',
  });
  await chmod(path.join(folder, 'ci/known.json'), 0o640);
  await symlink('ci/known.json', path.join(folder, NAME));
  expect((await baseline(folder)).status).toBe(0);
  expect(await entriesIn(folder, 'ci/known.json')).toHaveLength(1);
  expect((await stat(path.join(folder, 'ci/known.json'))).mode & 0o777).toBe(0o640);
  expect(await readdir(path.join(folder, 'ci'))).toEqual(['known.json']);
});

describe('entries that are out of date', () => {
  /** A baseline that lists one finding of each of two charters. */
  async function listed(): Promise<string> {
    const folder = await cli.folder({
      'a.charter.yaml': WITH_ERROR,
      'teams/b.charter.yaml': WITH_INFO,
      '.charterline.yaml': NAMING,
    });
    await baseline(folder);
    return folder;
  }

  it('are told of by validate, on standard error', async () => {
    const folder = await listed();
    await writeFiles(folder, { 'a.charter.yaml': CLEAN });
    expect(await validate(folder)).toEqual({
      status: 0,
      stdout: '3 files checked: nothing to report, 1 suppressed\n',
      stderr: `charterline: In the baseline "${NAME}" 1 entry is out of date: its finding is gone. "charterline baseline --prune" removes it.\n`,
    });
    const { stderr } = await validate(folder, '--verbose');
    expect(stderr).toMatch(/Out of date: a\.charter\.yaml: schema\/unknown-key at metadata\.colour\n/);
    expect((await validate(folder, '--quiet')).stderr).toBe('');
    expect((await validate(folder, 'teams')).stderr).toBe('');
  });

  it('are kept until they are pruned', async () => {
    const folder = await listed();
    await writeFiles(folder, { 'a.charter.yaml': CLEAN });
    const kept = await baseline(folder);
    expect(kept.stderr).toBe(
      `charterline: Baseline "${NAME}": 0 added, 2 kept, 1 of those out of date.\n` +
        `charterline: In the baseline "${NAME}" 1 entry is out of date: its finding is gone. "charterline baseline --prune" removes it.\n`,
    );
    expect(await entriesIn(folder)).toHaveLength(2);
    const pruned = await baseline(folder, '--prune');
    expect(pruned).toEqual({
      status: 0,
      stdout: '',
      stderr: `charterline: Baseline "${NAME}": 1 kept, 1 removed.\n`,
    });
    expect(await entriesIn(folder)).toEqual(['teams/b.charter.yaml reference/unused']);
  });

  it('are all that pruning changes: what is new still counts', async () => {
    const folder = await listed();
    const changed = WITH_ERROR.replace('colour: red', 'shape: round');
    await writeFiles(folder, { 'a.charter.yaml': CLEAN, 'teams/c.charter.yaml': changed });
    const { stderr } = await baseline(folder, '--prune');
    expect(stderr).toBe(`charterline: Baseline "${NAME}": 1 kept, 1 removed.\n`);
    expect(await entriesIn(folder)).toEqual(['teams/b.charter.yaml reference/unused']);
    expect((await validate(folder)).status).toBe(1);
  });

  it('make no file where there is none', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_ERROR, '.charterline.yaml': NAMING });
    expect(await baseline(folder, '--prune')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'charterline: There is no baseline to prune.\n',
    });
    expect((await readdir(folder)).includes(NAME)).toBe(false);
  });

  it('are those of files that are gone, when the whole folder is looked through', async () => {
    const folder = await listed();
    await rm(path.join(folder, 'a.charter.yaml'));
    expect((await validate(folder, 'teams')).stderr).toBe('');
    expect((await validate(folder, '**/*.yaml')).stderr).toBe('');
    expect((await validate(folder)).stderr).toMatch(/1 entry is out of date/);
    await baseline(folder, 'teams', '--prune');
    expect(await entriesIn(folder)).toHaveLength(2);
    await baseline(folder, '--prune');
    expect(await entriesIn(folder)).toEqual(['teams/b.charter.yaml reference/unused']);
  });

  it('are never those of a file that cannot be read now', async () => {
    const folder = await listed();
    const before = await entriesIn(folder);
    await writeFiles(folder, { 'a.charter.yaml': 'apiVersion: [\n' });
    await rm(path.join(folder, 'teams/b.charter.yaml'));
    await mkdir(path.join(folder, 'teams/b.charter.yaml'));
    await baseline(folder, '--prune');
    expect(await entriesIn(folder)).toEqual(expect.arrayContaining([...before]));
  });
});

describe('what the baseline accepts', () => {
  const FORMATS: readonly (readonly [format: string, shown: RegExp])[] = [
    ['stylish', /schema\/unknown-key .* \(suppressed: baseline\)\n\n.*1 suppressed\n$/],
    ['gcc', /\(suppressed: baseline\) \[schema\/unknown-key\]\n$/],
    ['github', /^$/],
    ['json', /"suppressed": "baseline"/],
    ['sarif', /"kind": "external"/],
    ['junit', /<skipped>suppressed: baseline<\/skipped>/],
    ['gitlab', /^\[\]\n$/],
    ['md', /_\(suppressed: baseline\)_/],
  ];

  it.each(FORMATS)('is shown by %s on request only', async (format, shown) => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_ERROR, '.charterline.yaml': NAMING });
    await baseline(folder);
    const hidden = await validate(folder, '-f', format);
    expect(hidden.stdout).not.toMatch(/unknown-key/);
    const ran = await validate(folder, '-f', format, '--show-suppressed');
    expect(ran.stdout).toMatch(shown);
    expect([hidden.status, ran.status]).toEqual([0, 0]);
    if (format === 'json') expect(JSON.parse(ran.stdout).summary).toMatchObject({ errors: 0, suppressed: 1 });
  });

  it('counts again when it moves to another charter, but not within its own', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_ERROR, '.charterline.yaml': NAMING });
    await baseline(folder);
    await writeFiles(folder, { 'a.charter.yaml': `# First of all\n\n${WITH_ERROR}` });
    expect((await validate(folder)).status).toBe(0);
    await writeFiles(folder, { 'b.charter.yaml': WITH_ERROR });
    expect((await validate(folder)).stdout).toMatch(/^b\.charter\.yaml\n/);
  });
});
