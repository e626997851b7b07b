import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../server/src/analysis/analysis.ts';
import { Engine } from '../../server/src/analysis/engine.ts';
import { MemoryWorkspace } from '../../server/src/analysis/workspace.ts';
import { reportFindings } from '../../server/src/report/report.ts';
import { condensed } from '../../server/src/report/reportable.ts';
import { CATALOG_WITH_ERROR, CLEAN, config, using, WITH_ERROR, WITH_INFO, WITH_SUPPRESSED } from '../cli/files.ts';

const FOLDER = 'file:///team';

/** Analyses each file of a workspace in memory. */
async function analyse(files: Readonly<Record<string, string>>): Promise<readonly Analysis[]> {
  const byUri = Object.fromEntries(Object.entries(files).map(([path, text]) => [encodeURI(`${FOLDER}/${path}`), text]));
  const engine = new Engine(new MemoryWorkspace(byUri, { folders: [FOLDER] }));
  const analyses = await Promise.all(Object.keys(byUri).map((uri) => engine.analyse(uri, '2026-11-21')));
  return analyses.filter((analysis) => analysis !== undefined);
}

async function report(files: Readonly<Record<string, string>>, options: { showSuppressed?: boolean } = {}) {
  return reportFindings(
    (await analyse(files)).map((each) => condensed(each)),
    { folder: FOLDER, ...options },
  );
}

describe('a report', () => {
  it('gives each finding its file, place, path and text', async () => {
    const { findings, summary } = await report({ 'teams/a.charter.yaml': WITH_ERROR });
    expect(findings).toEqual([
      {
        file: 'teams/a.charter.yaml',
        ruleId: 'schema/unknown-key',
        severity: 'error',
        message: expect.stringContaining('"colour"'),
        range: { start: { line: 5, column: 3 }, end: { line: 5, column: 9 } },
        path: 'metadata.colour',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        related: [],
        fix: {
          title: 'Keep it as a key of your own, "x-colour"',
          safe: false,
          edits: [
            {
              file: 'teams/a.charter.yaml',
              range: { start: { line: 5, column: 3 }, end: { line: 5, column: 9 } },
              text: 'x-colour',
            },
          ],
        },
      },
    ]);
    expect(summary).toEqual({ files: 1, errors: 1, warnings: 0, infos: 0, suppressed: 0 });
  });

  it('has its keys in the order of the specification', async () => {
    const whole = await report({ 'a.charter.yaml': WITH_SUPPRESSED }, { showSuppressed: true });
    expect(Object.keys(whole)).toEqual(['version', 'findings', 'summary']);
    expect(Object.keys(whole.findings[0] ?? {})).toEqual([
      'file',
      'ruleId',
      'severity',
      'message',
      'range',
      'path',
      'fingerprint',
      'related',
      'fix',
      'suppressed',
    ]);
  });

  it('counts columns in UTF-16 code units and lines by any line break', async () => {
    const text = CLEAN.replace('metadata:', "x-note: { a: '😀é', b: 1, b: 2 }\rmetadata:").replaceAll('\n', '\r\n');
    const { findings } = await report({ 'a.charter.yaml': text });
    expect(findings.map(({ range, related }) => [range, related.map((place) => place.range)])).toEqual([
      [
        { start: { line: 4, column: 27 }, end: { line: 4, column: 28 } },
        [{ start: { line: 4, column: 21 }, end: { line: 4, column: 22 } }],
      ],
    ]);
  });

  it('says once what several charters report in a catalog that they share', async () => {
    const files = {
      'a.charter.yaml': using('shared.charter-catalog.yaml'),
      'b.charter.yaml': using('shared.charter-catalog.yaml'),
      'shared.charter-catalog.yaml': CATALOG_WITH_ERROR,
    };
    const all = await report(files);
    expect(all.findings.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'shared.charter-catalog.yaml schema/required',
      'shared.charter-catalog.yaml schema/unknown-key',
    ]);
    expect(all.summary).toMatchObject({ files: 3, errors: 2 });
    const analyses = await analyse(files);
    const charters = analyses.filter(({ file }) => file.kind === 'charter');
    expect(
      reportFindings(
        charters.map((each) => condensed(each)),
        { folder: FOLDER },
      ).findings,
    ).toEqual(all.findings);
  });

  it('says once what is wrong with a config that several charters share', async () => {
    const files = {
      'a.charter.yaml': CLEAN,
      'b.charter.yaml': CLEAN,
      '.charterline.yaml': config('rules: { raci/sillo: off }\n'),
    };
    const { findings } = await report(files);
    expect(findings.map(({ file, ruleId }) => [file, ruleId])).toEqual([['.charterline.yaml', 'config/unknown-rule']]);
  });

  it('takes the strictest view where charters under different configs share a catalog', async () => {
    const shared = `${CATALOG_WITH_ERROR.replace('titel', 'title')}# charterline-disable-file reference/unused\n`;
    const strict = config('extends: strict\n');
    const mild = config('extends: strict\nrules: { suppression/reason: info }\n');
    for (const [one, two] of [
      [strict, mild],
      [mild, strict],
    ] as const) {
      const { findings } = await report({
        'a/.charterline.yaml': one,
        'a/a.charter.yaml': using('../shared.charter-catalog.yaml'),
        'b/.charterline.yaml': two,
        'b/b.charter.yaml': using('../shared.charter-catalog.yaml'),
        'shared.charter-catalog.yaml': shared,
      });
      const inCatalog = findings.filter(
        ({ file, ruleId }) => file === 'shared.charter-catalog.yaml' && ruleId === 'suppression/reason',
      );
      expect(inCatalog.map(({ severity }) => severity)).toEqual(['error']);
    }
  });

  it('is sorted by file as it is named, and by place, the suppressed ones among the others', async () => {
    const files = {
      'ä.charter.yaml': WITH_ERROR,
      'z.charter.yaml': `${WITH_SUPPRESSED}  - { id: lan, title: Network, kind: othr }\n`,
      'Z.charter.yaml': WITH_ERROR,
    };
    const { findings } = await report(files, { showSuppressed: true });
    expect(findings.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'Z.charter.yaml schema/unknown-key',
      'z.charter.yaml reference/unused',
      'z.charter.yaml reference/unused',
      'z.charter.yaml schema/enum',
      'ä.charter.yaml schema/unknown-key',
    ]);
    const { findings: mixed } = await report(
      { 'a.charter.yaml': `${WITH_SUPPRESSED}  - { id: fax, title: Copy, kind: other }\n` },
      { showSuppressed: true },
    );
    const lines = mixed.map(({ range }) => range.start.line);
    expect(mixed.map(({ suppressed }) => suppressed)).toEqual(['inline', undefined]);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  it('lists suppressed findings only when asked, and counts them always', async () => {
    const files = { 'a.charter.yaml': WITH_SUPPRESSED };
    const hidden = await report(files);
    expect(hidden.findings).toEqual([]);
    expect(hidden.summary).toMatchObject({ infos: 0, suppressed: 1 });
    const shown = await report(files, { showSuppressed: true });
    expect(shown.findings.map(({ ruleId, suppressed }) => [ruleId, suppressed])).toEqual([
      ['reference/unused', 'inline'],
    ]);
    expect(shown.summary).toEqual(hidden.summary);
  });

  it('gives a finding the same fingerprint whether or not it is suppressed, and wherever its line is', async () => {
    const [plain] = (await report({ 'a.charter.yaml': WITH_INFO })).findings;
    const [suppressed] = (await report({ 'a.charter.yaml': WITH_SUPPRESSED }, { showSuppressed: true })).findings;
    const [moved] = (await report({ 'a.charter.yaml': WITH_INFO.replace('metadata:', '\n\nmetadata:') })).findings;
    expect(plain?.fingerprint).toBeDefined();
    expect([suppressed?.fingerprint, moved?.fingerprint]).toEqual([plain?.fingerprint, plain?.fingerprint]);
    expect(moved?.range).not.toEqual(plain?.range);
  });

  it('needs neither the text nor the tree of a file', async () => {
    const analyses = await analyse({
      'a.charter.yaml': using(
        'shared.charter-catalog.yaml',
        `${WITH_SUPPRESSED}  - { id: crm, title: Again, kind: crm }\n`,
      ),
      'shared.charter-catalog.yaml': CATALOG_WITH_ERROR,
      '.charterline.yaml': config('rules: { raci/sillo: off }\n'),
    });
    const options = { folder: FOLDER, showSuppressed: true };
    const whole = reportFindings(
      analyses.map((each) => condensed(each)),
      options,
    );
    expect(whole.findings.length).toBeGreaterThan(4);
    expect(whole.findings.some(({ related }) => related.length > 0)).toBe(true);
    const charters = analyses.filter(({ file }) => file.kind === 'charter');
    expect(
      reportFindings(
        charters.map((each) => condensed(each)),
        options,
      ).findings,
    ).toEqual(whole.findings);
    expect(analyses.map((analysis) => Object.keys(condensed(analysis).file))).toEqual(
      analyses.map(() => ['uri', 'lines']),
    );
  });

  it('does not depend on the order of the files', async () => {
    const analyses = await analyse({
      'z.charter.yaml': using('shared.charter-catalog.yaml', WITH_ERROR),
      'B.charter.yaml': using('shared.charter-catalog.yaml', WITH_INFO),
      'a/ä.charter.yaml': WITH_SUPPRESSED,
      'a/.charterline.yaml': config('extends: strict\nrules: { raci/sillo: off }\n'),
      'a/other.charter.yaml': using('../shared.charter-catalog.yaml'),
      'malformed.charter.yaml': 'a: [\nb: }\n',
      'shared.charter-catalog.yaml': CATALOG_WITH_ERROR,
    });
    const options = { folder: FOLDER, showSuppressed: true };
    const expected = JSON.stringify(
      reportFindings(
        analyses.map((each) => condensed(each)),
        options,
      ),
    );
    expect(analyses).toHaveLength(7);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          analyses.map((each) => condensed(each)),
          { minLength: 7 },
        ),
        (shuffled) => {
          expect(JSON.stringify(reportFindings(shuffled, options))).toBe(expected);
        },
      ),
      { numRuns: 50 },
    );
  });
});
