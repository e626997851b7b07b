/**
 * Texts that try to be more than text, through every format of findings. Each format is judged by something that reads it
 * as its consumers do and knows nothing of how it is written.
 */
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { marked, type Tokens } from 'marked';
import type { Log, ReportingDescriptor, Run } from 'sarif';
import { describe, expect, it } from 'vitest';
import findingsSchema from '../../../schemas/findings.schema.json' with { type: 'json' };
import { printable } from '../../../server/src/render/findings/printable.ts';
import { FINDINGS_FORMATS } from '../../../server/src/render/findings/registry.ts';
import type { FindingsReport } from '../../../server/src/report/report.ts';
import { rulePage } from '../../../server/src/rules/rule-page.ts';
import { serverCommands } from '../../support/build-server.ts';
import { readCodeQuality } from '../../support/code-quality.ts';
import { HOSTILE_TEXTS } from '../../support/hostile-texts.ts';
import { type Element, readJunit } from '../../support/junit-xml.ts';
import { readSarif } from '../../support/sarif-schema.ts';
import { finding, PLAIN, range, reportOf } from './reports.ts';

/** A text wherever a charter, its name or the name of its folder can bring one in. */
function reportWith(text: string): FindingsReport {
  const file = `teams/${text.replace(/\/{2,}/g, '/')}/a.charter.yaml`;
  const related = [{ file, message: text, range: range(7, 3, 7, 4) }];
  const fix = { title: text, safe: false, edits: [{ file, range: range(1, 4, 1, 4), text }] };
  const path = `raci[${text}]`;
  return reportOf(
    [
      finding({ message: text, path, related, fix }),
      finding({ message: text, path, severity: 'warning', ruleId: 'raci/silo', fingerprint: '1' }),
      finding({ message: text, path, severity: 'warning', ruleId: 'raci/silo', fingerprint: '1-2' }),
      finding({ file: text, message: `${text} ${text}`, path, related }),
      finding({ file, message: text, path, severity: 'info', ruleId: 'reference/unused', fingerprint: '3' }),
      finding({ file, message: text, path, suppressed: 'inline', fingerprint: '4' }),
      finding({ file, message: 'Plain.', suppressed: 'baseline', fingerprint: '5', range: range(2, 1, 4, 1) }),
    ],
    { errors: 2, warnings: 2, infos: 1, suppressed: 2 },
  );
}

/** How long generated texts may take on a busy machine, in milliseconds. */
const PATIENCE = 30_000;

/** Says whether an output is what its format promises, and tells of each finding what a reader should learn of it. */
type Judge = (output: string, report: FindingsReport) => void;

const JUDGES: Readonly<Record<string, Judge>> = {
  stylish: judgeStylish,
  gcc: judgeGcc,
  json: judgeJson,
  sarif: judgeSarif,
  junit: judgeJunit,
  github: judgeGithub,
  gitlab: judgeGitlab,
  md: judgeMarkdown,
};

it('every format has its judge', () => {
  expect(Object.keys(JUDGES)).toEqual([...FINDINGS_FORMATS.keys()]);
});

describe.each([...FINDINGS_FORMATS])('%s', (name, render) => {
  const judge = (report: FindingsReport): void => {
    const output = render(report, PLAIN);
    JUDGES[name]?.(output, report);
    if (name !== 'github') expect(serverCommands(output)).toEqual([]);
  };

  it.each(HOSTILE_TEXTS)('is not led astray by $tries', ({ text }) => judge(reportWith(text)));

  it('is not led astray by all of them in one report', () => {
    const findings = HOSTILE_TEXTS.flatMap(({ text }, index) =>
      reportWith(text).findings.map((each) => ({ ...each, fingerprint: `${index} ${each.fingerprint}` })),
    );
    judge(reportOf(findings.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))));
  });

  it('is not led astray by a name that begins like a command', () => {
    for (const text of [
      '::add-mask::x',
      ' \u00a0::stop-commands::x',
      'x ##vso[task.complete]y',
      '###[error]z',
      'x ##',
    ]) {
      judge(reportWith(text));
    }
  });

  it('is not led astray by any text', { timeout: PATIENCE }, () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    fc.assert(fc.property(text, (each) => judge(reportWith(each))));
  });

  it('writes down that there is nothing', () => {
    judge(reportOf([]));
    judge(reportOf([], { files: 0 }));
  });
});

/** What must never reach a terminal raw. */
const ACTIVE = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

function judgeStylish(output: string, { findings }: FindingsReport): void {
  expect(output).not.toMatch(ACTIVE);
  const lines = output.split('\n');
  const files = new Set(findings.map(({ file }) => file));
  // The last line says how much there is.
  expect(lines.filter((line) => line !== '')).toHaveLength(files.size + findings.length + 1);
  const said = lines.flatMap((line) => {
    const [, place, severity, ruleId, message] =
      /^ +(\d+:\d+) {2}(error|warning|info) +([a-z]+\/[a-z-]+) +?(?: (.*))?$/s.exec(line) ?? [];
    return place ? [{ place, severity, ruleId, message: message?.trim() }] : [];
  });
  expect(said).toEqual(
    findings.map(({ range: { start }, severity, ruleId, message, suppressed }) => ({
      place: `${start.line}:${start.column}`,
      severity,
      ruleId,
      message: `${printable(message)}${suppressed ? ` (suppressed: ${suppressed})` : ''}`.trim(),
    })),
  );
}

function judgeGcc(output: string, { findings }: FindingsReport): void {
  expect(output).not.toMatch(ACTIVE);
  const words = { error: 'error', warning: 'warning', info: 'note' };
  expect(output.split('\n').slice(0, -1)).toHaveLength(findings.length);
  const said = output
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      // As the problem matcher of an editor reads it.
      const [, file, place, word, message, ruleId] =
        /^(.*):(\d+:\d+): (error|warning|note): (.*) \[([a-z]+\/[a-z-]+)\]$/.exec(line) ?? [];
      return { file, place, word, message, ruleId };
    });
  expect(said).toEqual(
    findings.map(({ file, range: { start }, severity, message, ruleId, suppressed }) => ({
      file: printable(file),
      place: `${start.line}:${start.column}`,
      word: words[severity],
      message: `${printable(message)}${suppressed ? ` (suppressed: ${suppressed})` : ''}`,
      ruleId,
    })),
  );
}

const isReport = new Ajv({ allErrors: true, strict: true }).compile(findingsSchema);

function judgeJson(output: string, report: FindingsReport): void {
  expect(output).not.toMatch(ACTIVE);
  expect(JSON.parse(output)).toEqual(report);
  isReport(JSON.parse(output));
  // The fixture has fingerprints and files that no analysis gives; all else is as the schema says.
  const objections = (isReport.errors ?? []).filter(({ instancePath }) => !/\/(fingerprint|file)$/.test(instancePath));
  expect(objections).toEqual([]);
}

function judgeGithub(output: string, { findings }: FindingsReport): void {
  const words = { error: 'error', warning: 'warning', info: 'notice' };
  const commands = serverCommands(output);
  expect(output.split('\n').slice(0, -1)).toHaveLength(commands.length);
  expect(commands).toEqual(
    findings
      .filter(({ suppressed }) => !suppressed)
      .map(({ file, range: { start, end }, severity, message, ruleId }) => ({
        name: words[severity],
        properties: {
          file: printable(file),
          line: `${start.line}`,
          endLine: `${end.line}`,
          col: `${start.column}`,
          endColumn: `${end.column}`,
          title: ruleId,
        },
        data: `${printable(message)} [${ruleId}]`,
      })),
  );
}

function judgeSarif(output: string, { findings }: FindingsReport): void {
  expect(output).not.toMatch(ACTIVE);
  const { rules, results } = onlyRun(readSarif(output));
  expect(results).toHaveLength(findings.length);
  for (const [index, { file, ruleId, message, fix, related }] of findings.entries()) {
    const result = results[index];
    expect(rules[result?.ruleIndex ?? -1]?.id).toBe(ruleId);
    expect(result?.message.text?.replaceAll('] (', '](')).toBe(printable(message).replaceAll('] (', ']('));
    const artifact = result?.locations?.[0]?.physicalLocation?.artifactLocation;
    expect(fileOf(artifact?.uri)).toBe(wellFormed(file));
    expect(artifact?.uri).not.toMatch(/^[\w+.-]+:|^\/\//);
    expect(result?.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text).toBe(fix?.edits[0]?.text);
    expect(result?.relatedLocations?.length).toBe(related.length > 0 ? related.length : undefined);
  }
  const messages = results.flatMap(({ message, relatedLocations = [], fixes = [] }) => [
    message.text,
    ...relatedLocations.map((place) => place.message?.text),
    ...fixes.map(({ description }) => description?.text),
  ]);
  for (const text of messages) expect(text).not.toContain('](');
}

function onlyRun({ runs }: Log): { rules: readonly ReportingDescriptor[]; results: NonNullable<Run['results']> } {
  expect(runs).toHaveLength(1);
  return { rules: runs[0]?.tool.driver.rules ?? [], results: runs[0]?.results ?? [] };
}

/** The file that an address means, read as a browser does. */
function fileOf(uri: string | undefined): string {
  return decodeURIComponent(uri ?? '');
}

function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

function judgeJunit(output: string, { findings }: FindingsReport): void {
  expect(output).not.toMatch(ACTIVE);
  const report = readJunit(output);
  const suites = report.children;
  const cases = suites.flatMap(({ children }) => children);
  for (const suite of [report, ...suites]) {
    const tests = suite === report ? cases : suite.children;
    const failed = tests.filter(({ children }) => children.some(({ name }) => name === 'failure'));
    const skipped = tests.filter(({ children }) => children.some(({ name }) => name === 'skipped'));
    expect(suite.attributes).toMatchObject({ tests: `${tests.length}`, failures: `${failed.length}`, errors: '0' });
    if (suite !== report) expect(suite.attributes['skipped']).toBe(`${skipped.length}`);
    expect(new Set(tests.map(({ attributes }) => `${attributes['classname']} ${attributes['name']}`)).size).toBe(
      tests.length,
    );
  }
  expect(suites.map(({ attributes }) => attributes['name'])).toEqual(
    findings.length > 0 ? [...new Set(findings.map(({ file }) => inXml(printable(file))))] : ['charterline'],
  );
  expect(cases).toHaveLength(Math.max(1, findings.length));
  for (const [index, { file, message, severity, suppressed, ruleId }] of findings.entries()) {
    const { attributes, children, text } = cases[index] as Element;
    expect(attributes['classname']).toBe(inXml(printable(file)));
    expect(attributes['name']).toContain(ruleId);
    expect(text).toContain(inXml(`${printable(file)}:`));
    expect(text).toContain(inXml(`${severity}: ${printable(message)}\n`));
    const names = suppressed ? ['skipped', 'system-out'] : [severity === 'info' ? 'system-out' : 'failure'];
    expect(children.map(({ name }) => name)).toEqual(names);
    const failure = children.find(({ name }) => name === 'failure');
    if (failure) expect(failure.attributes).toEqual({ type: severity, message: inXml(printable(message)) });
  }
}

/** XML has two characters less than others. */
function inXml(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '\ufffd');
}

function judgeGitlab(output: string, { findings }: FindingsReport): void {
  expect(output).not.toMatch(ACTIVE);
  const severities = { error: 'major', warning: 'minor', info: 'info' };
  expect(readCodeQuality(output).map(({ fingerprint: _, ...issue }) => issue)).toEqual(
    findings
      .filter(({ suppressed }) => !suppressed)
      .map(({ file, range: { start }, severity, message, ruleId }) => ({
        description: printable(message),
        check_name: ruleId,
        severity: severities[severity],
        location: { path: wellFormed(file), lines: { begin: start.line, end: start.line } },
      })),
  );
}

function judgeMarkdown(output: string, { findings }: FindingsReport): void {
  expect(output).not.toMatch(ACTIVE);
  const tokens = tokensOf(output);
  const own = new Set(['**Error**', ...['inline', 'baseline'].map((by) => `_(suppressed: ${by})_`)]);
  for (const { type, raw } of tokens) {
    expect(['image', 'codespan', 'code', 'del', 'list', 'blockquote', 'def', 'br', 'hr', 'checkbox']).not.toContain(
      type,
    );
    if (type === 'html') expect(raw).toMatch(/^(<!-- -->|<\/?details>\n*|<summary>\d+ findings<\/summary>\n*)*$/);
    if (type === 'em' || type === 'strong') expect(own).toContain(raw);
  }
  const links = tokens.filter(({ type }) => type === 'link').map(({ href, text }) => `${text} ${href}`);
  expect(links).toEqual(findings.map(({ ruleId }) => `${ruleId} ${rulePage(ruleId)}`));
  const headings = tokens.filter(({ type }) => type === 'heading').map(shownBy);
  expect(headings).toEqual([...new Set(findings.map(({ file }) => file))].map((file) => inOneLine(printable(file))));
  const rows = tokens.filter(isTable).flatMap((table) => table.rows);
  expect(rows.map((row) => row[2]?.tokens.map(shownBy).join(''))).toEqual(
    findings.map(({ message, suppressed }) =>
      inOneLine(`${inOneLine(printable(message))}${suppressed ? ` (suppressed: ${suppressed})` : ''}`),
    ),
  );
  expect(rows.every((row) => row.length === 4)).toBe(true);
}

/** Every token of a page, also those within others. */
function tokensOf(page: string): readonly Tokens.Generic[] {
  const tokens: Tokens.Generic[] = [];
  marked.walkTokens(marked.lexer(page, { gfm: true }), (token) => {
    tokens.push(token);
  });
  return tokens;
}

function isTable(token: Tokens.Generic): token is Tokens.Table {
  return token.type === 'table';
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#91;': '[',
  '&#93;': ']',
};

/** What a reader sees of a token. */
function shownBy(token: Tokens.Generic): string {
  if (token.type === 'html') return '';
  if (token.tokens) return token.tokens.map(shownBy).join('');
  return String(token['text'] ?? '').replace(/&(?:amp|lt|gt|#91|#93);/g, (entity) => ENTITIES[entity] ?? entity);
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
