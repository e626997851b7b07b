import { describe, expect, it } from 'vitest';
import { renderGitlab } from '../../../server/src/render/findings/gitlab.ts';
import type { ReportedFinding } from '../../../server/src/report/report.ts';
import { readCodeQuality } from '../../support/code-quality.ts';
import { finding, range, reportOf } from './reports.ts';

function issuesOf(...findings: readonly ReportedFinding[]) {
  return readCodeQuality(renderGitlab(reportOf(findings)));
}

describe('gitlab', () => {
  it('writes an issue for each finding that counts', () => {
    expect(issuesOf(finding(), finding({ suppressed: 'inline' }), finding({ suppressed: 'baseline' }))).toEqual([
      {
        description: 'Nobody answers for it.',
        check_name: 'raci/one-accountable',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'major',
        location: { path: 'a.charter.yaml', lines: { begin: 1, end: 1 } },
      },
    ]);
    expect(renderGitlab(reportOf([]))).toBe('[]\n');
  });

  it('has a word for each severity', () => {
    const severities = (['error', 'warning', 'info'] as const).map((severity) => issuesOf(finding({ severity }))[0]);
    expect(severities.map((issue) => issue?.severity)).toEqual(['major', 'minor', 'info']);
  });

  it('tells findings with the same fingerprint apart by their files, and knows them again on other lines', () => {
    const [a, b] = issuesOf(finding(), finding({ file: 'b.charter.yaml' }));
    expect(a?.fingerprint).not.toBe(b?.fingerprint);
    const [again] = issuesOf(finding({ range: range(30, 1, 30, 2), message: 'In other words.' }));
    expect(again?.fingerprint).toBe(a?.fingerprint);
  });

  it('counts the lines that hold something of the place', () => {
    const lines = [range(2, 3, 4, 5), range(2, 3, 4, 1), range(2, 1, 2, 1)].map(
      (place) => issuesOf(finding({ range: place }))[0]?.location.lines,
    );
    expect(lines).toEqual([
      { begin: 2, end: 4 },
      { begin: 2, end: 3 },
      { begin: 2, end: 2 },
    ]);
  });
});
