import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createCleanUps, temporaryFolder } from '../../test/editor-host/clean-ups.ts';
import { projectRoot } from '../../test/editor-host/project-root.ts';
import { countsOfStatus, describe, nothing, type Results, resultsInFile } from './results.ts';
import type { Stage } from './stages.ts';

export interface StageOutcome extends Results {
  readonly heading: string;
  /** Why the stage did not run. */
  readonly leftOut?: string;
}

/** Runs the stages one after the other, also after a failure, and resolves with what each came to. */
export async function runStages(
  stages: readonly Stage[],
  options: { readonly fast: boolean },
): Promise<StageOutcome[]> {
  const outcomes: StageOutcome[] = [];
  const cleanUps = createCleanUps();
  const folder = await temporaryFolder(cleanUps, 'test-results-');
  try {
    for (const stage of stages) {
      process.stdout.write(`\n── ${stage.heading} ──\n`);
      const started = Date.now();
      const resultsFile = join(folder, `${outcomes.length}.json`);
      const outcome = exempt(stage, outcomes, options.fast) ?? (await runStage(stage, resultsFile));
      outcomes.push(outcome);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${stage.heading}: ${outcome.leftOut ?? `${describe(outcome.counts)} (${seconds} s)`}\n`);
    }
  } finally {
    await cleanUps.run();
  }
  return outcomes;
}

function exempt(stage: Stage, earlier: readonly StageOutcome[], fast: boolean): StageOutcome | undefined {
  const { heading, needs } = stage;
  if (stage.slow && fast) return { heading, counts: nothing, failures: [], leftOut: 'left out of this fast run' };
  const needed = earlier.find((outcome) => outcome.heading === needs);
  if (needed === undefined || needed.counts.failed === 0) return undefined;
  const leftOut = `failed without running, because it needs "${needs}"`;
  return { heading, counts: countsOfStatus(false), failures: [], leftOut };
}

async function runStage(stage: Stage, resultsFile: string): Promise<StageOutcome> {
  const ok = await succeeds(stage.command(resultsFile));
  const results =
    stage.judgedBy === 'counts' ? await resultsInFile(resultsFile, ok) : { counts: countsOfStatus(ok), failures: [] };
  return { heading: stage.heading, ...results };
}

async function succeeds([command, ...commandArguments]: readonly [string, ...string[]]): Promise<boolean> {
  const child = spawn(command === 'node' ? process.execPath : command, commandArguments, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PATH: toolPath() },
  });
  const stopPassingOn = passOnSignals(child);
  const ok = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
  stopPassingOn();
  return ok;
}

/** The project's tools and its pinned Node come first, also for scripts that a tool starts. */
function toolPath(): string {
  return [join(projectRoot, 'node_modules', '.bin'), dirname(process.execPath), process.env['PATH']].join(delimiter);
}

/** Ends the running stage before this process, so that none outlives the run; returns how to stop doing so. */
function passOnSignals(child: ChildProcess): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const passOn = (signal: NodeJS.Signals): void => {
    child.kill(signal);
    child.once('exit', () => process.exit(128 + constants.signals[signal]));
  };
  for (const signal of signals) process.on(signal, passOn);
  return () => {
    for (const signal of signals) process.removeListener(signal, passOn);
  };
}
