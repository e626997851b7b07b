import { expect, it } from 'vitest';
import { showProgress } from '../../server/src/cli/progress.ts';
import type { Terminal } from '../../server/src/cli/terminal.ts';

/** What is shown when each of a number of files takes some milliseconds. */
function shown(files: number, milliseconds: number, isWatched = true): readonly string[] {
  const lines: string[] = [];
  let time = 0;
  const terminal: Terminal = {
    print: () => undefined,
    say: () => undefined,
    show: isWatched ? (line) => void lines.push(line) : undefined,
    input: async () => new Uint8Array(),
    interactive: false,
    environment: {},
    folder: '/',
  };
  const progress = showProgress(files, terminal, () => time);
  for (let file = 0; file < files; file++) {
    time += milliseconds;
    progress.step();
  }
  progress.end();
  return lines;
}

it('is shown of long work only, now and then, and leaves no trace', () => {
  expect(shown(100, 1)).toEqual([]);
  expect(shown(20, 50)).toEqual([
    'Checked 14 of 20 files',
    'Checked 16 of 20 files',
    'Checked 18 of 20 files',
    'Checked 20 of 20 files',
    '',
  ]);
  expect(shown(20, 50, false)).toEqual([]);
});
