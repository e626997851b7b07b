/** The entry of the command line. */
import { run } from './run.ts';
import { processTerminal } from './terminal.ts';
import { VERBS } from './verbs/registry.ts';

const terminal = processTerminal((reason) => {
  terminal.say(`charterline: The report could not be written: ${reason}.`);
  process.exitCode = 2;
});

void run(VERBS, process.argv.slice(2), terminal).then((status) => {
  // What is still being written is not cut off: the process ends by itself. A report that was lost stays lost.
  process.exitCode ??= status;
});
