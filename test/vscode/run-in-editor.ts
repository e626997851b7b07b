import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { createCleanUps, temporaryFolder } from '../editor-host/clean-ups.ts';
import { projectRoot } from '../editor-host/project-root.ts';
import { bundleSuites } from './bundle-suites.ts';
import { resultsVariable, type SuiteResults } from './suite-results.ts';

const hostExecutable = join(projectRoot, 'test', 'editor-host', 'editor-host.mjs');

export interface EditorRun {
  /** Folder of the extension to test. */
  readonly extension: string;
  /** Executable of a desktop VS Code; the editor host of the tests when left out. */
  readonly executable?: string;
}

/**
 * Runs the suites inside VS Code, on a temporary copy of the samples, and resolves with their results.
 * An editor that ended early, or failed without a failing test, counts as one more failure.
 */
export async function runInEditor({ extension, executable }: EditorRun): Promise<SuiteResults> {
  const cleanUps = createCleanUps();
  try {
    const home = await temporaryFolder(cleanUps, 'charters-');
    const workspace = join(home, 'workspace');
    const resultsFile = join(home, 'results.json');
    await mkdir(workspace);
    await cp(join(projectRoot, 'samples'), workspace, { recursive: true });
    const problem = await problemOf(
      runTests({
        vscodeExecutablePath: executable ?? hostExecutable,
        extensionDevelopmentPath: extension,
        extensionTestsPath: await bundleSuites(join(projectRoot, '.vscode-test', 'suite')),
        launchArgs: [
          workspace,
          `--user-data-dir=${join(home, 'user')}`,
          `--extensions-dir=${join(home, 'extensions')}`,
        ],
        extensionTestsEnv: { [resultsVariable]: resultsFile },
      }),
    );
    return judge(await readResults(resultsFile), problem);
  } finally {
    await cleanUps.run();
  }
}

async function problemOf(run: Promise<number>): Promise<string | undefined> {
  return run.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

async function readResults(file: string): Promise<SuiteResults> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? { complete: false, passed: 0, skipped: 0, failures: [] } : JSON.parse(text);
}

/** The counts alone do not show that the editor died between two tests, nor its exit status how many tests ran. */
export function judge(results: SuiteResults, problem: string | undefined): SuiteResults {
  const message = hiddenFailure(results, problem);
  if (message === undefined) return results;
  return { ...results, failures: [...results.failures, { title: 'The editor', message }] };
}

function hiddenFailure(results: SuiteResults, problem: string | undefined): string | undefined {
  const because = problem === undefined ? '' : ` (${problem})`;
  if (!results.complete) return `ended before the last test${because}`;
  if (results.passed + results.failures.length === 0) return `ran no test${because}`;
  return results.failures.length === 0 ? problem : undefined;
}
