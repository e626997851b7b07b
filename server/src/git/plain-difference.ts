import { runGit } from './run-git.ts';

/** The difference of two files, line by line, as Git shows it without any driver. Rejects with a `GitProblem` when Git fails. */
export async function plainDifference(one: string, other: string, folder: string): Promise<string> {
  const words = ['diff', '--no-index', '--no-ext-diff', '--no-textconv', '--no-color', '--', one, other];
  const { stdout } = await runGit({ folder }, words, { accept: [1] });
  return stdout.toString();
}
