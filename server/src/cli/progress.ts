import type { Terminal } from './terminal.ts';

/** How long work may take before those who wait are told, and how often then, in milliseconds. */
const PATIENCE = 700;
const INTERVAL = 100;

/** Tells how far work on a number of files is. */
export interface Progress {
  /** Another file is done. */
  step(): void;
  /** Leaves no trace of what was shown. */
  end(): void;
}

/** Shows progress to whoever watches standard error, once the work takes long. */
export function showProgress(total: number, { show }: Terminal, now: () => number = Date.now): Progress {
  let done = 0;
  let next = now() + PATIENCE;
  let isShown = false;
  return {
    step() {
      done++;
      if (!show || now() < next) return;
      next = now() + INTERVAL;
      isShown = true;
      show(`Checked ${done} of ${total} files`);
    },
    end() {
      if (isShown) show?.('');
    },
  };
}
