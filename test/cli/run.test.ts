import { describe, expect, it } from 'vitest';
import { run } from '../../server/src/cli/run.ts';
import type { Terminal } from '../../server/src/cli/terminal.ts';
import { type Verb, withCommonOptions } from '../../server/src/cli/verb.ts';

/** A terminal that remembers what was written. */
function terminal(): Terminal & { readonly out: string[]; readonly lines: string[] } {
  const out: string[] = [];
  const lines: string[] = [];
  return {
    out,
    lines,
    print: (text) => void out.push(text),
    say: (line) => void lines.push(line),
    show: undefined,
    input: async () => new Uint8Array(),
    interactive: false,
    environment: {},
    folder: import.meta.dirname,
  };
}

/** A verb in which something goes wrong that should not. */
const failing: Verb = (program, start) => {
  withCommonOptions(program.command('fail')).action((options) =>
    start(options, async () => {
      throw new Error('lost\n\u001b[31mway');
    }),
  );
};

describe('an unexpected error', () => {
  it('is one line that says how to report it, and status 2', async () => {
    const seen = terminal();
    expect(await run([failing], ['fail'], seen)).toBe(2);
    expect(seen.lines).toEqual([
      'charterline: Internal error: lost\\n\\x1b[31mway. Please run the same command with --verbose and report what it prints.',
    ]);
    expect(seen.out).toEqual([]);
  });

  it('comes with its details on request', async () => {
    const seen = terminal();
    expect(await run([failing], ['fail', '--verbose'], seen)).toBe(2);
    expect(seen.lines.join('\n')).toMatch(
      /Please report it with the lines below\.\nCharterline .*, Node \d+.*\nError: lost\n[\s\S]*\n {4}at /,
    );
  });
});
