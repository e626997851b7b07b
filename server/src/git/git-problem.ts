/** Why Git could not be asked, or could not answer. */
export type GitProblemKind =
  | 'not-installed'
  | 'no-repository'
  | 'no-working-tree'
  | 'not-owned'
  | 'unsafe-config'
  | 'no-commits'
  | 'unknown-revision'
  | 'ambiguous-revision'
  | 'shallow'
  | 'no-common-ancestor'
  | 'failed';

/** A failure that has to do with Git. Its message is a whole sentence for people; what it quotes is not escaped yet. */
export class GitProblem extends Error {
  override readonly name = 'GitProblem';
  readonly kind: GitProblemKind;

  constructor(kind: GitProblemKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** What helps where history is missing. */
export const SHALLOW_ADVICE =
  'This is a shallow clone, which lacks a part of the history: run "git fetch --unshallow", or set "fetch-depth: 0" for actions/checkout.';

/** The problem behind what Git says on standard error (with `LC_ALL=C`) when it refuses something in a folder. */
export function problemOf(complaint: string, folder: string): GitProblem {
  const [, owned] = /(?:dubious ownership in|unsafe) repository (?:at )?\(?'(.*?)'/s.exec(complaint) ?? [];
  if (owned !== undefined) {
    return new GitProblem(
      'not-owned',
      `Git does not trust the repository "${owned}", because it belongs to another user. If you trust it, run: ` +
        `git config --global --add safe.directory "${owned}"`,
    );
  }
  if (/not a git repository/i.test(complaint)) {
    return new GitProblem('no-repository', `"${folder}" is not in a Git repository.`);
  }
  if (/does not have any commits yet/.test(complaint)) return noCommits();
  return new GitProblem('failed', `Git could not do it: ${reasonIn(complaint)}.`);
}

export function noCommits(): GitProblem {
  return new GitProblem(
    'no-commits',
    'The Git repository has no commits yet, so that there is nothing to compare with.',
  );
}

/** The line in which Git says why; it may come after warnings. */
function reasonIn(complaint: string): string {
  const lines = complaint.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((each) => /^(fatal|error): /.test(each)) ?? lines[0] ?? 'it gave no reason';
  return line.replace(/^(fatal|error): /, '').replace(/\.$/, '');
}
