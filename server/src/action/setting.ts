import { stat } from 'node:fs/promises';
import path from 'node:path';
import { today } from '../cli/arguments.ts';
import { GitProblem } from '../git/git-problem.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import type { RepositoryName } from './api/client.ts';
import type { Inputs } from './inputs.ts';
import { type Occasion, readOccasion } from './occasion.ts';
import { type Runner, readPayload } from './runner.ts';

/** Where and why a run takes place. */
export interface Setting {
  readonly occasion: Occasion;
  /** The absolute path of the working directory. */
  readonly folder: string;
  /** The absolute path of the folder from which files are named. */
  readonly root: string;
  /** `undefined`, with the reason, where Git has nothing to tell. */
  readonly repository: Repository | undefined;
  readonly noRepository: string;
  /** The repository on GitHub; `undefined` when the runner does not say. */
  readonly name: RepositoryName | undefined;
  readonly asOf: string;
}

/** Finds out where a run takes place; or says what is wrong, as a sentence. */
export async function findSetting(runner: Runner, inputs: Inputs): Promise<Setting | string> {
  const { environment, workspace } = runner;
  const event = environment['GITHUB_EVENT_NAME'] ?? '';
  const occasion = readOccasion(event, await readPayload(runner));
  if (!occasion)
    return `What GitHub says of the event "${event}" cannot be understood: GITHUB_EVENT_PATH must lead to it.`;
  const folder = path.resolve(workspace, inputs.workingDirectory);
  if (!(await isFolder(folder))) {
    return `There is no folder "${inputs.workingDirectory}". Check the repository out first, with actions/checkout.`;
  }
  const opened = await open(folder);
  const repository = typeof opened === 'string' ? undefined : opened;
  return {
    occasion,
    folder,
    root: repository?.root ?? workspace,
    repository,
    noRepository: typeof opened === 'string' ? opened : '',
    name: nameOf(environment['GITHUB_REPOSITORY']),
    asOf: inputs.asOf ?? today(),
  };
}

async function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function open(folder: string): Promise<Repository | string> {
  try {
    return await openRepository(folder);
  } catch (error) {
    if (error instanceof GitProblem) return error.message;
    throw error;
  }
}

function nameOf(text: string | undefined): RepositoryName | undefined {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(text ?? '') ?? [];
  return owner !== undefined && repo !== undefined ? { owner, repo } : undefined;
}
