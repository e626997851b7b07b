/** One part of the test run. */
export interface Stage {
  readonly heading: string;
  /** Command and arguments. A command that reports counts gets the path of its results file here. */
  readonly command: (resultsFile: string) => readonly [string, ...string[]];
  /** `counts`: the command writes its numbers into the results file. `status`: the whole command is one test. */
  readonly judgedBy: 'counts' | 'status';
  /** Heading of an earlier stage without whose success this one would test something stale. */
  readonly needs?: string;
  /** Left out of a fast run. */
  readonly slow?: true;
}

const build = 'Build';

/** Runs the tests of one project of `vitest.config.ts`. */
function vitest(project: string, ...options: readonly string[]): Stage['command'] {
  const reporters = ['--reporter=default', '--reporter=json'];
  return (file) => ['vitest', 'run', '--project', project, ...options, ...reporters, `--outputFile=${file}`];
}

/** The stages in their order; everything that has to hold before a change is good. */
export const stages: readonly Stage[] = [
  {
    heading: 'Generated files are fresh',
    command: () => ['node', 'scripts/generate.mjs', '--check'],
    judgedBy: 'status',
  },
  { heading: 'Types', command: () => ['tsc', '--noEmit', '-p', '.'], judgedBy: 'status' },
  {
    heading: 'Types of the preview page',
    command: () => ['tsc', '--noEmit', '-p', 'client/webview'],
    judgedBy: 'status',
  },
  { heading: 'Style', command: () => ['biome', 'ci', '.'], judgedBy: 'status' },
  { heading: build, command: () => ['node', 'esbuild.mjs'], judgedBy: 'status' },
  // Many of these wait for programs that they start, so that every core has something to do.
  { heading: 'Tests', command: vitest('node', '--maxWorkers=100%'), judgedBy: 'counts' },
  // Two windows of an editor have enough to do for two cores, and more would wait for each other.
  {
    heading: 'Tests in a browser',
    command: vitest('browser', '--maxWorkers=2'),
    judgedBy: 'counts',
    needs: build,
    slow: true,
  },
  {
    heading: 'Tests inside VS Code',
    command: (file) => ['node', 'test/vscode/run.ts', '--results', file],
    judgedBy: 'counts',
    needs: build,
    slow: true,
  },
];
