import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderGcc } from '../../../server/src/render/findings/gcc.ts';
import { renderGithub } from '../../../server/src/render/findings/github.ts';
import { renderJson } from '../../../server/src/render/findings/json.ts';
import { FINDINGS_FORMATS } from '../../../server/src/render/findings/registry.ts';
import { renderStylish } from '../../../server/src/render/findings/stylish.ts';
import type { FindingsView } from '../../../server/src/render/findings/view.ts';
import type { ReportedFinding } from '../../../server/src/report/report.ts';
import { LineIndex } from '../../../server/src/syntax/lines.ts';
import { range as at, finding, PLAIN, reportOf } from './reports.ts';

/** What tries to leave its place in one format or another. */
const HOSTILE = [
  '\u001b[31mred\u001b[0m',
  '\u009b2J\u0007\u0000\u007f',
  '\n::error file=other.ts,line=1::forged',
  '\r\n::set-output name=x::y',
  '%0A::warning::forged%0D%25',
  '::stop-commands::token',
  'title=a,file=b:c',
  '\u202eevil\u2066\u2028\u2029\u200f\ufeff',
  '"], "version": 2, "x": ["',
  '\ud83d alone \udc00',
  '\t</script>`$(id)`',
].join(' ');

const FILE = `teams/Büro ${HOSTILE}.charter.yaml`;
const TEXT = `a: ${HOSTILE}\nb: ${HOSTILE}\n`;

const HOSTILE_REPORT = reportOf([
  finding({ message: HOSTILE, path: HOSTILE }),
  finding({ severity: 'warning', range: { start: { line: 2, column: 1 }, end: { line: 9, column: 2 } } }),
  finding({ severity: 'info', message: HOSTILE, suppressed: 'inline' }),
  finding({ file: FILE, message: HOSTILE, related: [{ file: FILE, message: HOSTILE, range: finding({}).range }] }),
]);

const SOURCE = { text: TEXT, lines: new LineIndex(TEXT) };
const TERMINAL: FindingsView = { colour: true, frames: true, quiet: false, sourceOf: () => SOURCE };

/** What must never reach a reader raw; the line break ends lines and is counted elsewhere. */
const ACTIVE = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const OWN_COLOURS = /\u001b\[\d+m/g;

const FORMATS_PAGE = new URL('../../../docs/formats.md', import.meta.url);

/** How long generated texts may take on a busy machine, in milliseconds. */
const PATIENCE = 30_000;

/** Formats that are read as they are. */
const FOR_PEOPLE = ['stylish', 'gcc', 'github', 'md'];

describe('every format', () => {
  const formats = [...FINDINGS_FORMATS];

  it.each(formats)('%s lets no text of a charter act', (_name, render) => {
    expect(render(HOSTILE_REPORT, PLAIN)).not.toMatch(ACTIVE);
    expect(render(HOSTILE_REPORT, TERMINAL).replace(OWN_COLOURS, '')).not.toMatch(ACTIVE);
  });

  it.each(formats)('%s lets no text whatever act', { timeout: PATIENCE }, (_name, render) => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (file, message) => {
        const report = reportOf([finding({ file, message, related: [{ ...finding({}), file, message }] })]);
        const view = { ...TERMINAL, colour: false, sourceOf: () => ({ text: message, lines: new LineIndex(message) }) };
        expect(render(report, view)).not.toMatch(ACTIVE);
      }),
    );
  });

  it('has a row on the page that describes them, and no other', () => {
    const rows = [...readFileSync(FORMATS_PAGE, 'utf8').matchAll(/^\| `([a-z]+)` +\|/gm)].map(([, name]) => name);
    expect(rows).toEqual([...FINDINGS_FORMATS.keys()]);
  });

  it.each(formats)('%s ends with a line break, and gives the same again', (_name, render) => {
    expect(render(HOSTILE_REPORT, PLAIN)).toMatch(/[^\n]\n$/);
    expect(render(HOSTILE_REPORT, PLAIN)).toBe(render(HOSTILE_REPORT, PLAIN));
  });

  it.each(formats.filter(([name]) => FOR_PEOPLE.includes(name)))(
    '%s names the rule in the line of each finding',
    (_name, render) => {
      const lines = render(reportOf(HOSTILE_REPORT.findings.filter(({ suppressed }) => !suppressed)), PLAIN).split(
        '\n',
      );
      expect(lines.filter((line) => line.includes('raci/one-accountable'))).toHaveLength(3);
    },
  );
});

describe('json', () => {
  it('is the report, two spaces for each level, and nothing else', () => {
    expect(JSON.parse(renderJson(HOSTILE_REPORT))).toEqual(HOSTILE_REPORT);
    expect(renderJson(reportOf([]))).toBe(
      '{\n  "version": 1,\n  "findings": [],\n  "summary": {\n    "files": 3,\n    "errors": 0,\n    "warnings": 0,\n    "infos": 0,\n    "suppressed": 0\n  }\n}\n',
    );
  });
});

describe('gcc', () => {
  it('writes a line for each finding as compilers do', () => {
    const report = reportOf([
      finding({}),
      finding({ severity: 'warning', file: 'b c.yaml' }),
      finding({ severity: 'info', suppressed: 'inline' }),
    ]);
    expect(renderGcc(report)).toBe(
      'a.charter.yaml:1:4: error: Nobody answers for it. [raci/one-accountable]\n' +
        'b c.yaml:1:4: warning: Nobody answers for it. [raci/one-accountable]\n' +
        'a.charter.yaml:1:4: note: Nobody answers for it. (suppressed: inline) [raci/one-accountable]\n',
    );
  });

  it('keeps to one line each, whatever the texts contain', () => {
    const lines = renderGcc(HOSTILE_REPORT).trimEnd().split('\n');
    expect(lines).toHaveLength(HOSTILE_REPORT.findings.length);
    for (const line of lines) expect(line).toMatch(/^.+:\d+:\d+: (error|warning|note): .+ \[raci\/one-accountable\]$/);
  });
});

describe('github', () => {
  /** Reads a workflow command as the runner does. */
  function read(line: string) {
    const [, name, properties = '', data = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
    const decode = (text: string): string =>
      text
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%25', '%');
    const pairs = properties.split(',').map((pair) => pair.split('='));
    return {
      name,
      data: decode(data),
      ...Object.fromEntries(pairs.map(([key = '', ...value]) => [key, decode(value.join('='))])),
    };
  }

  it('writes a command for each finding that counts', () => {
    const report = reportOf([
      finding({ message: 'Costs 5% more: ask.' }),
      finding({ severity: 'warning', range: { start: { line: 2, column: 1 }, end: { line: 4, column: 3 } } }),
      finding({ severity: 'info', file: 'a:b,c.yaml' }),
      finding({ suppressed: 'inline' }),
    ]);
    expect(renderGithub(report)).toBe(
      '::error file=a.charter.yaml,line=1,endLine=1,col=4,endColumn=9,title=raci/one-accountable::Costs 5%25 more: ask. [raci/one-accountable]\n' +
        '::warning file=a.charter.yaml,line=2,endLine=4,title=raci/one-accountable::Nobody answers for it. [raci/one-accountable]\n' +
        '::notice file=a%3Ab%2Cc.yaml,line=1,endLine=1,col=4,endColumn=9,title=raci/one-accountable::Nobody answers for it. [raci/one-accountable]\n',
    );
  });

  it('lets no text forge a command or a property', () => {
    const commands = renderGithub(HOSTILE_REPORT).trimEnd().split('\n').map(read);
    expect(commands).toHaveLength(3);
    expect(commands.map(({ name }) => name)).toEqual(['error', 'warning', 'error']);
    for (const command of commands) {
      expect(new Set(Object.keys(command))).toEqual(
        new Set([
          'name',
          'data',
          'file',
          'line',
          'endLine',
          'title',
          ...('col' in command ? ['col', 'endColumn'] : []),
        ]),
      );
    }
    expect(commands[2]).toMatchObject({
      file: expect.stringContaining(
        '\\n::error file=other.ts,line=1::forged \\r\\n::set-output name=x::y %0A::warning',
      ),
      data: expect.stringContaining('%0A::warning::forged%0D%25 ::stop-commands::token title=a,file=b:c'),
    });
  });
});

describe('stylish', () => {
  const report = reportOf(
    [
      finding({ range: { start: { line: 12, column: 4 }, end: { line: 12, column: 9 } } }),
      finding({ file: 'b.charter.yaml', severity: 'warning', ruleId: 'raci/silo' }),
      finding({
        file: 'b.charter.yaml',
        severity: 'info',
        suppressed: 'inline',
        range: { start: { line: 10, column: 1 }, end: { line: 10, column: 2 } },
      }),
    ],
    { errors: 1, warnings: 1, suppressed: 1 },
  );

  it('groups by file, aligns the columns and counts', () => {
    expect(renderStylish(report, PLAIN)).toBe(`a.charter.yaml
 12:4  error  raci/one-accountable  Nobody answers for it.

b.charter.yaml
  1:4  warning  raci/silo             Nobody answers for it.
 10:1  info     raci/one-accountable  Nobody answers for it. (suppressed: inline)

3 files checked: 1 error, 1 warning, 0 info, 1 suppressed
`);
  });

  it('says that there is nothing to say, unless it is to be quiet', () => {
    expect(renderStylish(reportOf([]), PLAIN)).toBe('3 files checked: nothing to report\n');
    expect(renderStylish(reportOf([], { files: 1, suppressed: 2 }), PLAIN)).toBe(
      '1 file checked: nothing to report, 2 suppressed\n',
    );
    expect(renderStylish(reportOf([]), { ...PLAIN, quiet: true })).toBe('');
    expect(renderStylish(report, { ...PLAIN, quiet: true })).not.toContain('checked');
  });

  it('uses colours only when it may', () => {
    expect(renderStylish(report, PLAIN)).not.toContain('\u001b');
    expect(renderStylish(report, { ...PLAIN, colour: true })).toContain('\u001b[31merror');
  });

  /** The lines that follow the line of a finding at the given range. */
  function frame(text: string, range: ReportedFinding['range'], partial: Partial<ReportedFinding> = {}): string {
    const source = { text, lines: new LineIndex(text) };
    const view = { ...PLAIN, quiet: true, frames: true, sourceOf: () => source };
    return renderStylish(reportOf([finding({ range, ...partial })]), view)
      .split('\n')
      .slice(2)
      .join('\n');
  }
  it('shows the lines around an error and marks the place', () => {
    expect(frame('one\r\ntwo\r\nthree: 3\r\nfour\r\nfive\r\nsix\r\n', at(3, 8, 3, 9))).toBe(`
       1 | one
       2 | two
     > 3 | three: 3
         |        ^
       4 | four
       5 | five

`);
  });

  it('marks the right place behind tabs, wide characters, accents that are characters of their own, and escapes', () => {
    expect(frame('\t漢字 e\u0301😀\u001b: x\n', at(1, 10, 1, 11))).toBe(`
     > 1 |   漢字 e\u0301😀\\x1b: x
         |               ^
       2 |

`);
  });

  it('shows the first lines of a long range, and a place at the end of the file', () => {
    expect(frame('a:\n  b\n  c\n  d\n  e\n  f\n', at(1, 1, 6, 4))).toBe(`
     > 1 | a:
         | ^^
     > 2 |   b
     > 3 |   c
       4 |   d
       5 |   e

`);
    expect(frame('a: 1\n', at(2, 1, 2, 1))).toBe(`
       1 | a: 1
     > 2 |
         | ^

`);
  });

  it('keeps a long line in sight where it matters', () => {
    const shown = frame(`${'x'.repeat(5_000)}HERE${'y'.repeat(1_000_000)}`, at(1, 5_001, 1, 1_000_000));
    const [, line = '', marks = ''] = shown.split('\n');
    expect(line.length).toBeLessThan(120);
    expect(marks.length).toBeLessThan(120);
    expect(line.slice(marks.indexOf('^'))).toMatch(/^HEREy+…$/);
    expect(line).toMatch(/\| …x/);
  });

  it('shows related places, and a place of several findings once', () => {
    const related = [{ file: 'b.yaml', range: at(7, 3, 7, 4), message: 'The first one' }];
    const text = 'a: 1\n';
    const source = { text, lines: new LineIndex(text) };
    const range = at(1, 4, 1, 5);
    const twice = reportOf([finding({ range, related }), finding({ range, ruleId: 'raci/silo', severity: 'info' })]);
    expect(renderStylish(twice, { ...PLAIN, quiet: true, frames: true, sourceOf: () => source })).toBe(`a.charter.yaml
 1:4  error  raci/one-accountable  Nobody answers for it.
 1:4  info   raci/silo             Nobody answers for it.

     > 1 | a: 1
         |    ^
       2 |
     see b.yaml:7:3: The first one

`);
  });

  it('frames errors only, and no suppressed ones', () => {
    expect(frame('a: 1\n', at(1, 1, 1, 2), { severity: 'warning' })).toBe('');
    expect(frame('a: 1\n', at(1, 1, 1, 2), { suppressed: 'inline' })).toBe('');
  });
});
