import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { startOwned } from './owned-process.ts';

/** Prints its own process number and that of a child, then ignores polite requests to end. */
const stubborn = `
process.on('SIGTERM', () => {});
const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
console.log(JSON.stringify([process.pid, child.pid]));
setInterval(() => {}, 1000);`;

it('ends a process that does not want to, and what it started', async () => {
  let announce: (line: string) => void = () => {};
  const announced = new Promise<string>((resolve) => {
    announce = resolve;
  });
  const owned = startOwned(process.execPath, ['-e', stubborn], { env: process.env, onLine: announce, patienceMs: 200 });
  const processes: readonly number[] = JSON.parse(await announced);
  expect(processes.map(isAlive)).toEqual([true, true]);
  await owned.end();
  await expect.poll(() => processes.map(isAlive), { timeout: 3_000 }).toEqual([false, false]);
});

it('tells how a process ended and what it said last', async () => {
  const owned = startOwned(process.execPath, ['-e', 'console.error("no disk"); process.exitCode = 3'], {
    env: process.env,
  });
  expect(await owned.ended).toBe('status 3');
  await expect.poll(() => owned.lastLines()).toEqual(['no disk']);
  await owned.end();
});

it('tells that a command does not exist', async () => {
  const owned = startOwned('/nowhere/command', [], { env: process.env });
  expect(await owned.ended).toMatch(/ENOENT/u);
  await owned.end();
});

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return !isZombie(processId);
  } catch {
    return false;
  }
}

/** Whether a process has ended and only waits to be collected by its parent, which some containers never do. */
function isZombie(processId: number): boolean {
  const stat = `/proc/${processId}/stat`;
  return existsSync(stat) && /\) Z /u.test(readFileSync(stat, 'utf8'));
}
