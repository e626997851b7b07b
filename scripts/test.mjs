// Runs every check of the project; the last line says how many passed and failed, the exit status whether any failed.
// usage: npm test [-- --fast]   (--fast leaves out the tests inside VS Code)
import './pinned-node.mjs';
import { parseArgs } from 'node:util';

const { runStages } = await import('./test-run/run-stages.ts');
const { stages } = await import('./test-run/stages.ts');
const { describe, sum } = await import('./test-run/results.ts');

const { values } = parseArgs({ options: { fast: { type: 'boolean', default: false } } });
const outcomes = await runStages(stages, { fast: values.fast });
const failing = outcomes.filter(({ counts }) => counts.failed > 0);

process.stdout.write('\n');
for (const { heading, leftOut } of outcomes) if (leftOut !== undefined) console.log(`${heading}: ${leftOut}`);
for (const { heading, counts, failures } of failing) {
  for (const failure of failures) console.log(`✗ ${failure}\n`);
  console.log(`Failing: ${heading} (${describe(counts)})`);
}
console.log(describe(sum(outcomes.map(({ counts }) => counts))));
process.exitCode = failing.length === 0 ? 0 : 1;
