/** Comparing charters on the command line, in repositories of real Git. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { type TestRepository, useGit } from '../support/git-repositories.ts';
import { analysisOf } from '../support/reviewed.ts';
import { ROOT, useCli } from './charterline.ts';

const cli = useCli();
const git = useGit();
const DAY = ['--as-of', '2026-12-01'];
const NAME = 'our.charter.yaml';

const WIDER = EXAMPLE_CHARTER.replace('level: query', 'level: export');
const IN_FORCE = EXAMPLE_CHARTER.replace('status: draft', 'status: active').replace('"0.3.0"', '"1.0.0"');

const CATALOG = (lifecycle: string): string => `apiVersion: charterline/v1
kind: CharterCatalog
metadata: { id: shared, title: Shared }
systems:
  - { id: crm, title: CRM, kind: crm, lifecycle: ${lifecycle} }
`;
const USING = EXAMPLE_CHARTER.replace('metadata:', 'uses: [shared.charter-catalog.yaml]\nmetadata:').replace(
  /^ {2}- \{ id: crm, title[\s\S]*?\} \}\n/m,
  '',
);

async function diff({ folder }: Pick<TestRepository, 'folder'>, ...words: readonly string[]) {
  return cli.run(['diff', ...words, ...DAY], { cwd: folder });
}

interface ReviewJson {
  readonly base: { readonly file: string; readonly ref: string | null } | null;
  readonly head: { readonly file: string; readonly ref: string | null } | null;
  readonly changes: readonly { readonly id: string; readonly path: string }[];
  readonly approvals: readonly { readonly role: string; readonly state: string }[];
}

/** The reviews in JSON, in short: `a.charter.yaml@main → b.charter.yaml: scope/dates-moved`. */
async function inShort(repository: TestRepository, ...words: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr } = await diff(repository, ...words, '--format', 'json');
  if (stdout === '') throw new Error(stderr);
  const parsed: ReviewJson | readonly ReviewJson[] = JSON.parse(stdout);
  const reviews = 'changes' in parsed ? [parsed] : parsed;
  return reviews.map(({ base, head, changes }) => {
    const [from, to] = [base, head].map((side) => (side ? [side.file, side.ref].filter(Boolean).join('@') : 'nothing'));
    return `${from} → ${to}: ${changes.map(({ id }) => id).join(' ')}`;
  });
}

describe('two charters', { timeout: 60_000 }, () => {
  it('may be files, and need no Git', async () => {
    const folder = await git.emptyFolder();
    const plain = git.at(folder);
    await plain.write({ 'a.charter.yaml': EXAMPLE_CHARTER, 'b.charter.yaml': WIDER });
    expect(await inShort(plain, 'a.charter.yaml', 'b.charter.yaml')).toEqual([
      'a.charter.yaml → b.charter.yaml: data/access-raised',
    ]);
    expect(await inShort(plain, 'a.charter.yaml', 'a.charter.yaml')).toEqual(['a.charter.yaml → a.charter.yaml: ']);
  });

  it('may be revisions, each with the catalogs of its time', async () => {
    const repository = await git.make({ [NAME]: USING, 'shared.charter-catalog.yaml': CATALOG('live') });
    await repository.commit('retire', { 'shared.charter-catalog.yaml': CATALOG('retiring') });
    expect(await inShort(repository, `HEAD~1:${NAME}`, `HEAD:${NAME}`)).toEqual([
      `${NAME}@HEAD~1 → ${NAME}@HEAD: systems/lifecycle-advanced`,
    ]);
    const { stdout } = await diff(repository, `HEAD~1:./${NAME}`, NAME);
    expect(stdout).toMatch(/CRM.* is now retiring.*systems\/lifecycle-advanced/);
  });

  it('are judged as the config of the base says, so that no change opens its own way', async () => {
    const config = (approvers: string) =>
      `apiVersion: charterline/v1\nkind: CharterConfig\nreview: { data/access-raised: { approvers: ${approvers} } }\n`;
    const repository = await git.make({ [NAME]: EXAMPLE_CHARTER, '.charterline.yaml': config('cfo') });
    await repository.write({ [NAME]: WIDER, '.charterline.yaml': config('[]') });
    const { status, stdout } = await diff(repository, '--base', 'HEAD', '--require-approvals', '--format', 'json');
    expect([status, JSON.parse(stdout)[0].approvals]).toEqual([1, [{ role: 'cfo', state: 'missing' }]]);
    await repository.commit('broken', { '.charterline.yaml': config('cfo').replace('review', 'reviews') });
    await repository.write({ [NAME]: EXAMPLE_CHARTER });
    const broken = await diff(repository, '--base', 'HEAD');
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain(`The configuration for "${NAME}" has mistakes`);
  });

  it('are described by the schema that is published', async () => {
    const repository = await git.make({ [NAME]: EXAMPLE_CHARTER });
    await repository.write({ [NAME]: WIDER, 'new.charter.yaml': EXAMPLE_CHARTER });
    const ajv = new Ajv({ strict: true, allErrors: true });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(await readFile(path.join(ROOT, 'schemas/review.schema.json'), 'utf8')));
    for (const words of [
      [`HEAD:${NAME}`, NAME],
      ['--base', 'HEAD'],
    ]) {
      const { stdout } = await diff(repository, ...words, '--format', 'json');
      expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});

describe('a branch', { timeout: 60_000 }, () => {
  it('is compared from where it left its base, and not with what came there later', async () => {
    const repository = await git.make({ [NAME]: EXAMPLE_CHARTER, 'other.charter.yaml': EXAMPLE_CHARTER });
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.commit('wider', { [NAME]: WIDER });
    await repository.git('checkout', '--quiet', 'main');
    await repository.commit('meanwhile', { 'other.charter.yaml': WIDER });
    await repository.git('checkout', '--quiet', 'work');
    expect(await inShort(repository, '--base', 'main')).toEqual([`${NAME}@main → ${NAME}: data/access-raised`]);
  });

  it('tells charters that moved, came, went and draw on a catalog that changed', async () => {
    const charter = (id: string, text = EXAMPLE_CHARTER) => text.replace('id: market-launch', `id: ${id}`);
    const repository = await git.make({
      'moved.charter.yaml': charter('moved'),
      'rewritten.charter.yaml': charter('rewritten'),
      'gone.charter.yaml': charter('gone'),
      'using.charter.yaml': charter('using', USING),
      'same.charter.yaml': charter('same'),
      'shared.charter-catalog.yaml': CATALOG('live'),
    });
    const json = JSON.stringify(
      JSON.parse(JSON.stringify((await analysisOf(charter('rewritten'))).file.tree.root?.value)),
    );
    await repository.write({
      'moved.charter.yaml': undefined,
      'verträge/größer.charter.yaml': charter('moved', WIDER),
      'rewritten.charter.yaml': undefined,
      'as-json.charter.yaml': json,
      'gone.charter.yaml': undefined,
      'new.charter.yaml': charter('new'),
      'shared.charter-catalog.yaml': CATALOG('retiring'),
    });
    const short = await inShort(repository, '--base', 'HEAD');
    expect(short.map((line) => line.replace(/: .*/, ''))).toEqual([
      'rewritten.charter.yaml@HEAD → as-json.charter.yaml',
      'gone.charter.yaml@HEAD → nothing',
      'nothing → new.charter.yaml',
      'using.charter.yaml@HEAD → using.charter.yaml',
      'moved.charter.yaml@HEAD → verträge/größer.charter.yaml',
    ]);
    expect(short[0]).toMatch(/: $/);
    expect(short[3]).toMatch(/: systems\/lifecycle-advanced$/);
    expect(short[4]).toMatch(/: data\/access-raised$/);
    expect(await inShort(repository, '--base', 'HEAD', 'verträge')).toHaveLength(1);
  });

  it.each([
    ['by another name', 'team/our.yaml', 'team/'],
    ['into a folder of packages', 'node_modules/our.charter.yaml', '.'],
    ['out of what a glob means', 'other/our.charter.yaml', 'team/*.charter.yaml'],
  ])('cannot hide a charter %s', async (_, to, meant) => {
    const file = `team/${NAME}`;
    const repository = await git.make({ [file]: EXAMPLE_CHARTER });
    await repository.commit('hide', { [file]: undefined, [to]: EXAMPLE_CHARTER });
    const [shown = '', ...others] = await inShort(repository, '--base', 'HEAD~1', meant);
    expect(others).toEqual([]);
    expect(shown).toContain(`${file}@HEAD~1 → nothing: `);
  });

  it('cannot hide what a .gitignore names, since Git goes on watching it', async () => {
    const repository = await git.make({ [NAME]: EXAMPLE_CHARTER, 'same.charter.yaml': EXAMPLE_CHARTER });
    await repository.write({ [NAME]: WIDER, '.gitignore': '*.charter.yaml\n' });
    expect(await inShort(repository, '--base', 'HEAD')).toEqual([`${NAME}@HEAD → ${NAME}: data/access-raised`]);
  });

  it('tells what is gone to those who asked for it', async () => {
    const repository = await git.make({ [`team/${NAME}`]: EXAMPLE_CHARTER, [`other/${NAME}`]: EXAMPLE_CHARTER });
    await repository.commit('gone', { [`team/${NAME}`]: undefined, [`other/${NAME}`]: undefined });
    for (const meant of [`team/${NAME}`, 'team', 'team/*.yaml', '{team,x}', 'team\\our.charter.yaml']) {
      const shown = await inShort(repository, '--base', 'HEAD~1', meant);
      expect(shown.map((each) => each.split(':')[0])).toEqual([`team/${NAME}@HEAD~1 → nothing`]);
    }
  });

  it('that changes no charter is fine', async () => {
    const repository = await git.make({ [NAME]: EXAMPLE_CHARTER });
    await repository.write({ 'README.md': 'Hello\n' });
    const { status, stdout, stderr } = await diff(repository, '--base', 'HEAD', '--format', 'json');
    expect([status, stdout]).toEqual([0, '[]\n']);
    expect(stderr).toMatch(/^charterline: No charter has changed since "HEAD" \(common ancestor [0-9a-f]{12}\)\.\n$/);
  });

  it('is compared in a worktree, and from a folder below the top', async () => {
    const repository = await git.make({ [`charters/${NAME}`]: EXAMPLE_CHARTER });
    const worktree = git.at(path.join(await git.emptyFolder(), 'tree'));
    await repository.git('worktree', 'add', '--quiet', '-b', 'work', worktree.folder);
    await worktree.write({ [`charters/${NAME}`]: WIDER });
    const below = git.at(path.join(worktree.folder, 'charters'));
    expect(await inShort(below, '--base', 'main')).toEqual([`${NAME}@main → ${NAME}: data/access-raised`]);
  });

  it('does not take the charters of a submodule for new ones', async () => {
    const inner = await git.make({ [NAME]: EXAMPLE_CHARTER });
    const repository = await git.make({ 'README.md': 'Hello\n' });
    const add = ['-c', 'protocol.file.allow=always', 'submodule', 'add', '--quiet', inner.folder, 'inner'];
    await repository.git(...add);
    await repository.commit('submodule');
    await git.at(path.join(repository.folder, 'inner')).write({ [NAME]: WIDER });
    const { status, stdout, stderr } = await diff(repository, '--base', 'HEAD', '--format', 'json');
    expect([status, stdout]).toEqual([0, '[]\n']);
    expect(stderr).toContain('"inner" is a repository of its own: run "charterline diff" there');
    const within = git.at(path.join(repository.folder, 'inner'));
    expect(await inShort(within, '--base', 'HEAD')).toEqual([`${NAME}@HEAD → ${NAME}: data/access-raised`]);
  });

  it('is compared with the last version that can be read, and with the catalogs of that time', async () => {
    const broken = `${USING}- [\n`;
    const repository = await git.make({ 'before.charter.yaml': USING, 'shared.charter-catalog.yaml': CATALOG('live') });
    await repository.git('mv', 'before.charter.yaml', NAME);
    const renamed = await repository.commit('rename');
    await repository.commit('break', { [NAME]: broken, 'shared.charter-catalog.yaml': CATALOG('retiring') });
    await repository.commit('worse', { [NAME]: `${broken}- {\n` });
    await repository.write({ [NAME]: USING.replace('level: query', 'level: export') });
    const last = renamed.slice(0, 12);
    expect(await inShort(repository, '--base', 'HEAD')).toEqual([
      `${NAME}@${last} → ${NAME}: systems/lifecycle-advanced data/access-raised`,
    ]);
    const { status, stderr } = await diff(repository, '--base', 'HEAD');
    expect([status, stderr]).toEqual([
      0,
      expect.stringMatching(
        `"${NAME}" at HEAD cannot be read in full \\(line \\d+, column \\d+\\)\\. It is compared with its last readable version, ${last} of 2026-01-01\\.\n`,
      ),
    ]);
    await repository.write({ [NAME]: undefined });
    expect(await inShort(repository, '--base', 'HEAD')).toEqual([
      expect.stringMatching(`^${NAME}@${last} → nothing: .*scope/work-removed`),
    ]);
  });

  it('counts a charter as new that could never be read, or was none', async () => {
    const repository = await git.make({ [NAME]: '- [\n', 'empty.charter.yaml': '', 'gone.charter.yaml': '- [\n' });
    await repository.write({
      [NAME]: EXAMPLE_CHARTER,
      'empty.charter.yaml': EXAMPLE_CHARTER,
      'gone.charter.yaml': undefined,
    });
    const { status, stdout, stderr } = await diff(repository, '--base', 'HEAD', '--format', 'json');
    expect(status).toBe(0);
    expect(stderr).toContain(
      `"${NAME}" at HEAD cannot be read in full (line 1, column 3), and no earlier version can be compared either, so that it counts as new.\n`,
    );
    expect(stderr).toContain(
      '"empty.charter.yaml" at HEAD is not a charter, and no earlier version can be compared either, so that it counts as new.\n',
    );
    expect(stderr).toMatch(/"gone\.charter\.yaml" at HEAD .* either, so that nobody can say what is gone\.\n/);
    const reviews: readonly ReviewJson[] = JSON.parse(stdout);
    expect(reviews.map(({ base, head }) => [base, head?.file])).toEqual([
      [null, 'empty.charter.yaml'],
      [null, NAME],
    ]);
  });

  it('of a shallow clone says what is missing', async () => {
    const repository = await git.make({ [NAME]: EXAMPLE_CHARTER });
    await repository.commit('two', { [NAME]: WIDER });
    await repository.commit('three', { 'README.md': 'x' });
    const clone = git.at(path.join(await git.emptyFolder(), 'clone'));
    await repository.git('clone', '--quiet', '--depth', '1', `file://${repository.folder}`, clone.folder);
    const { status, stdout, stderr } = await diff(clone, '--base', 'HEAD~2');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('fetch-depth: 0');
  });
});

describe('what was approved last', { timeout: 60_000 }, () => {
  const approve = async ({ folder }: TestRepository, role: string) => {
    const { status, stderr } = await cli.run(['approve', NAME, '--as', role, '--on', '2026-12-01'], { cwd: folder });
    expect(status, stderr).toBe(0);
  };

  it('is found in the history, also under another name', async () => {
    const repository = await git.make({ [NAME]: EXAMPLE_CHARTER });
    await approve(repository, 'ceo');
    await repository.commit('approved');
    const text = await readFile(path.join(repository.folder, NAME), 'utf8');
    await repository.commit('wider', { [NAME]: text.replace('level: query', 'level: edit') });
    await repository.git('mv', NAME, 'moved.charter.yaml');
    await repository.commit('moved');
    await repository.write({ 'moved.charter.yaml': text.replace('level: query', 'level: export') });
    const short = await inShort(repository, '--since-approval', 'moved.charter.yaml');
    expect(short).toEqual([
      expect.stringMatching(/^our\.charter\.yaml@[0-9a-f]{12} → moved\.charter\.yaml: data\/access-raised$/),
    ]);
  });

  it('may be the charter as it stands', async () => {
    const repository = await git.make({ [NAME]: EXAMPLE_CHARTER });
    await approve(repository, 'ceo');
    expect(await inShort(repository, '--since-approval', NAME)).toEqual([`${NAME} → ${NAME}: `]);
  });

  it('may not be there', async () => {
    const repository = await git.make({ [NAME]: EXAMPLE_CHARTER });
    const { status, stderr } = await diff(repository, '--since-approval', NAME);
    expect([status, stderr]).toEqual([
      2,
      `charterline: "${NAME}" has no valid approval in its history, so that there is nothing to compare it with. "charterline approve" records one.\n`,
    ]);
  });
});

describe('the exit status', { timeout: 60_000 }, () => {
  it.each([
    ['', 0],
    ['--fail-on material', 1],
    ['--fail-on notable', 1],
    ['--fail-on editorial', 1],
    ['--fail-on never', 0],
    ['--require-approvals', 1],
    ['--require-version-bump', 1],
  ] as const)('of a material change with %s is %i', async (flags, status) => {
    const repository = await git.make({ [NAME]: IN_FORCE });
    await repository.write({ [NAME]: IN_FORCE.replace('level: query', 'level: export') });
    const words = flags === '' ? [] : flags.split(' ');
    const ran = await diff(repository, '--base', 'HEAD', ...words);
    expect(ran.status).toBe(status);
    // Who redirects the review still reads why.
    const gate = words[0] === undefined ? '' : `Does not pass ${words.join(' ')}: `;
    expect(ran.stderr).toEqual(status === 0 ? '' : expect.stringContaining(gate));
  });

  it('of an editorial change with a new patch version, approved by nobody, is 0', async () => {
    const repository = await git.make({ [NAME]: IN_FORCE });
    await repository.write({
      [NAME]: IN_FORCE.replace('title: Run the launch', 'title: Run a launch').replace('"1.0.0"', '"1.0.1"'),
    });
    const words = ['--base', 'HEAD', '--fail-on', 'material', '--require-approvals', '--require-version-bump'];
    expect((await diff(repository, ...words)).status).toBe(0);
  });

  it.each([
    [
      'a.charter.yaml',
      /^charterline: Say which two charters to compare\. With the last commit: charterline diff "HEAD:\.\/a\.charter\.yaml" "a\.charter\.yaml"\.\n/,
    ],
    ['', /^charterline: Say which two charters to compare: charterline diff old/],
    ['main a.charter.yaml', /"main" cannot be compared: .* For a file at that revision, write "main:\.\/<file>"\.\n/],
    [
      'a.charter.yaml gone.charter.yaml',
      /"gone.charter.yaml" cannot be compared: there is no such file, or it cannot be read\.\n/,
    ],
    ['HEAD:gone.charter.yaml a.charter.yaml', /"HEAD:gone.charter.yaml" cannot be compared: there is no such file/],
    ['nowhere:a.charter.yaml a.charter.yaml', /There is no Git revision "nowhere"/],
    [
      'a.charter.yaml broken.charter.yaml',
      /"broken.charter.yaml" cannot be compared: its text cannot be read in full \(line \d+, column \d+\)\. "charterline validate"/,
    ],
    ['a.charter.yaml shared.charter-catalog.yaml', /"shared.charter-catalog.yaml" is not a charter/],
    ['--base nowhere', /There is no Git revision "nowhere"/],
    ['--base HEAD --since-approval a.charter.yaml', /leave one of them out/],
    ['--since-approval a.charter.yaml b.charter.yaml', /leave out the other paths/],
    ['--base HEAD missing', /There is no file or folder "missing"/],
    ['--base HEAD mising.charter.yaml', /There is no file or folder "mising.charter.yaml"/],
    ['--base=--output=x', /looks like an option/],
  ] as const)('of "diff %s" is 2', async (words, sentence) => {
    const repository = await git.make({
      'a.charter.yaml': EXAMPLE_CHARTER,
      'broken.charter.yaml': `${EXAMPLE_CHARTER}- [\n`,
      'shared.charter-catalog.yaml': CATALOG('live'),
    });
    const { status, stdout, stderr } = await diff(repository, ...words.split(' '));
    expect(stderr).toMatch(sentence);
    expect(status).toBe(2);
    if (!/miss?ing/.test(words)) expect(stdout).toBe('');
  });

  it('is 2 for a path from the top of the repository that was meant from the present folder, with what to write', async () => {
    const repository = await git.make({ 'teams/a.charter.yaml': EXAMPLE_CHARTER });
    const folder = path.join(repository.folder, 'teams');
    const { status, stderr } = await diff({ folder }, 'HEAD:a.charter.yaml', 'a.charter.yaml');
    expect(stderr).toMatch(/there is no such file.* Did you mean "HEAD:\.\/a\.charter\.yaml"\?\n/);
    expect(status).toBe(2);
  });

  it('is 2 when one of several charters cannot be compared, and the others are told', async () => {
    const repository = await git.make({ 'a.charter.yaml': EXAMPLE_CHARTER, 'b.charter.yaml': EXAMPLE_CHARTER });
    await repository.write({ 'a.charter.yaml': WIDER, 'b.charter.yaml': `${EXAMPLE_CHARTER}- [\n` });
    const { status, stdout, stderr } = await diff(repository, '--base', 'HEAD', '--format', 'json');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^charterline: "b.charter.yaml" cannot be compared: its text cannot be read in full/);
    const [first, ...others] = JSON.parse(stdout) as readonly ReviewJson[];
    expect([first?.head?.file, others]).toEqual(['a.charter.yaml', []]);
  });
});

describe('the output', { timeout: 60_000 }, () => {
  it('may go to a file, but never over a charter', async () => {
    const repository = await git.make({ [NAME]: EXAMPLE_CHARTER });
    await repository.write({ [NAME]: WIDER });
    const ran = await diff(repository, '--base', 'HEAD', '--output', 'out/review.md');
    expect([ran.status, ran.stdout]).toEqual([0, '']);
    expect(await readFile(path.join(repository.folder, 'out/review.md'), 'utf8')).toContain(
      '| What changes | Before | After |',
    );
    const refused = await diff(repository, '--base', 'HEAD', '--output', NAME);
    expect(refused.status).toBe(2);
    expect(await readFile(path.join(repository.folder, NAME), 'utf8')).toBe(WIDER);
  });
});

describe('git-diff-driver', { timeout: 60_000 }, () => {
  const driver = (): string => `"${process.execPath}" "${cli.bundle}" git-diff-driver`;

  it('lets git diff and git log say what changes mean', async () => {
    const repository = await git.make({
      [`deep/${NAME}`]: EXAMPLE_CHARTER,
      '.gitattributes': '*.charter.yaml diff=charterline\n',
    });
    await repository.git('config', 'diff.charterline.command', driver());
    await repository.commit('wider', { [`deep/${NAME}`]: WIDER });
    expect(await repository.git('log', '-p', '--ext-diff', '-1')).toMatch(/may export .?Contacts of customers/);
    await repository.write({ [`deep/${NAME}`]: WIDER.replace('level: export', 'level: admin') });
    const shown = await git.at(path.join(repository.folder, 'deep')).git('diff');
    expect(shown).toContain(`deep/${NAME}`);
    expect(shown).toMatch(/may administer .?Contacts of customers/);
    expect(shown).toMatch(/^From [0-9a-f]{12} \(version 0\.3\.0, draft\) to the file as it stands/m);
  });

  it('shows lines where a text cannot be read, and charters that come and go', async () => {
    const repository = await git.make({
      [NAME]: EXAMPLE_CHARTER,
      '.gitattributes': '*.charter.yaml diff=charterline\n',
    });
    await repository.git('config', 'diff.charterline.command', driver());
    await repository.write({ [NAME]: `${EXAMPLE_CHARTER}- [\n` });
    expect(await repository.git('diff')).toMatch(
      /^"our\.charter\.yaml" cannot be compared: its text cannot be read in full \(line \d+, column \d+\)\..*\ndiff --git [\s\S]*^\+- \[$/m,
    );
    await repository.write({ [NAME]: undefined, 'new.charter.yaml': EXAMPLE_CHARTER });
    await repository.git('add', '--all');
    const shown = await repository.git('diff', '--cached', '--no-renames');
    expect(shown.match(/^Charter Marketing leadership/gm)).toHaveLength(2);
  });

  it('makes charters readable line by line, without what only writing changes', async () => {
    const repository = await git.make({
      [NAME]: EXAMPLE_CHARTER,
      '.gitattributes': '*.charter.yaml diff=charterline\n',
    });
    await repository.git('config', 'diff.charterline.textconv', driver());
    await repository.commit('wider', { [NAME]: `# a remark\n${WIDER}` });
    const lines = (await repository.git('log', '-p', '-1')).split('\n').filter((line) => /^[-+](?![-+])/.test(line));
    expect(lines).toEqual([
      '-dataAccess[campaign-contacts].level: query',
      '+dataAccess[campaign-contacts].level: export',
    ]);
  });

  it('says what it is for when there is nothing to read', async () => {
    const { status, stderr } = await cli.run(['git-diff-driver', 'nothing'], { cwd: await git.emptyFolder() });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^charterline: "nothing" cannot be read\. git-diff-driver is run by Git/);
  });

  it('says who runs it when somebody else does', async () => {
    const { status, stderr } = await cli.run(['git-diff-driver', 'a', 'b'], { cwd: await git.emptyFolder() });
    expect(status).toBe(2);
    expect(stderr).toContain('git config diff.charterline.command');
  });
});
