import type { GitHub, RepositoryName } from './client.ts';
import { type Asked, asking } from './refusal.ts';

/** A review of a pull request. */
export interface PullRequestReview {
  /** The login of the reviewer; `undefined` for an account that is gone. */
  readonly by: string | undefined;
  /** `APPROVED`, `CHANGES_REQUESTED`, `COMMENTED`, `DISMISSED` or `PENDING`. */
  readonly state: string;
  /** The full hash of the commit that was reviewed; `undefined` when it is gone. */
  readonly commit: string | undefined;
}

/** The reviews of a pull request, the oldest first. */
export function readReviews(
  github: GitHub,
  repository: RepositoryName,
  pull_number: number,
): Promise<Asked<readonly PullRequestReview[]>> {
  const pull = { ...repository, pull_number, per_page: 100 };
  return asking(
    github.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', pull, ({ data }) =>
      data.map(({ user, state, commit_id }) => ({ by: user?.login, state, commit: commit_id ?? undefined })),
    ),
  );
}

/**
 * The logins, in lower case, of those who approve a commit: whose last word on it is an approval. A review that asks for
 * changes or was dismissed takes back what the same person said before; one of another commit says nothing of this one, and
 * nobody approves their own pull request.
 */
export function approversOf(
  commit: string,
  author: string | undefined,
  reviews: readonly PullRequestReview[],
): readonly string[] {
  const last = new Map<string, PullRequestReview>();
  for (const review of reviews) {
    if (review.by !== undefined && DECISIVE.has(review.state)) last.set(review.by.toLowerCase(), review);
  }
  last.delete(author?.toLowerCase() ?? '');
  return [...last]
    .filter(([, review]) => review.state === 'APPROVED' && review.commit === commit)
    .map(([login]) => login)
    .sort();
}

const DECISIVE: ReadonlySet<string> = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
