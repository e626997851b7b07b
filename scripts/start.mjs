// `npm start`: builds, checks the sample charters and draws the plan of one of them, to show what Charterline does.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const SAMPLE = 'samples/rebrand-website/tarnwell-rebrand.charter.yaml';
const FINDINGS = resolve(ROOT, 'out/samples.findings.json');
const PLAN = resolve(ROOT, 'out/tarnwell-rebrand.plan.html');

heading('Building Charterline');
run(['esbuild.mjs']);

heading('What Charterline says about the sample charters (charterline validate samples)');
// Some samples are wrong on purpose, configurations among them, so that no exit status would be a surprise here. That
// the work was done shows in the second report.
rmSync(FINDINGS, { force: true });
run(['dist/cli.cjs', 'validate', 'samples', '-f', 'stylish', '-f', `json=${FINDINGS}`], [0, 1, 2]);
const { summary } = JSON.parse(readFileSync(FINDINGS, 'utf8'));
console.log(`\nThe samples below samples/broken are wrong on purpose. ${summary.files} files were checked.`);

heading(`The collaboration plan of one sample (charterline plan ${SAMPLE})`);
run(['dist/cli.cjs', 'plan', SAMPLE, '--output', PLAN]);
console.log(`Open this page in a browser:\n${PLAN}`);

function heading(text) {
  console.log(`\n${text}\n${'='.repeat(text.length)}\n`);
}

/** Runs a script of the project with this Node; its end is also the end here unless its status is one of those expected. */
function run(words, expected = [0]) {
  const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' });
  if (expected.includes(status)) return;
  console.error(`\n"${words.join(' ')}" did not work (status ${status}).`);
  process.exit(status ?? 1);
}
