import { createInterface } from 'node:readline';
import { createColors } from 'picocolors';

/** A person at a terminal who can be asked. What is said to them goes to standard error: standard output is for results. */
export interface Dialogue {
  readonly say: (line: string) => void;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** The next line that the person enters; `undefined` once they have stopped, by Ctrl-C or the end of input. */
  readonly ask: (prompt: string) => Promise<string | undefined>;
  /** Gives the terminal back. */
  readonly close: () => void;
}

/** Begins a dialogue; `undefined` where nobody can be asked. */
export function openDialogue(colour: boolean): Dialogue | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: true });
  // Keeps lines that come faster than the questions, as when somebody pastes several.
  const entered = lines[Symbol.asyncIterator]();
  const { bold, dim } = createColors(colour);
  return {
    say: (line) => void process.stderr.write(`${line}\n`),
    bold,
    dim,
    async ask(prompt) {
      lines.setPrompt(prompt);
      lines.prompt();
      const next = await entered.next();
      if (next.done) process.stderr.write('\n');
      return next.done ? undefined : next.value;
    },
    close: () => lines.close(),
  };
}
