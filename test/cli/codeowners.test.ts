/** `charterline codeowners`: lines for CODEOWNERS from the people of charters. */
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { useCli } from './charterline.ts';
import { config, using } from './files.ts';

const cli = useCli();

/** The example charter, in which every leader has a GitHub name. */
const NAMED = [
  ['Ines Halloran', 'ines'],
  ['Tomas Wren', 'tomas'],
  ['Ana Ferreira', 'ana'],
].reduce(
  (text, [name, github]) => text.replace(`name: ${name} }`, `name: ${name}, github: ${github} }`),
  EXAMPLE_CHARTER,
);
const TITLE = 'Marketing leadership for the market launch';
const HEAD = `# charterline codeowners: begin
# Whoever has to approve a charter, and whoever keeps it, owns its file; the owners of charters own what those draw on.
# Do not edit this part by hand: write it anew when people or charters change.
`;
const END = '# charterline codeowners: end\n';
const CATALOG = 'apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: group, title: Group }\n';
const FILES = {
  'charters/a b.charter.yaml': using('../group.charter-catalog.yaml', NAMED),
  'group.charter-catalog.yaml': CATALOG,
  '.charterline.yaml': config('baseline: known.json\n'),
  'known.json': '{ "version": 1, "findings": [] }\n',
};
const LINES = `${HEAD}
# Configuration
/.charterline.yaml @ana @ines @tomas

# ${TITLE}
/charters/a\\ b.charter.yaml @ana @ines @tomas

# Catalog: Group
/group.charter-catalog.yaml @ana @ines @tomas

# Accepted findings
/known.json @ana @ines @tomas

${END}`;

function codeowners(cwd: string, ...words: readonly string[]) {
  return cli.run(['codeowners', ...words], { cwd });
}

const OUTPUT = ['--output', '.github/CODEOWNERS'] as const;

function present(folder: string): Promise<string> {
  return readFile(path.join(folder, '.github/CODEOWNERS'), 'utf8');
}

describe('codeowners', () => {
  it('says who owns charters and what they draw on', async () => {
    const folder = await cli.folder(FILES);
    expect(await codeowners(folder)).toEqual({ status: 0, stdout: LINES, stderr: '' });
  });

  it('says the same from wherever it is started', async () => {
    const folder = await cli.folder(FILES);
    expect(await codeowners(path.join(folder, 'charters'), '..')).toEqual({ status: 0, stdout: LINES, stderr: '' });
    expect(await codeowners('/', folder)).toEqual({ status: 0, stdout: LINES, stderr: '' });
    // What a charter draws on is protected along with it.
    expect(await codeowners(folder, 'charters')).toEqual({ status: 0, stdout: LINES, stderr: '' });
  });

  it('writes a file in which Git finds each of the files', async () => {
    const folder = await cli.folder(FILES);
    execFileSync('git', ['init', '--quiet', folder]);
    const { stdout } = await codeowners(folder);
    const patterns = [...stdout.matchAll(/^(\/.*?) @.*$/gm)].map(([, pattern = '']) => pattern);
    await writeFile(path.join(folder, '.git/info/exclude'), `${patterns.join('\n')}\n`);
    const words = ['ls-files', '--others', '--ignored', '--exclude-standard', '-z'];
    const found = execFileSync('git', words, { cwd: folder, encoding: 'utf8' });
    expect(found.split('\0').filter((file) => file !== '')).toEqual(Object.keys(FILES).toSorted());
  });

  it('names who cannot be asked', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': NAMED.replace(', github: ana', '') });
    expect(await codeowners(folder)).toEqual({
      status: 0,
      stdout: `${HEAD}\n# ${TITLE}\n/a.charter.yaml @ines @tomas\n# No GitHub name is known of: Chief Information Officer (cio)\n\n${END}`,
      stderr:
        'charterline: "a.charter.yaml": no GitHub name is known of Chief Information Officer (cio). State it as "github" of the person.\n',
    });
    expect((await codeowners(folder, '--quiet')).stderr).toBe('');
  });

  it('prints what it can when a charter is broken', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': NAMED,
      'b.charter.yaml': NAMED.replace('owner: ceo', 'owner: coe'),
    });
    const { status, stdout, stderr } = await codeowners(folder);
    expect([status, stderr]).toEqual([
      2,
      'charterline: "b.charter.yaml" has no line: not everything could be read that decides about its owners. "charterline validate" says why.\n',
    ]);
    expect(stdout).toContain('/a.charter.yaml @ana @ines @tomas\n');
    expect(stdout).toContain('\n# /b.charter.yaml: not everything could be read');
  });

  it('says which paths cannot be written', async () => {
    const folder = await cli.folder({ 'a#1.charter.yaml': NAMED });
    expect(await codeowners(folder)).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('\n# /a#1.charter.yaml: such a path cannot be written here\n'),
      stderr:
        'charterline: "a#1.charter.yaml" has no line: its path holds characters that cannot be written there. Give it another name.\n',
    });
  });

  it('says when there is nothing', async () => {
    const folder = await cli.folder({ 'plain.yaml': 'a: 1\n' });
    expect(await codeowners(folder)).toMatchObject({ status: 2, stderr: expect.stringContaining('There is nothing') });
    expect(await codeowners(folder, 'gone')).toMatchObject({
      status: 2,
      stderr: 'charterline: There is no file or folder "gone".\n',
    });
  });

  it('leaves other repositories to themselves', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': NAMED, 'inner/b.charter.yaml': NAMED });
    await mkdir(path.join(folder, 'inner/.git'));
    expect(await codeowners(folder)).toEqual({
      status: 0,
      stdout: `${HEAD}\n# ${TITLE}\n/a.charter.yaml @ana @ines @tomas\n\n${END}`,
      stderr: `charterline: "${path.join(folder, 'inner/b.charter.yaml')}" lies in another repository, and is left out.\n`,
    });
    expect((await codeowners(path.join(folder, 'inner'))).stdout).toContain('\n/b.charter.yaml @ana');
  });
});

describe('codeowners --output', () => {
  it('writes the file, and again only its own part', async () => {
    const folder = await cli.folder(FILES);
    const said = 'charterline: The code owners were written to ".github/CODEOWNERS".\n';
    expect(await codeowners(folder, ...OUTPUT)).toEqual({ status: 0, stdout: '', stderr: said });
    expect(await present(folder)).toBe(LINES);
    await writeFile(
      path.join(folder, '.github/CODEOWNERS'),
      `* @all\n${LINES.replaceAll('@ana', '@old')}/docs @writers\n`,
    );
    expect(await codeowners(folder, ...OUTPUT)).toEqual({ status: 0, stdout: '', stderr: said });
    expect(await present(folder)).toBe(`* @all\n${LINES}/docs @writers\n`);
  });

  it('leaves the file alone rather than have files lose their owners', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': NAMED.replace('owner: ceo', 'owner: coe'),
      '.github/CODEOWNERS': LINES,
    });
    for (const words of [OUTPUT, [...OUTPUT, '--check']]) {
      const { status, stdout, stderr } = await codeowners(folder, ...words);
      expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining('would lose their owners')]);
    }
    expect(await present(folder)).toBe(LINES);
  });

  it('leaves a file alone in which its part cannot be told, and the files of people', async () => {
    const folder = await cli.folder({ ...FILES, '.github/CODEOWNERS': HEAD });
    expect(await codeowners(folder, ...OUTPUT)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('are not there once each'),
    });
    expect(await present(folder)).toBe(HEAD);
    expect(await codeowners(folder, '-o', 'group.charter-catalog.yaml')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('must not be lost'),
    });
    expect(await readFile(path.join(folder, 'group.charter-catalog.yaml'), 'utf8')).toBe(CATALOG);
  });
});

describe('codeowners --check', () => {
  it('says whether the file is up to date', async () => {
    const folder = await cli.folder(FILES);
    const check = () => codeowners(folder, ...OUTPUT, '--check');
    const run = 'Run: charterline codeowners --output .github/CODEOWNERS\n';
    expect(await check()).toEqual({
      status: 1,
      stdout: '',
      stderr: `charterline: ".github/CODEOWNERS" does not exist yet. ${run}`,
    });
    await codeowners(folder, ...OUTPUT);
    expect(await check()).toEqual({
      status: 0,
      stdout: '',
      stderr: 'charterline: ".github/CODEOWNERS" is up to date.\n',
    });
    await writeFile(path.join(folder, '.github/CODEOWNERS'), LINES.replaceAll('\n', '\r\n'));
    expect((await check()).status).toBe(0);
    await writeFile(path.join(folder, 'charters/a b.charter.yaml'), NAMED.replace('github: ana', 'github: bo'));
    expect(await check()).toEqual({
      status: 1,
      stdout: '',
      stderr: `charterline: ".github/CODEOWNERS" is out of date. ${run}`,
    });
  }, 30_000);

  it('needs to know the file', async () => {
    const folder = await cli.folder(FILES);
    expect(await codeowners(folder, '--check')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'charterline: --check compares a file: say which one with --output, for instance --output .github/CODEOWNERS.\n',
    });
  });
});
