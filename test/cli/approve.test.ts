/** `charterline approve`: an approval is recorded in the file of the charter, and nothing else there changes. */
import { readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';
import { useCli } from './charterline.ts';
import { config, using, WITH_ERROR } from './files.ts';

const cli = useCli();

const ON = ['--on', '2026-12-01'] as const;
const CHARTER = EXAMPLE_CHARTER;
const DIGEST = (await analyseFiles({ 'a.charter.yaml': CHARTER })).charter?.digest ?? '';
const SHORT = DIGEST.slice(0, 19);
const APPROVAL = `approvals:
  - role: cio
    name: Ana Ferreira
    on: 2026-12-01
    version: 0.3.0
    digest: ${DIGEST}
`;
const WORTH =
  'charterline: An approval in a file proves nothing by itself: it counts once the change is merged by somebody who may. Change the charter or its version, and it has to be given again.\n';
const OTHERS =
  'charterline: Still to approve: cmo (Chief Marketing Officer, Tomas Wren), ceo (Chief Executive Officer, Ines Halloran).\n';
const SAID = `Chief Information Officer (Ana Ferreira) approves version 0.3.0 on 2026-12-01, content ${SHORT}.\n`;

function approve(cwd: string, ...words: readonly string[]) {
  return cli.run(['approve', 'a.charter.yaml', ...ON, ...words], { cwd });
}

async function text(folder: string): Promise<string> {
  return readFile(path.join(folder, 'a.charter.yaml'), 'utf8');
}

describe('approve', () => {
  it('records the approval, says what it is worth and who is missing', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    expect(await approve(folder, '--as', 'cio')).toEqual({
      status: 0,
      stdout: '',
      stderr: `charterline: Recorded in "a.charter.yaml": ${SAID}${WORTH}${OTHERS}`,
    });
    expect(await text(folder)).toBe(CHARTER + APPROVAL);
  });

  it('changes nothing the second time', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER + APPROVAL });
    expect(await approve(folder, '--as', 'cio')).toEqual({
      status: 0,
      stdout: '',
      stderr: `charterline: Recorded already in "a.charter.yaml": ${SAID}${OTHERS}`,
    });
    expect(await text(folder)).toBe(CHARTER + APPROVAL);
  });

  it('settles what the check has to say', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER.replace('status: draft', 'status: active') });
    const check = () => cli.run(['validate', '--as-of', '2026-12-01'], { cwd: folder });
    expect((await check()).status).toBe(1);
    for (const role of ['cmo', 'cio', 'ceo']) expect((await approve(folder, '--as', role)).status).toBe(0);
    expect((await approve(folder, '--as', 'ceo')).stderr).not.toContain('Still to approve');
    expect(await check()).toMatchObject({ status: 0, stdout: '1 file checked: nothing to report\n' });
  }, 30_000);

  it('takes another name, a remark and today', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    const words = ['approve', 'a.charter.yaml', '--as', 'ceo', '--name', 'Jo "Board"', '--note', 'Yes: all', '--quiet'];
    expect(await cli.run(words, { cwd: folder })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await text(folder)).toMatch(
      /\n {4}name: Jo "Board"\n {4}on: \d{4}-\d\d-\d\d\n.*\n.*\n {4}note: "Yes: all"\n$/,
    );
  });

  it('tells when a remark is kept', async () => {
    const before = `${CHARTER}approvals:\n  - role: cio\n    note: "In \\e principle"\n`;
    const folder = await cli.folder({ 'a.charter.yaml': before });
    const { stderr } = await approve(folder, '--as', 'cio');
    expect(stderr).toContain('The note of the approval was kept: "In \\x1b principle". Remove it with --note ""');
    await approve(folder, '--as', 'cio', '--note', '');
    expect(await text(folder)).toBe(CHARTER + APPROVAL);
  });

  it('knows the roles of catalogs and keeps the encoding', async () => {
    const catalog = `apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: group, title: Group }\nroles:\n  - { id: chair, title: Chair, person: { name: Åsa Lind } }\n`;
    const folder = await cli.folder({ 'group.charter-catalog.yaml': catalog });
    const file = path.join(folder, 'a.charter.yaml');
    const windows = `\uFEFF${using('group.charter-catalog.yaml', CHARTER)}`.replaceAll('\n', '\r\n');
    await writeFile(file, Buffer.from(windows, 'utf16le'));
    expect((await approve(folder, '--as', 'chair')).status).toBe(0);
    const after = Buffer.from(await readFile(file)).toString('utf16le');
    expect(after.startsWith(windows)).toBe(true);
    expect(after.slice(windows.length)).toMatch(
      /^approvals:\r\n {2}- role: chair\r\n {4}name: Åsa Lind\r\n.*\r\n.*\r\n.*\r\n$/,
    );
  });

  it('writes what a link leads to', async () => {
    const folder = await cli.folder({ 'real/b.charter.yaml': CHARTER });
    await symlink('real/b.charter.yaml', path.join(folder, 'a.charter.yaml'));
    expect((await approve(folder, '--as', 'cio')).status).toBe(0);
    expect(await readFile(path.join(folder, 'real/b.charter.yaml'), 'utf8')).toBe(CHARTER + APPROVAL);
  });
});

describe('approve refuses', () => {
  const roles =
    'Still to approve: cmo (Chief Marketing Officer, Tomas Wren), cio (Chief Information Officer, Ana Ferreira), ceo (Chief Executive Officer, Ines Halloran). Say for instance --as cmo.';

  it.each<readonly [string, string, readonly string[], string]>([
    ['without a role', CHARTER, [], `Say which role approves. ${roles}`],
    [
      'a role that does not exist',
      CHARTER,
      ['--as', 'coe'],
      `The charter has no role "coe". Did you mean ceo? ${roles}`,
    ],
    [
      'a role with hostile characters',
      CHARTER,
      ['--as', 'a\u001b[2J'],
      `The charter has no role "a\\x1b[2J". ${roles}`,
    ],
    [
      'a charter with errors',
      WITH_ERROR,
      ['--as', 'ceo'],
      'There is 1 error in the charter or in what it draws on. Repair it first, so that nobody agrees to something else than is meant.\nThis shows what is wrong:\n  charterline validate a.charter.yaml',
    ],
    [
      'a file of another kind',
      'apiVersion: v1\nkind: Deployment\n',
      ['--as', 'ceo'],
      'The file is not a charter. Only charters are approved.',
    ],
  ])('%s', async (_case, content, words, sentence) => {
    const folder = await cli.folder({ 'a.charter.yaml': content });
    const { status, stdout, stderr } = await approve(folder, ...words);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `charterline: ${sentence}\n` });
    expect(await text(folder)).toBe(content);
  });

  it('a day that does not exist', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    expect(await approve(folder, '--as', 'cio', '--on', '2026-02-30')).toMatchObject({ status: 2 });
    expect(await text(folder)).toBe(CHARTER);
  });

  it('two roles at once, which would be one of them without a word', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    const { status, stderr } = await approve(folder, '--as', 'cio', '--as', 'ceo');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('Approve as one role at a time.'),
    });
    expect(await text(folder)).toBe(CHARTER);
  });

  it('a file that is not there, is no charter or is ignored', async () => {
    const folder = await cli.folder({
      'plain.yaml': 'a: 1\n',
      'b/.charterline.yaml': config('ignore: ["*.charter.yaml"]\n'),
      'b/b.charter.yaml': CHARTER,
    });
    const refused = async (file: string) => cli.run(['approve', file, '--as', 'cio', ...ON], { cwd: folder });
    const ignored =
      'is not a charter, or the configuration ignores it. Only charters that are checked can be approved.\n';
    expect(await refused('a.charter.yaml')).toMatchObject({
      status: 2,
      stderr: 'charterline: "a.charter.yaml" cannot be read: there is no such file.\n',
    });
    expect(await refused('plain.yaml')).toMatchObject({ status: 2, stderr: `charterline: "plain.yaml" ${ignored}` });
    expect(await refused('b/b.charter.yaml')).toMatchObject({
      status: 2,
      stderr: `charterline: "b/b.charter.yaml" ${ignored}`,
    });
    expect(await refused('b/.charterline.yaml')).toMatchObject({
      status: 2,
      stderr: 'charterline: The file is not a charter. Only charters are approved.\n',
    });
  });

  it('a file in which bytes would get lost', async () => {
    const folder = await cli.folder({});
    const bytes = Buffer.concat([Buffer.from(CHARTER), Buffer.from([0x23, 0x20, 0xff, 0x0a])]);
    await writeFile(path.join(folder, 'a.charter.yaml'), bytes);
    const { status, stderr } = await approve(folder, '--as', 'cio');
    expect([status, stderr]).toEqual([2, expect.stringContaining('There is 1 error in the charter')]);
    expect(await readFile(path.join(folder, 'a.charter.yaml'))).toEqual(bytes);
  });
});
