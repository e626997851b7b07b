import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What has to be undone, in reverse order, when something that was built step by step is no longer needed. */
export interface CleanUps {
  add(cleanUp: () => Promise<void>): void;
  /** Runs every clean-up once, however often it is called; rejects at the end when some of them failed. */
  run(): Promise<void>;
}

export function createCleanUps(): CleanUps {
  const pending: (() => Promise<void>)[] = [];
  let running: Promise<void> | undefined;
  return {
    add: (cleanUp) => pending.push(cleanUp),
    run() {
      running ??= runAll(pending.toReversed());
      return running;
    },
  };
}

async function runAll(cleanUps: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const cleanUp of cleanUps) {
    await cleanUp().catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be cleaned up.');
}

/** Creates a temporary folder that is removed by the clean-ups, or at the latest when this process exits. */
export async function temporaryFolder(cleanUps: CleanUps, prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  const patient = { recursive: true, force: true, maxRetries: 10 };
  const removeAtExit = (): void => rmSync(folder, { ...patient, retryDelay: 50 });
  process.once('exit', removeAtExit);
  cleanUps.add(async () => {
    await rm(folder, { ...patient, retryDelay: 200 });
    process.removeListener('exit', removeAtExit);
  });
  return folder;
}
