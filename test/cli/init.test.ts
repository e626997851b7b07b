/** `charterline init`: with flags, with a file, in a terminal; and what it never does. */
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { draft } from '../../server/src/init/draft.ts';
import { type Given, interview } from '../../server/src/init/interview.ts';
import { useCli } from './charterline.ts';
import { CLEAN, DAY } from './files.ts';
import { PseudoTerminal } from './pseudo-terminal.ts';

const cli = useCli();
const [, AS_OF] = DAY;

/** What is drafted from answers on the day of these tests. */
function textFor(given: Given): string {
  const { answers } = interview(given, AS_OF);
  return answers ? draft(answers).text : 'no answers';
}

const ALDER = { organization: 'Alder & Finch' };
const FLAG = ['--organization', 'Alder & Finch'] as const;
const NAME = 'alder-finch-cmo.charter.yaml';

describe('init with flags', () => {
  it('writes a charter named after the organisation, and says what comes next', async () => {
    const folder = await cli.folder();
    const ran = await cli.run(['init', ...FLAG, ...DAY], { cwd: folder });
    expect(ran).toEqual({
      status: 0,
      stdout: '',
      stderr: `charterline: The charter was written to "${NAME}". Fill in what its comments ask for.
This says what is still open:
  charterline validate ${NAME}
This shows what it means, as does the preview in the editor:
  charterline plan ${NAME} --output plan.html
`,
    });
    expect(await readFile(path.join(folder, NAME), 'utf8')).toBe(textFor(ALDER));
    expect((await cli.run(['validate', NAME, ...DAY], { cwd: folder })).status).toBe(0);
  });

  it('takes every answer', async () => {
    const folder = await cli.folder();
    const given = {
      organization: '- "Alder" # {{ x }}',
      title: "The leader's: charter",
      stage: 'enterprise',
      role: 'cxo',
      model: 'interim',
      trigger: 'merger',
      breadth: 'full',
      pillars: 'web,brand, strategy,customer-data',
      leader: 'Tomas Wren',
      cio: 'Ana Ferreira',
      ceo: 'Ines Halloran',
      cfo: 'Piet Okafor',
      start: '2027-03-01',
      length: '1 year',
    };
    const flags = Object.entries(given).flatMap(([id, answer]) => [`--${id}`, answer]);
    const ran = await cli.run(['init', '-', ...flags], { cwd: folder });
    expect(ran).toEqual({ status: 0, stdout: textFor(given), stderr: '' });
    expect(await readdir(folder)).toEqual(['.git']);
  });

  it.each([
    ['a file', 'new/our.charter.yaml', 'new/our.charter.yaml'],
    ['a file with the short name', 'charter.yaml', 'charter.yaml'],
    ['a folder', 'charters', `charters/${NAME}`],
  ])('writes to %s', async (_, target, file) => {
    const folder = await cli.folder();
    await mkdir(path.join(folder, 'charters'));
    const ran = await cli.run(['init', target, ...FLAG, ...DAY, '--quiet'], { cwd: folder });
    expect(ran).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(await readFile(path.join(folder, file), 'utf8')).toBe(textFor(ALDER));
  });

  it('plans as of the day that is given', async () => {
    const folder = await cli.folder();
    const { stdout } = await cli.run(['init', '-', ...FLAG, '--as-of', '2031-05-06'], { cwd: folder });
    expect(stdout).toContain('start: 2031-06-01');
  });

  it.each([
    [['--stage', 'enterprize'], '--stage: "enterprize" is not one of the words. Did you mean enterprise?'],
    [['--pillars', 'web,\u001b[31mx'], '--pillars: "\\x1b[31mx" is not one of the words.'],
    [['--start', '2027-02-30'], '--start: "2027-02-30" is not a day of the calendar, written YYYY-MM-DD.'],
    [['--length', 'open'], '--length: Only a full-time engagement may be open.'],
    [['--organization', ''], '--organization: An answer is needed. Which organisation engages the leader?'],
  ])('refuses %j with the reason, and writes nothing', async (flags, message) => {
    const folder = await cli.folder();
    const ran = await cli.run(['init', ...FLAG, ...flags], { cwd: folder });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toContain(`charterline: ${message}`);
    expect(await readdir(folder)).toEqual(['.git']);
  });
});

describe('init with a file of answers', () => {
  it.each([
    ['answers.yaml', 'organization: "Alder: Finch"\npillars: [web, brand]\nmodel: interim\n'],
    ['answers.json', '{"organization": "Alder: Finch", "pillars": ["web", "brand"], "model": "interim"}'],
  ])('reads %s; flags count more', async (name, content) => {
    const folder = await cli.folder({ [name]: content });
    const ran = await cli.run(['init', '-', '--answers', name, '--model', 'advisory', ...DAY], { cwd: folder });
    const given = { organization: 'Alder: Finch', pillars: ['web', 'brand'], model: 'advisory' };
    expect(ran).toEqual({ status: 0, stdout: textFor(given), stderr: '' });
  });

  it('names the line of what is wrong', async () => {
    const folder = await cli.folder({ 'a.yaml': 'organisation: x\n\ncio: [Ana]\n', 'b.yaml': 'stage: "\n' });
    const wrong = await cli.run(['init', '--answers', 'a.yaml', '--stage', 'x'], { cwd: folder });
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(
      /^charterline: a\.yaml:1: organisation: This is not asked\. Did you mean organization\? .*\ncharterline: a\.yaml: organization: An answer is needed\. .*\ncharterline: --stage: .*\ncharterline: a\.yaml:3: cio: A text is needed here, not a list\.\n$/,
    );
    const broken = await cli.run(['init', '--answers', 'b.yaml'], { cwd: folder });
    expect(broken.status).toBe(2);
    expect(broken.stderr).toMatch(/^charterline: b\.yaml:1: [A-Z].*\n$/);
    const missing = await cli.run(['init', '--answers', 'c.yaml'], { cwd: folder });
    expect(missing).toEqual({
      status: 2,
      stdout: '',
      stderr: 'charterline: "c.yaml" cannot be read: there is no such file.\n',
    });
  });
});

describe('init never', () => {
  it('asks where nobody can answer', async () => {
    const folder = await cli.folder();
    const ran = await cli.run(['init'], { cwd: folder });
    expect(ran).toMatchObject({ status: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^charterline: There is no terminal in which to ask\. Give at least --organization /);
  });

  it.each([NAME, 'charters'])('writes over what exists: %s', async (target) => {
    const file = target === NAME ? NAME : `charters/${NAME}`;
    const folder = await cli.folder({ [file]: CLEAN });
    const ran = await cli.run(['init', target, ...FLAG], { cwd: folder });
    expect(ran).toEqual({
      status: 2,
      stdout: '',
      stderr: `charterline: "${file}" exists already and is left as it is. Choose another name, or remove it first.\n`,
    });
    expect(await readFile(path.join(folder, file), 'utf8')).toBe(CLEAN);
  });

  it('writes over what a link leads to', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CLEAN });
    await symlink('a.charter.yaml', path.join(folder, NAME));
    expect((await cli.run(['init', ...FLAG], { cwd: folder })).status).toBe(2);
    expect(await readFile(path.join(folder, 'a.charter.yaml'), 'utf8')).toBe(CLEAN);
  });

  it.each([
    ['our.yaml', 'our.charter.yaml'],
    ['deep/our', 'deep/our.charter.yaml'],
    ['our.charter-catalog.yaml', 'our.charter-catalog.charter.yaml'],
    ['.charterline.yaml', '.charterline.charter.yaml'],
  ])('writes a charter under another name: %s', async (file, better) => {
    const folder = await cli.folder();
    const ran = await cli.run(['init', file, ...FLAG], { cwd: folder });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(`call it ${better}.`);
    expect(await readdir(folder)).toEqual(['.git']);
  });
});

describe('init in a terminal', () => {
  const start = async (words: readonly string[] = [], files = {}) => {
    const folder = await cli.folder(files);
    return { folder, terminal: new PseudoTerminal([process.execPath, cli.bundle, 'init', ...words, ...DAY], folder) };
  };

  it('asks, helps with what is wrong, and writes what was answered', async () => {
    const { folder, terminal } = await start();
    await terminal.until('1/14 Which organisation engages the leader?');
    await terminal.until('Answer: ');
    terminal.type('\r');
    await terminal.until('An answer is needed.');
    await terminal.until('Answer: ');
    terminal.type('Alder "and": Finch\r');
    await terminal.until('[Marketing leadership at Alder "and": Finch]');
    terminal.type('\r');
    await terminal.until('Number or word [middle-market]: ');
    terminal.type('enterprize\r');
    await terminal.until('Did you mean enterprise?');
    terminal.type('3\r');
    await terminal.until('Which leader is engaged?');
    terminal.type('\r');
    await terminal.until('Number or word [fractional]: ');
    terminal.type('4\r');
    // Several lines at once are answers to several questions.
    terminal.type('\rfull\r2, web,12,brand\rTomas Wren\r\r\r\r2027-03-01\r');
    await terminal.until('14/14 How long does the engagement last?');
    await terminal.until('Answer [open]: ');
    terminal.type('18 months\r');
    expect(await terminal.status()).toBe(0);
    const given = {
      organization: 'Alder "and": Finch',
      stage: 'enterprise',
      model: 'full-time',
      breadth: 'full',
      pillars: ['strategy', 'web', 'analytics', 'brand'],
      leader: 'Tomas Wren',
      start: '2027-03-01',
      length: '18 months',
    };
    expect(await readFile(path.join(folder, 'alder-and-finch-cmo.charter.yaml'), 'utf8')).toBe(textFor(given));
    expect(terminal.shown).toContain('charterline validate alder-and-finch-cmo.charter.yaml');
  }, 20_000);

  it.each([
    ['Ctrl-C', '\u0003'],
    ['the end of input', '\u0004'],
  ])(
    'stops on %s and leaves nothing behind',
    async (_, key) => {
      const { folder, terminal } = await start();
      await terminal.until('Answer: ');
      terminal.type('Alder\r');
      await terminal.until('2/14');
      await terminal.until(']: ');
      terminal.type(key);
      expect(await terminal.status()).toBe(130);
      expect(terminal.shown).toMatch(/charterline: Stopped\. Nothing was written\.\n$/);
      expect(await readdir(folder)).toEqual(['.git']);
    },
    20_000,
  );

  it('refuses a file that exists before it asks', async () => {
    const { folder, terminal } = await start(['a.charter.yaml'], { 'a.charter.yaml': CLEAN });
    expect(await terminal.status()).toBe(2);
    expect(terminal.shown).toMatch(/^charterline: "a\.charter\.yaml" exists already/);
    expect(await readFile(path.join(folder, 'a.charter.yaml'), 'utf8')).toBe(CLEAN);
  }, 20_000);
});
