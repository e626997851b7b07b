// Measures how fast everything is and how large, beside the goals that are set for it. The exit status says only whether
// it could be measured.
// usage: npm run bench [-- MEASURE… [--lines N]… [--rounds N] [--output FILE]]
//   MEASURE         measures only these, such as plan; all when left out
//   --lines N       measures only charters of this size; may be repeated
//   --rounds N      how often each measure is taken; as often as fits into a few seconds when left out
//   --output FILE   where the figures are written as JSON instead of bench/results.json
import '../scripts/pinned-node.mjs';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { chosenMeasures } = await import('./registry.ts');
const { takeAll } = await import('./take-all.ts');
const { tableOf } = await import('./table.ts');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    lines: { type: 'string', multiple: true },
    rounds: { type: 'string' },
    output: { type: 'string', default: join(import.meta.dirname, 'results.json') },
  },
});

const [busy] = loadavg();
const figures = await takeAll(chosenMeasures(positionals), {
  lines: values.lines?.map(Number),
  rounds: values.rounds === undefined ? undefined : Number(values.rounds),
  tell: (text) => process.stderr.write(`${text}\n`),
});
const machine = { node: process.version, platform: `${process.platform} ${process.arch}`, cores: cpus().length, busy };
await writeFile(values.output, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
process.stdout.write(tableOf(figures));
// Whoever compares ratios can do so on any machine, but not while something else takes turns with what is measured.
if (busy > 1) process.stderr.write(`Other programs were running (load ${busy.toFixed(1)}); figures may be too high.\n`);
