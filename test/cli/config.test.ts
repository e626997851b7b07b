/** What is configured for a file, and where each part of it is said. */
import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/registry.ts';
import { useCli } from './charterline.ts';
import { CATALOG_WITH_ERROR, CLEAN, config } from './files.ts';

const cli = useCli();

const BASE = config(`extends: strict
rules:
  raci/too-many-consulted: { level: warning, max: 6 }
  collaboration/recognition: off
overrides:
  - files: ["team/drafts/**"]
    rules: { approvals/required: off, raci/overload: { share: 70 } }
  - files: ["other/**"]
ignore: ["old/**", "team/archive/**"]
requiredFrameworks: [soc2]
regionLaws: { KR: pipa }
`);

const FILES = {
  '.charterline.yaml': BASE,
  'team/.charterline.yaml': config(`extends: ../.charterline.yaml
rules:
  raci/too-many-consulted: info
  raci/silo:
    level: error
requiredFrameworks: [iso-27001]
`),
  'team/a.charter.yaml': CLEAN,
  'team/drafts/b.charter.yaml': CLEAN,
  'team/archive/c.charter.yaml': CLEAN,
  'plain/.git/HEAD': '',
  'plain/d.charter.yaml': CLEAN,
  'shared.charter-catalog.yaml': CATALOG_WITH_ERROR,
  'notes.yaml': 'a: 1\n',
};

async function shown(file: string, words: readonly string[] = [], files: Readonly<Record<string, string>> = FILES) {
  const folder = await cli.folder(files);
  return cli.run(['config', file, ...words], { cwd: folder });
}

/** The lines without the spaces around them and between columns. */
function rows(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, ' | '))
    .filter((line) => line !== '');
}

describe('as text', () => {
  it('says what applies to a charter and where it is said', async () => {
    const { status, stdout, stderr } = await shown('team/a.charter.yaml');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(rows(stdout)).toEqual([
      'team/a.charter.yaml',
      'workspace root | . | it holds .git',
      'config files | team/.charterline.yaml',
      '.charterline.yaml',
      'preset | strict | .charterline.yaml:3:10',
      'ignored | no',
      'overrides | team/drafts/**: does not apply | .charterline.yaml:8:5',
      'other/**: does not apply | .charterline.yaml:10:5',
      'baseline | none',
      'frameworks | iso-27001 | team/.charterline.yaml:8:21',
      'region laws | KR: pipa | .charterline.yaml:13:13',
      'review | none',
      'collaboration/recognition | off | .charterline.yaml:6:3',
      'raci/silo | error | team/.charterline.yaml:7:5',
      'raci/too-many-consulted | info | team/.charterline.yaml:5:3',
      'max: 6 | .charterline.yaml:5:46',
      `${RULES.length - 3} other rules as in the preset strict; --all lists them`,
    ]);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('shows what is said of reviews, a line for each kind of change', async () => {
    const review = `review:
  samePerson: allow
  scope/dates-moved: { days: 7 }
  raci/consulted-changed: { class: editorial, approvers: [] }
  budget/amount-changed:
    approvers: [cfo, head-of-sales]
`;
    const text = rows(
      (await shown('a.charter.yaml', [], { '.charterline.yaml': config(review), 'a.charter.yaml': CLEAN })).stdout,
    );
    const at = text.findIndex((row) => row.startsWith('review'));
    expect(text.slice(at, at + 4)).toEqual([
      'review | samePerson: allow | .charterline.yaml:4:3',
      'scope/dates-moved: days 7',
      'raci/consulted-changed: class editorial, approvers nobody',
      'budget/amount-changed: approvers cfo and head-of-sales',
    ]);
  });

  it('names the override that says it, and the default where only an option is set', async () => {
    const text = rows((await shown('team/drafts/b.charter.yaml')).stdout);
    expect(text).toContain('overrides | team/drafts/**: applies | .charterline.yaml:8:5');
    expect(text).toContain('approvals/required | off | .charterline.yaml:9:14 for team/drafts/**');
    expect(text).toContain('raci/overload | error | preset strict');
    expect(text).toContain('share: 70 | .charterline.yaml:9:56 for team/drafts/**');
  });

  it('tells the pattern because of which a file is ignored', async () => {
    const { status, stdout } = await shown('team/archive/c.charter.yaml');
    expect(status).toBe(0);
    expect(rows(stdout)).toContain('ignored | yes, by team/archive/** | .charterline.yaml:11:20');
  });

  it('shows every rule with --all', async () => {
    const text = rows((await shown('team/a.charter.yaml', ['--all'])).stdout);
    for (const { id, levels } of RULES) {
      if (!['raci/silo', 'raci/too-many-consulted', 'collaboration/recognition'].includes(id))
        expect(text).toContain(`${id} | ${levels.strict} | preset strict`);
    }
    expect(text).toContain('share: 60 | default of the rule');
    expect(text.join('\n')).not.toContain('--all lists');
  });

  it('says that nothing is configured', async () => {
    const { status, stdout } = await shown('plain/d.charter.yaml');
    expect(status).toBe(0);
    expect(rows(stdout)).toEqual([
      'plain/d.charter.yaml',
      'workspace root | plain | it holds .git',
      'config files | none',
      'preset | recommended | the default',
      'ignored | no',
      'baseline | none',
      'frameworks | none',
      'region laws | none',
      'review | none',
      `${RULES.length} rules as in the preset recommended; --all lists them`,
    ]);
  });

  it('explains a config itself, and a catalog', async () => {
    const text = rows((await shown('.charterline.yaml')).stdout);
    expect(text).toContain('overrides | team/drafts/** | .charterline.yaml:8:5');
    expect(text.filter((row) => row.startsWith('ignored') || row.startsWith('approvals'))).toEqual([]);
    expect(rows((await shown('shared.charter-catalog.yaml')).stdout)[0]).toBe('shared.charter-catalog.yaml');
  });

  it('does not apply overrides to a config itself, whatever they name', async () => {
    const files = { '.charterline.yaml': config('overrides: [{ files: ["**"], rules: { raci/silo: off } }]\n') };
    const { stdout } = await shown('.charterline.yaml', [], files);
    expect(rows(stdout)).toContain(`${RULES.length} rules as in the preset recommended; --all lists them`);
  });

  it('names the setting that makes a folder the root', async () => {
    const files = { 'a/.charterline.yaml': config('root: true\n'), 'a/b/c.charter.yaml': CLEAN };
    expect(rows((await shown('a/b/c.charter.yaml', [], files)).stdout)).toContain(
      'workspace root | a | a/.charterline.yaml:3:7',
    );
  });

  it('takes a config that is given in place of the nearest', async () => {
    const { stdout } = await shown('team/a.charter.yaml', ['--config', '.charterline.yaml']);
    expect(rows(stdout)).toContain('raci/too-many-consulted | warning | .charterline.yaml:5:30');
    const { status, stderr } = await shown('team/a.charter.yaml', ['--config', 'notes.yaml']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/A configuration is called \.charterline\.yaml/);
  });

  it('uses colours only where they are wanted', async () => {
    const folder = await cli.folder(FILES);
    const run = (env: Readonly<Record<string, string>>) =>
      cli.start(['config', 'team/a.charter.yaml'], { cwd: folder, env });
    const [plain, coloured] = await Promise.all([run({}), run({ FORCE_COLOR: '1' })]);
    expect(plain.stdout).not.toContain('\u001b');
    expect(coloured.stdout).toContain('\u001b[31merror');
    expect(coloured.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
  });

  it('cannot be abused by what stands in a config', async () => {
    const files = {
      '.charterline.yaml': config(
        'ignore: ["\\e]0;x\\a**"]\nregionLaws: { "\\u202e": a }\nreview: { "x-\\u202e": "\\e]", roles/added: { x-a: ["\\a"] } }\n',
      ),
      'a.charter.yaml': CLEAN,
    };
    for (const words of [[], ['--format', 'json']]) {
      const { stdout } = await shown('a.charter.yaml', words, files);
      expect(stdout).not.toMatch(/[\u001b\u0007\u202e]/);
    }
  });
});

describe('as JSON', () => {
  it('holds the same, with places from 1', async () => {
    const report = JSON.parse((await shown('team/drafts/b.charter.yaml', ['--format', 'json'])).stdout);
    const team = (line: number, column: number) => ({ file: 'team/.charterline.yaml', line, column });
    const base = (line: number, column: number) => ({ file: '.charterline.yaml', line, column });
    const overrides = ['team/drafts/**'];
    expect(report).toEqual({
      version: 1,
      file: 'team/drafts/b.charter.yaml',
      kind: 'charter',
      broken: false,
      problems: [],
      root: { folder: '.', mark: 'repository', from: null },
      files: ['team/.charterline.yaml', '.charterline.yaml'],
      preset: { value: 'strict', from: base(3, 10) },
      ignored: null,
      overrides: [
        { files: overrides, applies: true, from: base(8, 5) },
        { files: ['other/**'], applies: false, from: base(10, 5) },
      ],
      rules: [
        { id: 'approvals/required', level: { value: 'off', from: { ...base(9, 14), overrides } }, options: {} },
        { id: 'collaboration/recognition', level: { value: 'off', from: base(6, 3) }, options: {} },
        {
          id: 'raci/overload',
          level: { value: 'error', from: null },
          options: { share: { value: 70, from: { ...base(9, 56), overrides } } },
        },
        { id: 'raci/silo', level: { value: 'error', from: team(7, 5) }, options: {} },
        {
          id: 'raci/too-many-consulted',
          level: { value: 'info', from: team(5, 3) },
          options: { max: { value: 6, from: base(5, 46) } },
        },
      ],
      baseline: null,
      requiredFrameworks: { value: ['iso-27001'], from: team(8, 21) },
      regionLaws: { value: { KR: 'pipa' }, from: base(13, 13) },
      review: null,
    });
  });

  it('names the baseline', async () => {
    const files = {
      'a/.charterline.yaml': config('baseline: ../accepted.json\n'),
      'a/b.charter.yaml': CLEAN,
      'accepted.json': '{ "version": 1, "findings": [] }\n',
    };
    const { status, stdout } = await shown('a/b.charter.yaml', ['--format', 'json'], files);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).baseline).toEqual({
      value: '../accepted.json',
      from: { file: 'a/.charterline.yaml', line: 3, column: 11 },
      file: 'accepted.json',
    });
  });

  it('is documented in the help', async () => {
    const { stdout } = await shown('--help');
    const report = JSON.parse((await shown('team/a.charter.yaml', ['--format', 'json'])).stdout);
    for (const key of Object.keys(report)) expect(stdout).toContain(`"${key}"`);
  });
});

describe('a broken configuration', () => {
  const files = {
    '.charterline.yaml': config('extends: base/.charterline.yaml\nrules:\n  raci/silo: error\n  raci/sillo: off\n'),
    'base/.charterline.yaml': config('root: maybe\n'),
    'a.charter.yaml': CLEAN,
  };

  it('shows its mistakes and nothing that could mislead, with status 2', async () => {
    const { status, stdout, stderr } = await shown('a.charter.yaml', [], files);
    expect(status).toBe(2);
    expect(stderr).toBe('charterline: The configuration is broken. Repair what is listed.\n');
    expect(stdout).toContain('base/.charterline.yaml:3:7  schema/type');
    expect(stdout).toContain('.charterline.yaml:6:3  config/unknown-rule');
    expect(stdout).toContain('Did you mean "raci/silo"?');
    expect(stdout).not.toMatch(/raci\/silo +error/);
  });

  it('is told in JSON, too', async () => {
    const { status, stdout } = await shown('a.charter.yaml', ['--format', 'json'], files);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      broken: true,
      rules: [],
      problems: expect.arrayContaining([
        { file: '.charterline.yaml', line: 6, column: 3, ruleId: 'config/unknown-rule', message: expect.any(String) },
      ]),
    });
  });
});

describe('what cannot be shown', () => {
  it.each([
    ['nowhere.charter.yaml', /"nowhere\.charter\.yaml" cannot be read: there is no such file\./],
    ['notes.yaml', /"notes\.yaml" is not a charter, catalog or configuration/],
    ['team', /"team" /],
  ])('%s is explained, with status 2', async (file, reason) => {
    const { status, stdout, stderr } = await shown(file);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(reason);
  });

  it('is told when a config on the way cannot be read', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CLEAN });
    await symlink('.charterline.yaml', path.join(folder, '.charterline.yaml'));
    const { status, stderr } = await cli.run(['config', 'a.charter.yaml'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('".charterline.yaml" cannot be read: its links lead in a circle.');
  });

  it('needs exactly one file', async () => {
    expect((await cli.run(['config'], { cwd: await cli.folder() })).status).toBe(2);
    expect((await shown('a.charter.yaml', ['b.charter.yaml'])).status).toBe(2);
  });
});
