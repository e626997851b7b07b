/** `charterline validate --fix`: files are changed, but only where nothing else can be meant. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { useCli } from './charterline.ts';
import { CLEAN, config, DAY, WITH_ERROR } from './files.ts';

const cli = useCli();

const SLIP = CLEAN.replace(/^(metadata:.*)$/m, '$1\n  sumary: Two markets # to be agreed');
const MENDED = SLIP.replace('sumary', 'summary');

async function fix(cwd: string, ...words: readonly string[]) {
  return cli.run(['validate', '--fix', ...DAY, ...words], { cwd });
}

describe('validate --fix', () => {
  it('makes the safe fixes, says how many, and reports what is left', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': SLIP, 'b.charter.yaml': WITH_ERROR });
    const { status, stdout, stderr } = await fix(folder);
    expect(await readFile(path.join(folder, 'a.charter.yaml'), 'utf8')).toBe(MENDED);
    expect(await readFile(path.join(folder, 'b.charter.yaml'), 'utf8')).toBe(WITH_ERROR);
    expect(stderr).toBe('charterline: Made 1 safe fix in 1 file.\n');
    expect(stdout).toContain('2 files checked: 1 error');
    expect(status).toBe(1);
  });

  it('finds nothing more to do the second time', async () => {
    const folder = await cli.folder({
      'a.charter.yaml': SLIP,
      '.charterline.yaml': config('rules: { raci/sillo: off }\n'),
    });
    expect(await fix(folder)).toMatchObject({ status: 0, stderr: 'charterline: Made 2 safe fixes in 2 files.\n' });
    expect(await fix(folder)).toMatchObject({ status: 0, stderr: 'charterline: There was nothing to fix safely.\n' });
    expect(await readFile(path.join(folder, '.charterline.yaml'), 'utf8')).toBe(config('rules: { raci/silo: off }\n'));
  });

  it('keeps line ends and the byte order mark', async () => {
    const folder = await cli.folder({});
    const file = path.join(folder, 'a.charter.yaml');
    const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    await writeFile(file, windows(SLIP));
    await fix(folder);
    expect(await readFile(file, 'utf8')).toBe(windows(MENDED));
  });

  it('keeps UTF-16', async () => {
    const folder = await cli.folder({});
    const file = path.join(folder, 'a.charter.yaml');
    await writeFile(file, Buffer.from(`\uFEFF${SLIP}`, 'utf16le'));
    await fix(folder);
    expect(await readFile(file)).toEqual(Buffer.from(`\uFEFF${MENDED}`, 'utf16le'));
  });

  it('refuses a file in which bytes would get lost', async () => {
    const folder = await cli.folder({});
    const file = path.join(folder, 'a.charter.yaml');
    const bytes = Buffer.concat([Buffer.from(SLIP), Buffer.from([0x23, 0x20, 0xff, 0x0a])]);
    await writeFile(file, bytes);
    const { status, stderr } = await fix(folder);
    expect(stderr).toContain('a.charter.yaml cannot be fixed: it holds bytes that are no text.');
    expect(status).toBe(2);
    expect(await readFile(file)).toEqual(bytes);
  });

  it('has nothing to change on standard input', async () => {
    const folder = await cli.folder({});
    expect(await fix(folder, '--stdin', '--stdin-filename', 'a.charter.yaml')).toEqual({
      status: 2,
      stdout: '',
      stderr: 'charterline: --fix changes files; there is none to change when the text comes from standard input.\n',
    });
  });
});

describe('validate', () => {
  it('tells tools how to fix a finding', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': SLIP });
    const { stdout } = await cli.run(['validate', ...DAY, '-f', 'json'], { cwd: folder });
    const [finding] = JSON.parse(stdout).findings;
    const line = SLIP.split('\n').findIndex((text) => text.includes('sumary')) + 1;
    expect(finding.fix).toEqual({
      title: 'Change the key to "summary"',
      safe: true,
      edits: [
        {
          file: 'a.charter.yaml',
          range: { start: { line, column: 3 }, end: { line, column: 9 } },
          text: 'summary',
        },
      ],
    });
  });

  it('says how many findings could be fixed', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': SLIP });
    const { stdout } = await cli.run(['validate', ...DAY], { cwd: folder });
    expect(stdout).toContain('1 of these can be fixed without asking: charterline validate --fix\n');
  });
});
