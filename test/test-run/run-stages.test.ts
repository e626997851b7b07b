import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runStages } from '../../scripts/test-run/run-stages.ts';
import type { Stage } from '../../scripts/test-run/stages.ts';

beforeEach(() => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true);
});

afterEach(() => vi.restoreAllMocks());

function stage(heading: string, script: string, changes: Partial<Stage> = {}): Stage {
  return { heading, command: (file) => ['node', '-e', script, file], judgedBy: 'status', ...changes };
}

const writesCounts = `require('node:fs').writeFileSync(process.argv[1], '{"passed":7,"failed":0,"skipped":0}')`;

async function countsOf(stages: readonly Stage[], fast = false): Promise<string[]> {
  const outcomes = await runStages(stages, { fast });
  return outcomes.map(({ heading, counts }) => `${heading} ${counts.passed}/${counts.failed}`);
}

it('goes on after a failing stage, except to what needs it', async () => {
  const stages = [
    stage('Build', 'process.exitCode = 1'),
    stage('Unit', writesCounts, { judgedBy: 'counts' }),
    stage('Editor', writesCounts, { judgedBy: 'counts', needs: 'Build' }),
  ];
  expect(await countsOf(stages)).toEqual(['Build 0/1', 'Unit 7/0', 'Editor 0/1']);
});

it('runs what needs a stage that passed', async () => {
  const stages = [stage('Build', ''), stage('Editor', writesCounts, { judgedBy: 'counts', needs: 'Build' })];
  expect(await countsOf(stages)).toEqual(['Build 1/0', 'Editor 7/0']);
});

it('leaves slow stages out of a fast run, and says so', async () => {
  const slow = stage('Editor', 'process.exitCode = 1', { slow: true });
  const [outcome] = await runStages([slow], { fast: true });
  expect(outcome?.leftOut).toContain('left out');
  expect(outcome?.counts).toEqual({ passed: 0, failed: 0, skipped: 0 });
  expect(await countsOf([slow])).toEqual(['Editor 0/1']);
});

it('takes results of its own run only', async () => {
  const stages = [stage('First', writesCounts, { judgedBy: 'counts' }), stage('Second', '', { judgedBy: 'counts' })];
  expect(await countsOf(stages)).toEqual(['First 7/0', 'Second 0/1']);
});

it('fails a stage whose command does not exist', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const missing: Stage = { heading: 'Missing', command: () => ['no-such-command'], judgedBy: 'status' };
  expect(await countsOf([missing])).toEqual(['Missing 0/1']);
});
