/** A command in a terminal of its own, as when a person sits before it. Needs `script` of util-linux. */
import { type ChildProcess, spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

export class PseudoTerminal {
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;
  #shown = '';
  #read = 0;
  #changed: () => void = () => undefined;

  constructor(words: readonly string[], cwd: string) {
    const command = words.map((word) => `'${word}'`).join(' ');
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env;
    const env = { ...inherited, TERM: 'xterm', SHELL: '/bin/sh' };
    this.#process = spawn('script', ['--quiet', '--return', '--flush', '--command', command, '/dev/null'], {
      cwd,
      env,
    });
    this.#process.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.#shown += text;
      this.#changed();
    });
    this.#ended = new Promise((resolve, reject) => {
      this.#process.on('error', reject);
      this.#process.on('close', resolve);
    });
  }

  /** Everything that was shown so far, without colours and movements of the cursor. */
  get shown(): string {
    return stripVTControlCharacters(this.#shown).replaceAll('\r', '');
  }

  /** Waits until a text is shown that was not waited for before. */
  async until(text: string): Promise<void> {
    for (;;) {
      const at = this.shown.indexOf(text, this.#read);
      if (at >= 0) {
        this.#read = at + text.length;
        return;
      }
      await new Promise<void>((resolve) => {
        this.#changed = resolve;
      });
    }
  }

  type(keys: string): void {
    this.#process.stdin?.write(keys);
  }

  /** The exit status, once the command has ended. */
  async status(): Promise<number | null> {
    const status = await this.#ended;
    this.#process.stdin?.destroy();
    return status;
  }
}
