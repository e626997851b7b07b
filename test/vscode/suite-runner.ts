import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { resultsVariable, type SuiteFailure, type SuiteResults } from './suite-results.ts';

const slowMs = 2_000;
const timeoutMs = 60_000;

/**
 * Runs every suite beside this file; the extension host of the editor calls it.
 * Resolves when all tests passed. Rejects when one failed, or when there was none.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, slow: slowMs, timeout: timeoutMs });
  const folder = join(__dirname, 'suite');
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.cjs')) mocha.addFile(join(folder, file));
  }
  await mocha.loadFilesAsync();
  const results = await runTests(mocha);
  if (results.failures.length > 0) throw new Error(`${results.failures.length} tests failed in the editor.`);
  if (results.passed === 0) throw new Error('No test ran in the editor.');
}

/** Writes the results after each test, so that a crash of the editor does not take them along. */
function runTests(mocha: Mocha): Promise<SuiteResults> {
  return new Promise((resolve) => {
    let passed = 0;
    let skipped = 0;
    const failures: SuiteFailure[] = [];
    const results = (complete: boolean): SuiteResults => ({ complete, passed, skipped, failures });
    const runner = mocha.run(() => {
      write(results(true));
      resolve(results(true));
    });
    runner.on('pass', () => {
      passed += 1;
    });
    runner.on('pending', () => {
      skipped += 1;
    });
    runner.on('fail', (test, error: Error) => failures.push({ title: test.fullTitle(), message: error.message }));
    runner.on('test end', () => write(results(false)));
  });
}

function write(results: SuiteResults): void {
  const file = process.env[resultsVariable];
  if (file !== undefined) writeFileSync(file, JSON.stringify(results));
}
