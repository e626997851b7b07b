import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import packageInfo from '../../package.json' with { type: 'json' };
import { FINDINGS_FORMATS } from '../../server/src/render/findings/registry.ts';
import { CHECKS } from '../../server/src/review/checks/registry.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { useGit } from '../support/git-repositories.ts';
import { ROOT, useCli } from './charterline.ts';
import { CLEAN, DAY, WITH_ERROR } from './files.ts';

const cli = useCli();
const git = useGit();

describe('plan', () => {
  it.each(['a.charter.yaml', 'shared.charter-catalog.yaml', '.charterline.yaml'])(
    'never writes over what people wrote: %s',
    async (name) => {
      const folder = await cli.folder({ 'a.charter.yaml': CLEAN, [name]: CLEAN });
      const plan = await cli.run(['plan', 'a.charter.yaml', ...DAY, '-o', name], { cwd: folder });
      const report = await cli.run(['validate', 'a.charter.yaml', ...DAY, '-f', `json=${name}`], { cwd: folder });
      expect([plan.status, report.status]).toEqual([2, 2]);
      expect(plan.stderr).toMatch(/must not be lost; choose another/);
      expect(await readFile(path.join(folder, name), 'utf8')).toBe(CLEAN);
    },
  );

  it('writes the plan of a charter to standard output or to a file', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CLEAN });
    const printed = await cli.run(['plan', 'a.charter.yaml', ...DAY], { cwd: folder });
    expect(printed).toEqual({ status: 0, stdout: expect.stringMatching(/^<!doctype html>/), stderr: '' });
    expect(printed.stdout).toContain('Marketing adviser at Pellworth Bakery Supplies');
    const written = await cli.run(['plan', 'a.charter.yaml', ...DAY, '-o', 'out/plan.html'], { cwd: folder });
    const said = 'charterline: The plan was written to "out/plan.html".\n';
    expect(written).toEqual({ status: 0, stdout: '', stderr: said });
    const quiet = await cli.run(['plan', 'a.charter.yaml', ...DAY, '-o', 'out/again.html', '--quiet'], { cwd: folder });
    expect(quiet).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await readFile(path.join(folder, 'out/plan.html'), 'utf8')).toBe(printed.stdout);
  });

  it('shows a charter as it stands on a day', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CLEAN });
    const planAt = async (day: string): Promise<string> =>
      (await cli.run(['plan', 'a.charter.yaml', '--as-of', day], { cwd: folder })).stdout;
    expect(await planAt('2031-05-06')).toContain('content="2031-05-06"');
    expect(await planAt('2031-05-07')).toContain('content="2031-05-07"');
  });

  it('shows what can be understood of a charter with errors', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_ERROR, 'malformed.charter.yaml': 'a: [' });
    const { status, stdout } = await cli.run(['plan', 'a.charter.yaml', ...DAY], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toContain('schema/unknown-key');
    expect((await cli.run(['plan', 'malformed.charter.yaml'], { cwd: folder })).stdout).toContain('syntax/yaml');
  });
});

describe('rules', () => {
  it('lists every rule in every format', async () => {
    const [text, json, markdown] = await Promise.all(
      ['text', 'json', 'md'].map(
        async (format) => (await cli.run(['rules', '--format', format], { cwd: ROOT })).stdout,
      ),
    );
    for (const { id, title, levels, levelsNote } of RULES) {
      const words = [id, levels.minimal, levels.recommended, levels.strict];
      expect(text).toMatch(new RegExp(`^${words.join(' +')} +${literal(title)}$`, 'm'));
      if (levelsNote) expect([text, markdown].join('\n')).toMatch(new RegExp(`^${id}: ${literal(levelsNote)}$`, 'm'));
      expect(markdown).toContain(`| \`${id}\` | ${title} | ${words.slice(1).join(' | ')} |\n`);
    }
    const catalogue: { rules: unknown[] } = JSON.parse(json ?? '');
    expect(catalogue.rules).toEqual(
      RULES.map(({ id, title, rationale, practices, levels, levelsNote, options, examples }) => ({
        id,
        title,
        rationale,
        practices,
        levels,
        ...(levelsNote ? { levelsNote } : {}),
        options,
        examples,
      })),
    );
  });
});

describe('explain', () => {
  it('tells all about each rule', async () => {
    for (const rule of RULES.filter(({ id }) => ['raci/too-many-consulted', 'schema/enum'].includes(id))) {
      const { stdout, status } = await cli.run(['explain', rule.id], { cwd: ROOT });
      expect(status).toBe(0);
      const flat = stdout.replace(/\s+/g, ' ');
      for (const part of [rule.id, rule.title, rule.rationale, ...rule.practices, ...Object.keys(rule.options)]) {
        expect(flat).toContain(part);
      }
      for (const example of Object.values(rule.examples)) {
        for (const line of example.trimEnd().split('\n')) expect(stdout).toContain(`  ${line}\n`);
      }
      expect(
        stdout
          .split('\n')
          .filter((line) => line.length > 80 && !Object.values(rule.examples).join('').includes(line.trim())),
      ).toEqual([]);
    }
  });
});

describe('explain, of something else than a rule', () => {
  it('tells all about a kind of change', async () => {
    const { stdout, status } = await cli.run(['explain', 'scope/dates-moved'], { cwd: ROOT });
    expect(status).toBe(0);
    expect(stdout).toBe(`scope/dates-moved
A change: another date for work or a deliverable.

Class
  notable; editorial where a date moves by no more than 14 days
  The version must rise by: minor

Must approve
  whoever answers for the work or the row

Way back
  a change of the same kind

To set it otherwise
  review:
    scope/dates-moved: { approvers: [accountable], days: 14 }

https://github.com/charterline/charterline/blob/main/docs/changes.md#scopedates-moved
`);
  });

  it('says why a change has no way back of its own', async () => {
    const { stdout } = await cli.run(['explain', 'systems/approved'], { cwd: ROOT });
    expect(stdout).toContain('\nWay back\n  None of its own. An approval that is taken back shows in');
  });

  it('lists all kinds of change', async () => {
    const { stdout } = await cli.run(['explain', 'changes'], { cwd: ROOT });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual(CHECKS.map((check) => [check.id, check.class, check.title]));
  });

  it('tells what a practice says, and the rules that notice its absence', async () => {
    const { stdout, status } = await cli.run(['explain', 'p23'], { cwd: ROOT });
    expect(status).toBe(0);
    expect(stdout).toBe(`P23
Marketing and technology hold quarterly business reviews.

Rules
  collaboration/quarterly-review
    Both leaders hold a business review every quarter.
`);
  });

  it('breaks long lists of words, by language', async () => {
    const { stdout } = await cli.run(['explain', 'data/precise-purpose'], { cwd: ROOT });
    expect(stdout).toMatch(/\n {4}By default:\n {4}en: access, activities, .*\n(?: {4}.*\n)+ {4}de: allgemein, /);
    expect(stdout).not.toContain('en:access');
    const [, options = ''] = /\nOptions\n(.*?)\n\n/s.exec(stdout) ?? [];
    expect(options.split('\n').filter((line) => line.length > 84)).toEqual([]);
  });

  it('says when the level depends on the case', async () => {
    const { stdout } = await cli.run(['explain', 'raci/cio-involved'], { cwd: ROOT });
    expect(stdout).toContain('In recommended an error when the part of the CIO is two or more levels below');
  });
});

describe('schema', () => {
  it.each([
    ['charter', 'charter'],
    ['catalog', 'charter-catalog'],
    ['config', 'charterline-config'],
    ['plan', 'plan'],
    ['findings', 'findings'],
  ])('%s prints the published file', async (name, file) => {
    const { stdout } = await cli.run(['schema', name], { cwd: ROOT });
    expect(stdout).toBe(await readFile(path.join(ROOT, 'schemas', `${file}.schema.json`), 'utf8'));
  });
});

describe('help and version', () => {
  it('are the answer on standard output', async () => {
    expect(await cli.run(['--version'], { cwd: ROOT })).toEqual({
      status: 0,
      stdout: `${packageInfo.version}\n`,
      stderr: '',
    });
    const { stdout, stderr } = await cli.run(['help', 'validate'], { cwd: ROOT });
    expect(stderr).toBe('');
    expect(stdout).toContain('$ charterline validate -f sarif=findings.sarif -f stylish');
    for (const format of FINDINGS_FORMATS.keys()) expect(stdout).toMatch(new RegExp(`--format[^-]*\\b${format}\\b`));
    expect((await cli.run(['validate', '--help'], { cwd: ROOT })).stdout).toBe(stdout);
  });

  it('show examples that can be run', async () => {
    const repository = await git.make({
      'charters/a.charter.yaml': CLEAN,
      'teams/b.charter.yaml': CLEAN,
      'launch.charter.yaml': CLEAN,
      'draft.yaml': CLEAN,
    });
    const { folder } = repository;
    await cli.run(['approve', 'launch.charter.yaml', '--as', 'ceo'], { cwd: folder });
    await repository.commit('approved');
    await repository.git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    const overview = (await cli.run(['--help'], { cwd: folder })).stdout;
    const verbs = [...overview.matchAll(/^ {2}([a-z-]+)(?=[| ]).* {2,}/gm)]
      .map((match) => match[1] ?? '')
      .filter((verb) => verb !== 'help');
    expect(verbs).toEqual([
      'validate',
      'plan',
      'diff',
      'approve',
      'codeowners',
      'git-diff-driver',
      'baseline',
      'init',
      'config',
      'rules',
      'explain',
      'schema',
      'lsp',
    ]);
    const pages = await Promise.all(
      verbs.map(async (verb) => (await cli.run([verb, '--help'], { cwd: folder })).stdout),
    );
    const examples = [overview, ...pages].flatMap((page) =>
      [...page.matchAll(/^ {2}\$ charterline (.*)$/gm)].map((match) => match[1] ?? ''),
    );
    expect(examples.length).toBeGreaterThan(12);
    for (const example of examples.filter((line) => !line.startsWith('lsp'))) {
      const [line = '', input] = example.replace(/ > .*$/, '').split(' < ');
      const words = line.split(' ').map((word) => word.replaceAll('"', ''));
      const { status, stderr } = await cli.run(words, { cwd: folder, ...(input ? { input: CLEAN } : {}) });
      expect.soft({ example, status }, stderr).toEqual({ example, status: 0 });
    }
  }, 60_000);
});

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
