import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { load } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { INPUT_DEFAULTS, readInputs } from '../../server/src/action/inputs.ts';
import { ROOT } from '../cli/charterline.ts';

interface ActionFile {
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const text = readFileSync(path.join(ROOT, 'action.yml'), 'utf8');
const action = load(text) as ActionFile;

/** GitHub's own readers, of which the package cannot be loaded as it is: its JSON lacks the attribute that Node asks for. */
const readers = mkdtempSync(path.join(tmpdir(), 'charterline-readers-'));
afterAll(() => rmSync(readers, { recursive: true }));
await build({
  stdin: {
    contents: `export { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
               export { parseAction } from '@actions/workflow-parser/actions/index';`,
    resolveDir: ROOT,
  },
  outfile: path.join(readers, 'readers.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
});
const { NoOperationTraceWriter, parseAction, parseWorkflow }: Readers = await import(path.join(readers, 'readers.mjs'));
const trace = new NoOperationTraceWriter();

interface Readers {
  readonly NoOperationTraceWriter: typeof import('@actions/workflow-parser').NoOperationTraceWriter;
  readonly parseWorkflow: typeof import('@actions/workflow-parser').parseWorkflow;
  readonly parseAction: typeof import('@actions/workflow-parser/actions/index').parseAction;
}

describe('action.yml', () => {
  it('is an action as GitHub reads it', () => {
    const { context } = parseAction({ name: 'action.yml', content: text }, trace);
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  it('describes every input, with the default that holds without it', () => {
    const defaults = Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, value]);
    const ours = Object.entries({ ...INPUT_DEFAULTS, token: `\${{ github.token }}` });
    expect(defaults.toSorted()).toEqual(ours.toSorted());
  });

  it('describes what the inputs may be', () => {
    for (const name of Object.keys(INPUT_DEFAULTS)) expect(action.inputs[name]?.description, name).toMatch(/\.$/);
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action.cjs' });
  });
});

describe('inputs', () => {
  it('are what the workflow says, without the spaces around it', () => {
    const read = readInputs({
      INPUT_PATHS: ' charters \n\n  teams/**/*.charter.yaml\n',
      'INPUT_FAIL-ON': 'warning',
      'INPUT_MAX-WARNINGS': '0',
      INPUT_COMMENT: 'False',
      'INPUT_SARIF-FILE': ' ',
    });
    expect(read).toMatchObject({
      inputs: {
        paths: ['charters', 'teams/**/*.charter.yaml'],
        failOn: 'warning',
        maxWarnings: 0,
        comment: false,
        sarifFile: undefined,
      },
    });
  });

  it('that are wrong are all told', () => {
    const environment = {
      'INPUT_MAX-WARNINGS': '-1',
      'INPUT_AS-OF': '2026-02-30',
      INPUT_COMMENT: 'yes',
      'INPUT_FAIL-ON-CHANGE': 'x\n::error::',
    };
    expect(readInputs(environment)).toEqual({
      mistakes: [
        'The input "max-warnings" must be a whole number, not "-1".',
        'The input "as-of" must be a day of the calendar, written YYYY-MM-DD, not "2026-02-30".',
        'The input "fail-on-change" must be one of material, notable, editorial, never, not "x\\n::error::".',
        'The input "comment" must be true or false, not "yes".',
      ],
    });
  });
});

describe('workflows', () => {
  const folder = path.join(ROOT, '.github/workflows');
  const examples = [
    ...readFileSync(path.join(ROOT, 'docs/ci.md'), 'utf8').matchAll(
      /```yaml\n(# \.github\/workflows\/[^\n]+\n.*?)```/gs,
    ),
  ];
  const files = [
    ...readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')] as const),
    ...examples.map(([, content = ''], index) => [`example ${index + 1} of docs/ci.md`, content] as const),
  ];

  it('are in the repository and in its documentation', () => {
    expect(examples.length).toBeGreaterThan(0);
    expect(files.length).toBeGreaterThan(examples.length);
  });

  it.each(files)('%s is one as GitHub reads it', (name, content) => {
    const { context } = parseWorkflow({ name, content }, trace);
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
  });

  it.each(files)('%s gives the action only inputs that it has', (_, content) => {
    const { jobs } = load(content) as { readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>> };
    const steps = Object.values(jobs).flatMap(({ steps = [] }) => steps);
    const given = steps
      .filter(({ uses }) => uses?.startsWith('charterline/'))
      .flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.filter((name) => !(name in INPUT_DEFAULTS))).toEqual([]);
  });
});

interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
