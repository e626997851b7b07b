import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { projectRoot } from '../../test/editor-host/project-root.ts';

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

/** What a command wrote of its tests. */
export interface Results {
  readonly counts: Counts;
  /** Every failure with its place and what it said, ready to be read at the end of a long run. */
  readonly failures: readonly string[];
}

/**
 * What a results file tells, corrected by the exit status of the command that wrote it: a test file that could not be loaded has
 * no failing test, and a crash no results, but both fail. Rejects never; an unreadable file is a failure.
 */
export async function resultsInFile(file: string, ok: boolean): Promise<Results> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const report = text === undefined ? undefined : parseObject(text);
  const counts = report && countsOf(report);
  if (report === undefined || counts === undefined || counts.passed + counts.failed === 0)
    return { counts: countsOfStatus(false), failures: [] };
  const failures = [...editorFailures(report), ...vitestFailures(report)];
  return { counts: !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts, failures };
}

/** The names under which our editor tests, then Vitest, report the same three numbers. */
const names: Readonly<Record<keyof Counts, readonly [string, string]>> = {
  passed: ['passed', 'numPassedTests'],
  failed: ['failed', 'numFailedTests'],
  skipped: ['skipped', 'numPendingTests'],
};

function countsOf(report: Report): Counts | undefined {
  const [passed, failed, skipped] = [names.passed, names.failed, names.skipped].map((keys) =>
    keys.map((key) => report[key]).find((value) => typeof value === 'number'),
  );
  if (passed === undefined || failed === undefined || skipped === undefined) return undefined;
  return { passed, failed, skipped };
}

function editorFailures(report: Report): readonly string[] {
  return objectsIn(report['failures']).map(({ title, message }) => `${title}\n${beginning(String(message))}`);
}

/** A test file that could not be loaded fails by itself, with a message in place of tests. */
function vitestFailures(report: Report): readonly string[] {
  return objectsIn(report['testResults']).flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(projectRoot, String(name));
    const tests = objectsIn(assertionResults).filter((test) => test['status'] === 'failed');
    if (tests.length === 0) return status === 'failed' ? [`${file}\n${beginning(String(message))}`] : [];
    return tests.map(({ fullName, failureMessages }) => {
      const said = Array.isArray(failureMessages) ? failureMessages.join('\n') : '';
      return `${file}: ${fullName}\n${beginning(said)}`;
    });
  });
}

/** Enough of a message to know what it is about; all of it stands where the test ran. */
function beginning(message: string): string {
  const lines = message.split('\n');
  return lines
    .slice(0, 12)
    .map((line) => `    ${line}`)
    .join('\n');
}

type Report = Readonly<Record<string, unknown>>;

function objectsIn(value: unknown): readonly Report[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'object' && each !== null) : [];
}

function parseObject(text: string): Report | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
