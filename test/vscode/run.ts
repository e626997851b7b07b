/**
 * Runs the suites inside VS Code and exits with 1 when something failed.
 * usage: node test/vscode/run.ts [--results FILE] [--extension FOLDER]
 * CHARTERLINE_VSCODE names the executable of a desktop VS Code to use in place of the editor host.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../editor-host/project-root.ts';
import { runInEditor } from './run-in-editor.ts';

const { values } = parseArgs({ options: { results: { type: 'string' }, extension: { type: 'string' } } });
const executable = process.env['CHARTERLINE_VSCODE'];

// The editor is only told to end when the terminal interrupts; the end of a CI job is announced differently.
process.once('SIGTERM', () => process.emit('SIGINT'));

const { passed, skipped, failures } = await runInEditor({
  extension: resolve(values.extension ?? projectRoot),
  ...(executable ? { executable } : {}),
});
for (const { title, message } of failures) process.stderr.write(`Failed: ${title}: ${message}\n`);
if (values.results !== undefined) {
  await writeFile(values.results, JSON.stringify({ passed, skipped, failed: failures.length, failures }));
}
process.exitCode = failures.length === 0 ? 0 : 1;
