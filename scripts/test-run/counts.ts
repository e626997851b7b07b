import { readFile } from 'node:fs/promises';

/** What a stage of the test run came to. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    nothing,
  );
}

/** The line that people and machines read: `N passed, N failed`, and what was skipped when there was something. */
export function describe({ passed, failed, skipped }: Counts): string {
  const rest = skipped === 0 ? '' : `, ${skipped} skipped`;
  return `${passed} passed, ${failed} failed${rest}`;
}

/** A stage whose command is one check. */
export function countsOfStatus(ok: boolean): Counts {
  return { ...nothing, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

/**
 * The counts in a results file, corrected by the exit status of the command that wrote it: a test file that could not be loaded
 * has no failing test, and a crash no results, but both fail. Rejects never; an unreadable file is a failure.
 */
export async function countsInFile(file: string, ok: boolean): Promise<Counts> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const counts = text === undefined ? undefined : parseCounts(text);
  if (counts === undefined || counts.passed + counts.failed === 0) return countsOfStatus(false);
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The names under which our editor tests, then Vitest, report the same three numbers. */
const names: Readonly<Record<keyof Counts, readonly [string, string]>> = {
  passed: ['passed', 'numPassedTests'],
  failed: ['failed', 'numFailedTests'],
  skipped: ['skipped', 'numPendingTests'],
};

function parseCounts(text: string): Counts | undefined {
  const report = parseObject(text);
  const [passed, failed, skipped] = [names.passed, names.failed, names.skipped].map((keys) =>
    keys.map((key) => report?.[key]).find((value) => typeof value === 'number'),
  );
  if (passed === undefined || failed === undefined || skipped === undefined) return undefined;
  return { passed, failed, skipped };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
