import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, describe as group, it } from 'vitest';
import { type Counts, describe, type Results, resultsInFile, sum } from '../../scripts/test-run/results.ts';
import { projectRoot } from '../editor-host/project-root.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counts-test-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function countsIn(report: unknown, ok: boolean): Promise<Counts> {
  return (await resultsIn(report, ok)).counts;
}

function resultsIn(report: unknown, ok: boolean): Promise<Results> {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof report === 'string' ? report : JSON.stringify(report));
  return resultsInFile(file, ok);
}

const oneFailure: Counts = { passed: 0, failed: 1, skipped: 0 };

group('the counts in a results file', () => {
  it('are read as Vitest and the editor tests write them', async () => {
    const expected = { passed: 5, failed: 1, skipped: 2 };
    expect(await countsIn({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2 }, false)).toEqual(expected);
    expect(await countsIn(expected, false)).toEqual(expected);
  });

  it('gain a failure when the command failed without a failing test', async () => {
    const counts = await countsIn({ passed: 5, failed: 0, skipped: 0 }, false);
    expect(counts).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it.each([['not JSON'], ['[]'], [{}], [{ passed: 1 }], [{ passed: 0, failed: 0, skipped: 3 }]])(
    'are one failure when %j tells of no test that ran',
    async (report) => {
      expect(await countsIn(report, true)).toEqual(oneFailure);
    },
  );

  it('are one failure when there is no file', async () => {
    expect(await resultsInFile(join(folder, 'missing.json'), true)).toEqual({ counts: oneFailure, failures: [] });
  });
});

group('the failures in a results file', () => {
  it('are told as Vitest writes them, with files that could not be loaded', async () => {
    const testResults = [
      {
        name: join(projectRoot, 'test/a.test.ts'),
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'fits', failureMessages: [] },
          { status: 'failed', fullName: 'a chart touches nothing', failureMessages: ['expected 1\n  to be 2'] },
        ],
      },
      { name: join(projectRoot, 'test/b.test.ts'), status: 'failed', message: 'no such module', assertionResults: [] },
      { name: join(projectRoot, 'test/c.test.ts'), status: 'passed', message: '', assertionResults: [] },
    ];
    const report = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, testResults };
    expect((await resultsIn(report, false)).failures).toEqual([
      `${join('test', 'a.test.ts')}: a chart touches nothing\n    expected 1\n      to be 2`,
      `${join('test', 'b.test.ts')}\n    no such module`,
    ]);
  });

  it('are told as the editor tests write them', async () => {
    const report = { passed: 1, failed: 1, skipped: 0, failures: [{ title: 'The outline', message: 'is empty' }] };
    expect((await resultsIn(report, false)).failures).toEqual(['The outline\n    is empty']);
  });
});

it('are added up and told in one line', () => {
  expect(describe(sum([oneFailure, { passed: 3, failed: 0, skipped: 0 }]))).toBe('3 passed, 1 failed');
  expect(describe(sum([]))).toBe('0 passed, 0 failed');
  expect(describe({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
});
