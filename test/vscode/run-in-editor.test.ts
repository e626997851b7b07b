import { describe, expect, it } from 'vitest';
import { judge } from './run-in-editor.ts';
import type { SuiteResults } from './suite-results.ts';

const green: SuiteResults = { complete: true, passed: 2, skipped: 0, failures: [] };
const failure = { title: 'a test', message: 'wrong' };

describe('what a run in the editor came to', () => {
  it('stands as reported when all tests ran', () => {
    expect(judge(green, undefined)).toEqual(green);
    const red = { ...green, failures: [failure] };
    expect(judge(red, 'Test run failed with code 1')).toEqual(red);
  });

  it('has one more failure when the editor ended before the last test, even with status 0', () => {
    expect(judge({ ...green, complete: false, failures: [failure] }, undefined).failures).toEqual([
      failure,
      { title: 'The editor', message: 'ended before the last test' },
    ]);
  });

  it('has a failure when no test ran', () => {
    expect(judge({ ...green, passed: 0 }, undefined).failures).toEqual([
      { title: 'The editor', message: 'ran no test' },
    ]);
  });

  it('has a failure when the editor failed after its tests had passed', () => {
    const judged = judge(green, 'Test run failed with code 2');
    expect(judged.failures).toEqual([{ title: 'The editor', message: 'Test run failed with code 2' }]);
  });
});
