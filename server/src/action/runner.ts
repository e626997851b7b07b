import { randomUUID } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import { printable } from '../render/findings/printable.ts';
import { workflowCommand } from '../render/workflow-command.ts';

/** How much a message matters: GitHub shows at most ten of each for a step. */
export type Level = 'error' | 'warning' | 'notice';

/** What a runner of GitHub Actions gives to a step, and how the step tells it something. */
export interface Runner {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder into which the repository is checked out, as an absolute path. */
  readonly workspace: string;
  /** Writes to the log, in which the runner looks for commands. */
  readonly print: (text: string) => void;
}

/** The runner that this process runs on. */
export function processRunner(): Runner {
  return {
    environment: process.env,
    workspace: path.resolve(process.env['GITHUB_WORKSPACE'] || '.'),
    print: (text) => void process.stdout.write(text),
  };
}

/** Shows a sentence at the head of the run. */
export function annotate(runner: Runner, level: Level, sentence: string): void {
  runner.print(workflowCommand(level, {}, printable(sentence)));
}

/** Writes a line to the log only. */
export function log(runner: Runner, line: string): void {
  runner.print(withoutCommands(`${printable(line)}\n`));
}

/** Writes lines to the log that can be unfolded there. */
export function logGroup(runner: Runner, title: string, lines: string): void {
  runner.print(`${workflowCommand('group', {}, title)}${withoutCommands(lines)}${workflowCommand('endgroup', {}, '')}`);
}

/** Has the runner take lines for text, whatever they begin with. Nobody can foresee the word that ends this. */
function withoutCommands(lines: string): string {
  const token = randomUUID();
  return `${workflowCommand('stop-commands', {}, token)}${lines}${workflowCommand(token, {}, '')}`;
}

/** Sets an output of the step, for later steps. */
export async function setOutput(runner: Runner, name: string, value: string): Promise<void> {
  const file = runner.environment['GITHUB_OUTPUT'];
  if (!file) return;
  const end = `end-${randomUUID()}`;
  await appendFile(file, `${name}<<${end}\n${value}\n${end}\n`);
}

/** Adds Markdown to the summary of the job. */
export async function addSummary(runner: Runner, markdown: string): Promise<void> {
  const file = runner.environment['GITHUB_STEP_SUMMARY'];
  if (file) await appendFile(file, markdown);
}

/** The payload of the event, as JSON; `undefined` when there is none, or it is none. */
export async function readPayload({ environment }: Runner): Promise<unknown> {
  const file = environment['GITHUB_EVENT_PATH'];
  if (!file) return undefined;
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}
