/** The entry of the GitHub Action. */

import { run } from './run.ts';
import { processRunner } from './runner.ts';

void run(processRunner()).then((status) => {
  // What is still being written to the log is not cut off: the process ends by itself.
  process.exitCode = status;
});
