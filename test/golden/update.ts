/**
 * Writes what the engine says now into the expectations of the broken samples; whoever runs it reads the difference.
 * `UPDATE_GOLDEN=1 npx vitest run test/golden/golden.test.ts` runs it.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { expectationOf } from './expectation.ts';
import { analyseSample, brokenSamples, expectationPath, expectations, onDisk } from './samples.ts';

/** Writes every expectation, and removes those whose sample is gone. */
export async function updateExpectations(): Promise<void> {
  const wanted = new Set(brokenSamples.map(expectationPath));
  for (const path of expectations()) if (!wanted.has(path)) rmSync(onDisk(path));
  for (const sample of brokenSamples) {
    const expectation = expectationOf(await analyseSample(sample));
    writeFileSync(onDisk(expectationPath(sample)), `${JSON.stringify(expectation, undefined, 2)}\n`);
  }
}
