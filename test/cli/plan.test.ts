import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { ROOT, useCli } from './charterline.ts';
import { CLEAN, config, DAY, WITH_ERROR } from './files.ts';

const cli = useCli();

const CHARTER = EXAMPLE_CHARTER;

/** Every form with what else it needs. */
const FORMS = [
  ['html'],
  ['md'],
  ['json'],
  ['ics'],
  ['svg', '--view', 'raci'],
  ['svg', '--view', 'timeline'],
  ['svg', '--view', 'access'],
  ['csv', '--view', 'raci'],
  ['csv', '--view', 'access'],
  ['csv', '--view', 'controls'],
  ['csv', '--view', 'deliverables'],
  ['csv', '--view', 'meetings'],
].map(([format = '', ...rest]) => ({
  name: [format, ...rest.slice(1)].join(' '),
  words: ['--format', format, ...rest],
}));

function plan(folder: string, ...words: readonly string[]) {
  return cli.run(['plan', ...words], { cwd: folder });
}

describe('plan --format', () => {
  it.each(FORMS)('writes $name, also of a charter with errors', async ({ words }) => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER, 'b.charter.yaml': WITH_ERROR });
    for (const file of ['a.charter.yaml', 'b.charter.yaml']) {
      const { status, stdout, stderr } = await plan(folder, file, ...words, ...DAY);
      expect([status, stderr]).toEqual([0, '']);
      expect(stdout.length).toBeGreaterThan(60);
    }
  });

  it.each(FORMS)(
    'writes the same $name on standard output and to a file, anywhere and at any time',
    async ({ words }) => {
      const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
      const other = await cli.folder({ 'a.charter.yaml': CHARTER });
      const { stdout } = await plan(folder, 'a.charter.yaml', ...words, ...DAY);
      await plan(folder, 'a.charter.yaml', ...words, ...DAY, '-o', 'plan.out');
      expect(await readFile(path.join(folder, 'plan.out'), 'utf8')).toBe(stdout);
      const elsewhere = await cli.start(['plan', 'a.charter.yaml', ...words, ...DAY], {
        cwd: other,
        env: { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' },
      });
      expect(elsewhere.stdout).toBe(stdout);
    },
  );

  it('prints the schema that the JSON satisfies', async () => {
    const { stdout } = await cli.run(['schema', 'plan'], { cwd: ROOT });
    expect(stdout).toBe(await readFile(path.join(ROOT, 'schemas/plan.schema.json'), 'utf8'));
  });

  it('leads from where the page lies to the charter', async () => {
    const folder = await cli.folder({ 'charters/a b.charter.yaml': CHARTER });
    await plan(folder, 'charters/a b.charter.yaml', '--format', 'md', '-o', 'docs/plans/a.md', ...DAY);
    const page = await readFile(path.join(folder, 'docs/plans/a.md'), 'utf8');
    expect(page).toContain('](../../charters/a%20b.charter.yaml#L5)');
  });
});

describe('plan without --format', () => {
  it.each([
    ['plan.html', /^<!doctype html>/i, []],
    ['plan.md', /^<!-- charterline-as-of: /, []],
    ['PLAN.MD', /^<!-- charterline-as-of: /, []],
    ['plan.ics', /^BEGIN:VCALENDAR\r\n/, []],
    ['plan.json', /^\{/, []],
    ['plan.svg', /^<svg /, ['--view', 'timeline']],
    ['plan.csv', /^group,/, ['--view', 'raci']],
    ['plan.markdown', /^<!doctype html>/i, []],
    ['plan', /^<!doctype html>/i, []],
  ])('writes to %s what its ending says', async (name, begins, words) => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    const { status } = await plan(folder, 'a.charter.yaml', ...words, ...DAY, '--output', name);
    expect(status).toBe(0);
    expect(await readFile(path.join(folder, name), 'utf8')).toMatch(begins);
  });

  it('does what --format says whatever the ending is, and says so in the command', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    await plan(folder, 'a.charter.yaml', '--format', 'json', '--output', 'plan.md', ...DAY);
    expect(await readFile(path.join(folder, 'plan.md'), 'utf8')).toMatch(/^\{/);
    const { stderr } = await plan(folder, 'a.charter.yaml', '--format', 'html', '--output', 'new.md', '--check');
    expect(stderr).toContain('Run: charterline plan a.charter.yaml --format html --output new.md\n');
  });

  it('asks for the part that a form shows, whichever way that form was asked for', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    const { status, stderr } = await plan(folder, 'a.charter.yaml', '--output', 'plan.csv');
    expect([status, stderr]).toEqual([
      2,
      'charterline: --format csv shows one part of the plan: add --view with one of raci, access, controls, deliverables, meetings.\n',
    ]);
  });
});

describe('plan --no-contacts', () => {
  const WITH_ADDRESS = CHARTER.replace('name: Ana Ferreira', 'name: Ana Ferreira, email: ana@example.com').replace(
    'title: Renew the website',
    'title: Renew the website, says web@example.com',
  );

  it.each(FORMS)('leaves every e-mail address out of $name', async ({ words }) => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_ADDRESS });
    const { stdout } = await plan(folder, 'a.charter.yaml', ...words, ...DAY, '--no-contacts');
    expect(stdout).not.toMatch(/example\.com/);
    expect(stdout.length).toBeGreaterThan(60);
  });

  it('is needed for that', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': WITH_ADDRESS });
    const { stdout } = await plan(folder, 'a.charter.yaml', '--format', 'json', ...DAY);
    expect(stdout).toContain('ana@example.com');
    expect(stdout).toContain('web@example.com');
  });
});

describe('plan --check', () => {
  it.each(FORMS)('holds $name against the day that it records', async ({ words }) => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    const where = [...words, '-o', 'plan.out'];
    await plan(folder, 'a.charter.yaml', ...where, '--as-of', '2026-11-30');
    const fresh = await plan(folder, 'a.charter.yaml', ...where, '--check');
    expect(fresh).toEqual({ status: 0, stdout: '', stderr: 'charterline: "plan.out" is up to date.\n' });
    await writeFile(
      path.join(folder, 'a.charter.yaml'),
      CHARTER.replace(/title: (Renew|Run|New website|Contacts|Marketing and IT)/g, 'title: First $1').replace(
        'reference: SEC-88',
        'reference: SEC-89',
      ),
    );
    const stale = await plan(folder, 'a.charter.yaml', ...where, '--check');
    const command = `charterline plan a.charter.yaml ${words.join(' ').replace('--format html', '')}`.trim();
    const said = `charterline: "plan.out" is out of date. Run: ${command} --output plan.out\n`;
    expect(stale).toEqual({ status: 1, stdout: '', stderr: said });
  });

  it('holds it against the day that is given', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    await plan(folder, 'a.charter.yaml', '-o', 'plan.html', '--as-of', '2026-11-30');
    const { status, stderr } = await plan(
      folder,
      'a.charter.yaml',
      '-o',
      'plan.html',
      '--check',
      '--as-of',
      '2026-12-01',
    );
    expect([status, stderr]).toEqual([
      1,
      'charterline: "plan.html" is out of date. Run: charterline plan a.charter.yaml --as-of 2026-12-01 --output plan.html\n',
    ]);
  });

  it('takes other line ends for the same, and nothing else', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    const where = ['--format', 'md', '-o', 'plan.md'];
    await plan(folder, 'a.charter.yaml', ...where, ...DAY);
    const file = path.join(folder, 'plan.md');
    const page = await readFile(file, 'utf8');
    await writeFile(file, page.replaceAll('\n', '\r\n'));
    expect((await plan(folder, 'a.charter.yaml', ...where, '--check')).status).toBe(0);
    await writeFile(file, `${page} `);
    expect((await plan(folder, 'a.charter.yaml', ...where, '--check')).status).toBe(1);
    await writeFile(file, '');
    expect((await plan(folder, 'a.charter.yaml', ...where, '--check')).status).toBe(1);
  });

  it('says that there is no file yet, and writes none', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    const { status, stderr } = await plan(folder, 'a.charter.yaml', '-o', 'my plan.html', '--check');
    expect([status, stderr]).toEqual([
      1,
      'charterline: "my plan.html" does not exist yet. Run: charterline plan a.charter.yaml --output "my plan.html"\n',
    ]);
    await expect(readFile(path.join(folder, 'my plan.html'))).rejects.toThrow();
  });

  it('cannot compare with a folder, nor without a charter', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER, 'out/x': '' });
    expect(await plan(folder, 'a.charter.yaml', '-o', 'out', '--check')).toMatchObject({ status: 2 });
    const { status, stderr } = await plan(folder, 'b.charter.yaml', '-o', 'out/x', '--check');
    expect([status, stderr]).toEqual([2, 'charterline: "b.charter.yaml" cannot be read: there is no such file.\n']);
  });
});

describe('plan --for', () => {
  it('makes the calendar of one role', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    const all = await plan(folder, 'a.charter.yaml', '--format', 'ics', ...DAY);
    const one = await plan(folder, 'a.charter.yaml', '--format', 'ics', '--for', 'sales', ...DAY);
    const entries = ({ stdout }: { stdout: string }): number => stdout.split('BEGIN:VEVENT').length;
    expect(one.status).toBe(0);
    expect(entries(one)).toBeLessThan(entries(all));
  });

  it('knows only roles of the charter', async () => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    const { status, stderr } = await plan(folder, 'a.charter.yaml', '--format', 'ics', '--for', 'marketting');
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^charterline: The charter has no role "marketting"\. Did you mean marketing\? Possible: ceo, /,
    );
  });
});

describe('plan, asked for something that does not go together', () => {
  it.each([
    [[], 'Say which charter to plan: charterline plan launch.charter.yaml.'],
    [['a.charter.yaml', '--check'], '--check compares the plan with a file: say which one with --output'],
    [['a.charter.yaml', '-f', 'csv'], '--format csv shows one part of the plan: add --view with one of raci, access,'],
    [['a.charter.yaml', '-f', 'csv', '--view', 'timeline'], '--format csv has no view "timeline". Possible: raci,'],
    [['a.charter.yaml', '-f', 'csv', '--view', 'meeting'], 'has no view "meeting". Did you mean meetings?'],
    [['a.charter.yaml', '-f', 'md', '--view', 'raci'], '--format md shows the whole plan; --view is for svg and csv.'],
    [['a.charter.yaml', '--for', 'cio'], '--for makes the calendar of one role: use it with --format ics.'],
    [['--index', '-f', 'ics'], '--index writes one page about all charters: use --format html or md.'],
    [['--index', '--view', 'raci'], '--view chooses a part of one plan; leave it out with --index.'],
    [['--index', '--for', 'cio'], '--for makes the calendar of one role; leave it out with --index.'],
    [['a.charter.yaml', '-f', 'pdf'], "argument 'pdf' is invalid. Allowed choices are html, md, svg, ics, csv, json."],
    [['--index', 'nowhere'], 'There is nothing at "nowhere".'],
  ])('%j: says what to do', async (words, said) => {
    const folder = await cli.folder({ 'a.charter.yaml': CHARTER });
    const { status, stdout, stderr } = await plan(folder, ...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});

describe('plan --index', () => {
  const FILES = {
    '.charterline.yaml': config('root: true\nignore: ["archive/**"]\n'),
    'a.charter.yaml': CHARTER,
    'teams/b c.charter.yaml': CLEAN,
    'teams/broken.charter.yaml': 'a: [',
    'teams/shared.charter-catalog.yaml': 'apiVersion: charterline/v1\nkind: CharterCatalog\n',
    'archive/old.charter.yaml': CLEAN,
  };

  it('lists every charter with its status, owner, term, findings and next event, linked', async () => {
    const folder = await cli.folder(FILES);
    const { status, stdout } = await plan(folder, '--index', '--format', 'md', ...DAY);
    expect(status).toBe(0);
    expect(stdout).toContain('<!-- charterline-as-of: 2026-11-21 -->');
    expect(stdout).toContain('3 charters, as of 21 Nov 2026');
    const rows = stdout.split('\n').filter((line) => line.startsWith('| ['));
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('[Marketing leadership for the market launch](a.charter.yaml)');
    for (const part of [
      'Draft',
      '[Chief Executive Officer](a.charter.yaml#L8)',
      '1 Oct 2026 – 30 Sep 2027',
      'no findings',
      '26 Nov 2026, [Marketing and IT](a.charter.yaml#L',
    ])
      expect(rows[0]).toContain(part);
    expect(rows[1]).toContain('](teams/b%20c.charter.yaml)');
    expect(rows[2]).toMatch(/^\| \[Untitled charter\]\(teams\/broken\.charter\.yaml\).*\*\*\d+ errors\*\*/);
    expect(stdout).not.toContain('archive');
  });

  it('is a page of HTML that links from where it lies, and can be checked', async () => {
    const folder = await cli.folder(FILES);
    const words = ['--index', 'teams', '-o', 'docs/charters.html'];
    const written = await plan(folder, ...words, ...DAY);
    expect([written.status, written.stderr]).toEqual([
      0,
      'charterline: The index was written to "docs/charters.html".\n',
    ]);
    const page = await readFile(path.join(folder, 'docs/charters.html'), 'utf8');
    expect(page).toContain('<a href="../teams/b%20c.charter.yaml">');
    expect(page).not.toContain('a.charter.yaml#');
    expect((await plan(folder, ...words, '--check')).status).toBe(0);
    await writeFile(path.join(folder, 'teams/new.charter.yaml'), CLEAN);
    const stale = await plan(folder, ...words, '--check');
    expect([stale.status, stale.stderr]).toEqual([
      1,
      'charterline: "docs/charters.html" is out of date. Run: charterline plan teams --index --output docs/charters.html\n',
    ]);
  });

  it('says that there are none', async () => {
    const folder = await cli.folder({});
    const { status, stdout } = await plan(folder, '--index', '--format', 'md', ...DAY);
    expect([status, stdout]).toEqual([
      0,
      '<!-- charterline-as-of: 2026-11-21 -->\n\n# Engagement charters\n\n0 charters, as of 21 Nov 2026\n',
    ]);
  });
});
