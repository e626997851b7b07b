import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { renderSarif } from '../../../server/src/render/findings/sarif.ts';
import { renderRulePage } from '../../../server/src/render/rules/page.ts';
import type { ReportedFinding } from '../../../server/src/report/report.ts';
import { RULES, ruleById } from '../../../server/src/rules/registry.ts';
import { readSarif } from '../../support/sarif-schema.ts';
import { finding, range, reportOf } from './reports.ts';

/** The results of a report as SARIF. */
function resultsOf(...findings: readonly ReportedFinding[]) {
  return readSarif(renderSarif(reportOf(findings))).runs[0]?.results ?? [];
}

/** The URI of a file as SARIF. */
function artifactOf(file: string) {
  return resultsOf(finding({ file }))[0]?.locations?.[0]?.physicalLocation?.artifactLocation;
}

describe('sarif', () => {
  it('says which tool it was, how columns count, and which rules have something to say', () => {
    const log = readSarif(
      renderSarif(reportOf([finding({ ruleId: 'raci/silo' }), finding(), finding({ ruleId: 'raci/silo' })])),
    );
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    const [run] = log.runs;
    expect(run?.columnKind).toBe('utf16CodeUnits');
    const { rules, ...driver } = run?.tool.driver ?? { name: '' };
    expect(driver).toEqual({
      name: 'Charterline',
      version: manifest.version,
      semanticVersion: manifest.version,
      informationUri: 'https://github.com/charterline/charterline',
    });
    expect(rules?.map(({ id }) => id)).toEqual(['raci/one-accountable', 'raci/silo']);
    expect(run?.results?.map(({ ruleId, ruleIndex }) => [ruleId, ruleIndex])).toEqual([
      ['raci/silo', 1],
      ['raci/one-accountable', 0],
      ['raci/silo', 1],
    ]);
  });

  it('describes a rule', () => {
    const log = readSarif(renderSarif(reportOf([finding({ ruleId: 'collaboration/liaison' })])));
    const rule = ruleById('collaboration/liaison');
    expect(rule?.practices).toEqual(['P21']);
    expect(log.runs[0]?.tool.driver.rules).toEqual([
      {
        id: 'collaboration/liaison',
        name: 'CollaborationLiaison',
        helpUri: 'https://github.com/charterline/charterline/blob/main/docs/rules/collaboration/liaison.md',
        shortDescription: { text: `${rule?.title}.` },
        fullDescription: { text: rule?.rationale },
        help: {
          text: expect.stringMatching(/^[^#*]*\n\nP21: .*\n\nhttps:\/\/.*\/collaboration\/liaison\.md$/s),
          markdown: rule && renderRulePage(rule),
        },
        defaultConfiguration: { level: 'warning' },
        properties: { tags: ['collaboration', 'P21'] },
      },
    ]);
  });

  it('describes every rule that there is, each with a name of its own', () => {
    const log = readSarif(renderSarif(reportOf(RULES.map(({ id }) => finding({ ruleId: id })))));
    const rules = log.runs[0]?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id).toSorted());
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    for (const { id, name, fullDescription, defaultConfiguration, properties } of rules) {
      expect(name).toMatch(/^([A-Z][a-z]+)+$/);
      // GitHub shows no longer texts and no more tags.
      expect(fullDescription?.text.length).toBeLessThanOrEqual(1024);
      expect(properties?.tags?.length).toBeLessThanOrEqual(10);
      const level = ruleById(id)?.levels.recommended;
      expect(defaultConfiguration).toEqual(
        level === 'off' ? { enabled: false } : { level: level === 'info' ? 'note' : level },
      );
    }
  });

  it('writes a result with its places, its fix and what recognises it', () => {
    const found = finding({
      severity: 'info',
      range: range(2, 3, 4, 1),
      related: [{ file: 'shared.charter-catalog.yaml', range: range(7, 3, 7, 4), message: 'The first one' }],
      fix: {
        title: 'Name somebody',
        safe: false,
        edits: [
          { file: 'a.charter.yaml', range: range(2, 3, 2, 3), text: 'accountable: cio\n' },
          { file: 'a.charter.yaml', range: range(3, 1, 4, 1), text: '' },
        ],
      },
    });
    expect(resultsOf(found)).toEqual([
      {
        ruleId: 'raci/one-accountable',
        ruleIndex: 0,
        level: 'note',
        message: { text: 'Nobody answers for it.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'a.charter.yaml', uriBaseId: '%SRCROOT%' },
              region: { startLine: 2, startColumn: 3, endLine: 4, endColumn: 1 },
            },
            logicalLocations: [{ fullyQualifiedName: 'raci[launch]' }],
          },
        ],
        relatedLocations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'shared.charter-catalog.yaml', uriBaseId: '%SRCROOT%' },
              region: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 4 },
            },
            message: { text: 'The first one' },
          },
        ],
        partialFingerprints: { 'charterline/v1': '0123456789abcdef' },
        fixes: [
          {
            description: { text: 'Name somebody' },
            artifactChanges: [
              {
                artifactLocation: { uri: 'a.charter.yaml', uriBaseId: '%SRCROOT%' },
                replacements: [
                  {
                    deletedRegion: { startLine: 2, startColumn: 3, endLine: 2, endColumn: 3 },
                    insertedContent: { text: 'accountable: cio\n' },
                  },
                  { deletedRegion: { startLine: 3, startColumn: 1, endLine: 4, endColumn: 1 } },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  it('leaves out what there is not', () => {
    const [result] = resultsOf(finding({ path: '', severity: 'error' }));
    expect(Object.keys(result ?? {})).toEqual([
      'ruleId',
      'ruleIndex',
      'level',
      'message',
      'locations',
      'partialFingerprints',
    ]);
    expect(Object.keys(result?.locations?.[0] ?? {})).toEqual(['physicalLocation']);
  });

  it('says of all results whether they are suppressed once one is', () => {
    const results = resultsOf(finding(), finding({ suppressed: 'inline' }), finding({ suppressed: 'baseline' }));
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [{ kind: 'inSource' }],
      [{ kind: 'external' }],
    ]);
  });

  it('names files by URI', () => {
    const relative = (uri: string) => ({ uri, uriBaseId: '%SRCROOT%' });
    expect(artifactOf('teams/Büro 1/a#b?c%20.charter.yaml')).toEqual(
      relative('teams/B%C3%BCro%201/a%23b%3Fc%2520.charter.yaml'),
    );
    expect(artifactOf('../shared.charter-catalog.yaml')).toEqual(relative('../shared.charter-catalog.yaml'));
    expect(artifactOf('mailto:x.charter.yaml')).toEqual(relative('mailto%3Ax.charter.yaml'));
    expect(artifactOf('d:/work/a b.charter.yaml')).toEqual({ uri: 'file:///d:/work/a%20b.charter.yaml' });
    expect(artifactOf('file://server/share/a.charter.yaml')).toEqual({ uri: 'file://server/share/a.charter.yaml' });
  });
});
