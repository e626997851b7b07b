#!/usr/bin/env node
// Stands in for the executable of VS Code in extension tests: same flags, same exit status, no download of the desktop editor.
import '../../scripts/pinned-node.mjs';

const { runSuite } = await import('./run-suite.ts');

for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
]) {
  // What was started ends with this process: see the exit listeners where it is started.
  process.once(signal, () => process.exit(status));
}

process.exit(await runSuite(process.argv.slice(2)));
