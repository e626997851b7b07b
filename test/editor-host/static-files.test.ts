import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type StaticFiles, serveFiles } from './static-files.ts';

let folder = '';
let files: StaticFiles;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'static-test-'));
  mkdirSync(join(folder, 'served'));
  writeFileSync(join(folder, 'served', 'a b.js'), 'served');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  files = await serveFiles(join(folder, 'served'));
});

afterEach(async () => {
  await files.close();
  rmSync(folder, { recursive: true });
});

it('serves a file with its media type', async () => {
  const answer = await fetch(`http://127.0.0.1:${files.port}/a%20b.js?v=1`);
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
    200,
    'text/javascript',
    'served',
  ]);
});

it.each(['/', '/missing.js', '/../secret.js', '/..%2fsecret.js', '/%E0%A4%A'])('does not serve %s', async (path) => {
  expect(await statusOf(path)).not.toBe(200);
});

/** Unlike `fetch` this sends the path as it is. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    request({ port: files.port, host: '127.0.0.1', path }, (answer) => resolve(answer.resume().statusCode))
      .once('error', () => resolve(undefined))
      .end();
  });
}
