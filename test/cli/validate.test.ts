import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FINDINGS_FORMATS } from '../../server/src/render/findings/registry.ts';
import { readCodeQuality } from '../support/code-quality.ts';
import { readJunit } from '../support/junit-xml.ts';
import { readSarif } from '../support/sarif-schema.ts';
import { useCli, writeFiles } from './charterline.ts';
import {
  CATALOG_WITH_ERROR,
  CLEAN,
  config,
  DAY,
  using,
  WITH_ERROR,
  WITH_INFO,
  WITH_SUPPRESSED,
  WITH_WARNING,
} from './files.ts';

const cli = useCli();

/** Runs `validate` as of the day on which the files have their known findings. */
async function validate(cwd: string, words: readonly string[] = [], more: Partial<Parameters<typeof cli.run>[1]> = {}) {
  return cli.run(['validate', ...DAY, ...words], { cwd, ...more });
}

/** File and rule of each finding in a JSON report. */
function findingsIn(stdout: string): readonly string[] {
  const report: { findings: { file: string; ruleId: string }[] } = JSON.parse(stdout);
  return report.findings.map(({ file, ruleId }) => `${file} ${ruleId}`);
}

describe('validate', () => {
  it('reports a file for people', async () => {
    const folder = await cli.folder({ 'teams/a.charter.yaml': WITH_ERROR });
    expect(await validate(folder, ['teams/a.charter.yaml'])).toEqual({
      status: 1,
      stdout: expect.stringMatching(
        /^teams\/a\.charter\.yaml\n 5:3 {2}error {2}schema\/unknown-key {2}.*"colour".*\n\n1 file checked: 1 error, 0 warnings, 0 info\n$/,
      ),
      stderr: '',
    });
  });

  it('looks through the working directory without being told', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': CLEAN,
      'deep/b.charter.yaml': WITH_ERROR,
      'deep/shared.charter-catalog.yaml': CATALOG_WITH_ERROR,
      'deep/.charterline.yaml': config('rules: { raci/sillo: off }\n'),
      'ignored/c.charter.yaml': WITH_ERROR,
      '.gitignore': 'ignored\n',
    });
    const { stdout, status } = await validate(folder, ['-f', 'json']);
    expect(findingsIn(stdout)).toEqual([
      'deep/.charterline.yaml config/unknown-rule',
      'deep/b.charter.yaml schema/unknown-key',
      'deep/shared.charter-catalog.yaml schema/required',
      'deep/shared.charter-catalog.yaml schema/unknown-key',
    ]);
    expect(status).toBe(2);
    expect(JSON.parse(stdout).summary).toEqual({ files: 4, errors: 4, warnings: 0, infos: 0, suppressed: 0 });
  });

  it('gives the same bytes for any order of files, from any starting point', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': using('x/shared.charter-catalog.yaml', WITH_ERROR),
      'x/b.charter.yaml': using('shared.charter-catalog.yaml', WITH_INFO),
      'x/shared.charter-catalog.yaml': CATALOG_WITH_ERROR,
    });
    const names = ['a.charter.yaml', 'x/b.charter.yaml', 'x/shared.charter-catalog.yaml'];
    const outputs = await Promise.all([
      validate(folder, ['-f', 'json']),
      validate(folder, ['-f', 'json', ...names]),
      validate(folder, ['-f', 'json', ...names.toReversed(), 'x', '**/*.yaml']),
      validate(path.dirname(folder), ['-f', 'json', '--cwd', path.basename(folder), '.']),
    ]);
    expect(findingsIn(outputs[0]?.stdout ?? '')).toHaveLength(4);
    for (const output of outputs) expect(output).toEqual(outputs[0]);
  });

  it('names files from the working directory, also those above it', async () => {
    const folder = await cli.folder({
      'teams/a.charter.yaml': using('../shared.charter-catalog.yaml', WITH_ERROR),
      'shared.charter-catalog.yaml': CATALOG_WITH_ERROR,
    });
    const { stdout } = await validate(path.join(folder, 'teams'), ['-f', 'json']);
    expect([...new Set(findingsIn(stdout).map((finding) => finding.split(' ')[0]))]).toEqual([
      '../shared.charter-catalog.yaml',
      'a.charter.yaml',
    ]);
  });

  it('needs no repository around the files', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_ERROR, 'x/b.charter.yaml': CLEAN });
    await rm(path.join(folder, '.git'), { recursive: true });
    const { status, stdout, stderr } = await validate(folder, ['-f', 'json']);
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(findingsIn(stdout)).toEqual(['a.charter.yaml schema/unknown-key']);
  });

  it('reports the others when something cannot be read, and is then incomplete', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_ERROR });
    await symlink('nowhere', path.join(folder, 'dangling.charter.yaml'));
    await symlink('circle.charter.yaml', path.join(folder, 'circle.charter.yaml'));
    await mkdir(path.join(folder, 'folder.charter.yaml'));
    const { status, stdout, stderr } = await validate(folder, ['-f', 'json']);
    expect(findingsIn(stdout)).toEqual(['a.charter.yaml schema/unknown-key']);
    expect(stderr).toBe(
      'charterline: "circle.charter.yaml" cannot be read: its links lead in a circle.\n' +
        'charterline: "dangling.charter.yaml" cannot be read: there is no such file.\n',
    );
    expect(status).toBe(2);
  });

  it('writes several reports in one run, with the folders that they need', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_ERROR });
    const ran = await validate(folder, ['-f', 'json=out/deep/findings.json', '-f', 'gcc', '--format', 'github=gh.txt']);
    expect(ran.stdout).toMatch(/^a\.charter\.yaml:5:3: error: .* \[schema\/unknown-key\]\n$/);
    expect(findingsIn(await readFile(path.join(folder, 'out/deep/findings.json'), 'utf8'))).toEqual([
      'a.charter.yaml schema/unknown-key',
    ]);
    expect(await readFile(path.join(folder, 'gh.txt'), 'utf8')).toMatch(/^::error file=a\.charter\.yaml,/);
    expect(ran.status).toBe(1);
  });

  it('writes the reports for services beside the one for people', async () => {
    const folder = await cli.folder({ 'teams/ä b.charter.yaml': WITH_ERROR, 'info.charter.yaml': WITH_INFO });
    const files = ['sarif=out/a.sarif', 'junit=out/a.xml', 'gitlab=out/a.json', 'md=out/a.md'];
    const ran = await validate(folder, [...files.flatMap((file) => ['-f', file]), '-f', 'stylish']);
    expect(ran).toEqual({
      status: 1,
      stdout: expect.stringMatching(/^info\.charter\.yaml\n.*\n2 files checked: 1 error, 0 warnings, 1 info\n$/s),
      stderr: '',
    });
    const read = (name: string): Promise<string> => readFile(path.join(folder, 'out', name), 'utf8');
    const results = readSarif(await read('a.sarif')).runs[0]?.results ?? [];
    expect(
      results.map(({ ruleId, level, locations }) => [
        ruleId,
        level,
        locations?.[0]?.physicalLocation?.artifactLocation?.uri,
      ]),
    ).toEqual([
      ['reference/unused', 'note', 'info.charter.yaml'],
      ['schema/unknown-key', 'error', 'teams/%C3%A4%20b.charter.yaml'],
    ]);
    expect(readJunit(await read('a.xml')).attributes).toMatchObject({ tests: '2', failures: '1' });
    expect(readCodeQuality(await read('a.json')).map(({ location }) => location.path)).toEqual([
      'info.charter.yaml',
      'teams/ä b.charter.yaml',
    ]);
    expect(await read('a.md')).toMatch(/^2 files checked: 1 error, 0 warnings, 1 info\.\n\n### info\.charter\.yaml\n/);
  });

  it('writes nothing to standard output when every report goes to a file', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_ERROR });
    expect(await validate(folder, ['-f', 'json=findings.json'])).toEqual({ status: 1, stdout: '', stderr: '' });
  });

  it('says nothing when it is to be quiet and all is well', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CLEAN, 'charter.yaml': 'a: 1\n' });
    expect(await validate(folder, ['--quiet', '.'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await validate(folder, ['--quiet', 'a.charter.yaml', 'charter.yaml', '--allow-empty'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('lists suppressed findings on request', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_SUPPRESSED });
    expect((await validate(folder)).stdout).toBe('1 file checked: nothing to report, 1 suppressed\n');
    expect((await validate(folder, ['--show-suppressed'])).stdout).toContain('(suppressed: inline)');
  });
});

describe('a text on standard input', () => {
  it('is checked as if it stood where it belongs', async () => {
    const folder = await cli.folder({
      'teams/.charterline.yaml': config('rules: { reference/unused: error }\n'),
      'teams/shared.charter-catalog.yaml': CATALOG_WITH_ERROR,
      'teams/a.charter.yaml': CLEAN,
    });
    const words = ['--stdin', '--stdin-filename', 'teams/a.charter.yaml', '-f', 'json'];
    const { stdout, status } = await validate(folder, words, {
      input: using('shared.charter-catalog.yaml', WITH_INFO),
    });
    expect(findingsIn(stdout)).toEqual([
      'teams/a.charter.yaml reference/unused',
      'teams/shared.charter-catalog.yaml schema/required',
      'teams/shared.charter-catalog.yaml schema/unknown-key',
    ]);
    expect(JSON.parse(stdout).findings[0].severity).toBe('error');
    expect(status).toBe(1);
  });

  it('need not exist as a file, and may be empty or no text at all', async () => {
    const folder = await cli.folder();
    const words = ['--stdin', '--stdin-filename', 'new.charter.yaml'];
    expect((await validate(folder, words, { input: CLEAN })).status).toBe(0);
    expect((await validate(folder, words, { input: '' })).status).toBe(1);
    expect((await validate(folder, words, { input: Uint8Array.from([0xff, 0, 1, 0xc3]) })).status).toBe(1);
  });
});

describe('a configuration', () => {
  it('that is given takes the place of the nearest, and its paths are its own', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': WITH_INFO,
      'drafts/b.charter.yaml': WITH_INFO,
      '.charterline.yaml': config('rules: { reference/unused: off }\n'),
      'drafts/.charterline.yaml': config('rules: { reference/unused: off }\n'),
      'ci/.charterline.yaml': config('extends: base/.charterline.yaml\n'),
      'ci/base/.charterline.yaml': config('rules: { reference/unused: warning }\n'),
    });
    const severities = async (words: readonly string[]): Promise<unknown> => {
      const { stdout } = await validate(folder, ['a.charter.yaml', 'drafts', '-f', 'json', ...words]);
      const report: { findings: { file: string; severity: string }[] } = JSON.parse(stdout);
      return report.findings.map(({ file, severity }) => `${file} ${severity}`);
    };
    expect(await severities([])).toEqual([]);
    expect(await severities(['--config', 'ci/.charterline.yaml'])).toEqual([
      'a.charter.yaml warning',
      'drafts/b.charter.yaml warning',
    ]);
  });

  it('may lie outside the workspace of the charters', async () => {
    const folder = await cli.folder({ 'repo/a.charter.yaml': WITH_INFO, 'repo/.git/HEAD': '' });
    await writeFiles(folder, {
      'policy/.charterline.yaml': config('extends: ../base/.charterline.yaml\n'),
      'base/.charterline.yaml': config('rules: { reference/unused: error }\n'),
    });
    const { stdout, status } = await validate(path.join(folder, 'repo'), [
      '-f',
      'json',
      '--config',
      '../policy/.charterline.yaml',
    ]);
    expect(JSON.parse(stdout).findings).toMatchObject([{ ruleId: 'reference/unused', severity: 'error' }]);
    expect(status).toBe(1);
  });

  it('that is broken is reported itself, and what can be said without it', async () => {
    const folder = await cli.folder({
      '.charterline.yaml': config('rules: { raci/silo: loud }\n'),
      'a.charter.yaml': WITH_ERROR,
    });
    const { stdout, status } = await validate(folder, ['a.charter.yaml', '-f', 'json']);
    expect(findingsIn(stdout)).toEqual(['.charterline.yaml schema/enum', 'a.charter.yaml schema/unknown-key']);
    expect(status).toBe(2);
  });
});

describe('a terminal and its surroundings', () => {
  it('gets colours only when it wants them', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_WARNING });
    const coloured = async (env: Record<string, string>, words: readonly string[] = []): Promise<boolean> =>
      (await cli.start(['validate', ...DAY, ...words], { cwd: folder, env })).stdout.includes('\u001b[');
    expect(await coloured({})).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' })).toBe(true);
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await coloured({ FORCE_COLOR: '1' }, ['--no-color'])).toBe(false);
    expect(await coloured({ FORCE_COLOR: '0' })).toBe(false);
  });

  it('may stop reading', async () => {
    const keys = Array.from({ length: 3_000 }, (_, index) => `  key${index}: 1\n`).join('');
    const folder = await cli.folder({ 'a.charter.yaml': CLEAN.replace('metadata:\n', `metadata:\n${keys}`) });
    const whole = await validate(folder, ['-f', 'json']);
    expect(whole.stdout.length).toBeGreaterThan(500_000);
    const words = ['validate', ...DAY, '-f', 'json', '-f', 'gcc=all.txt'];
    const cut = await cli.start(words, { cwd: folder, leaveEarly: true });
    expect(cut.stdout.length).toBeLessThan(whole.stdout.length);
    expect({ status: cut.status, stderr: cut.stderr }).toEqual({ status: 1, stderr: '' });
    expect((await readFile(path.join(folder, 'all.txt'), 'utf8')).trimEnd().split('\n')).toHaveLength(3_000);
  });

  it('may use any script in names and texts', async () => {
    const name = 'Büro 東京/größe #1 – ☕ 100%.charter.yaml';
    const folder = await cli.folder({
      [name]: WITH_ERROR.replace('colour: red', 'ℵ😀: red'),
      'plain.charter.yaml': CLEAN,
    });
    const { stdout } = await validate(folder, ['-f', 'json', name, 'Büro*/**']);
    expect(JSON.parse(stdout).findings).toMatchObject([
      {
        file: name,
        range: { start: { line: 5, column: 3 }, end: { line: 5, column: 6 } },
        message: expect.stringContaining('"ℵ😀"'),
      },
    ]);
    expect((await validate(folder, [name])).stdout).toMatch(/^Büro 東京\/größe #1 – ☕ 100%\.charter\.yaml\n/);
  });

  it.each([...FINDINGS_FORMATS.keys()])('is not harmed by names and texts in %s', async (format) => {
    const name = 'evil\u001b[31m\n::error::x.charter.yaml';
    const folder = await cli.folder({ [name]: WITH_ERROR.replace('colour', '"k\\e[2Jx\\n::warning::y"') });
    const { stdout, stderr, status } = await validate(folder, ['-f', format, '.', `gone\u001b[2J.charter.yaml`]);
    expect.soft(stdout + stderr).not.toMatch(/(?!\n)\p{Cc}/u);
    expect.soft(stdout).not.toMatch(/^::(error|warning)::/m);
    expect.soft(stderr).toContain('"gone\\x1b[2J.charter.yaml" cannot be read');
    expect.soft(status).toBe(2);
  });

  it('is told what is being done on request', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CLEAN });
    const { stdout, stderr } = await validate(folder, ['--verbose']);
    expect(stdout).toBe('1 file checked: nothing to report\n');
    expect(stderr).toContain(`${path.join(folder, 'a.charter.yaml')} was checked.`);
  });
});
