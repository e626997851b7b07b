import type { GitHub, RepositoryName } from './api/client.ts';
import { createComment, findComment, updateComment } from './api/comments.ts';
import { readLabel } from './api/labels.ts';
import type { Asked } from './api/refusal.ts';
import { approversOf, readReviews } from './api/reviews.ts';
import type { PullRequest } from './occasion.ts';
import { WAIVER_LABEL, type Waiver } from './waiver.ts';

/** What is told in a sentence when GitHub does not do its part. */
type Tell = (sentence: string) => void;

/** A pull request on GitHub. What GitHub refuses is told, and the step goes on without. */
export class Conversation {
  readonly #github: GitHub;
  readonly #repository: RepositoryName;
  readonly #pull: PullRequest;
  readonly #tell: Tell;

  constructor(github: GitHub, repository: RepositoryName, pull: PullRequest, tell: Tell) {
    this.#github = github;
    this.#repository = repository;
    this.#pull = pull;
    this.#tell = tell;
  }

  /** The logins, in lower case, of those who approve a commit in a review. */
  async approvers(commit: string): Promise<readonly string[]> {
    const reviews = await readReviews(this.#github, this.#repository, this.#pull.number);
    const known = this.#unless(reviews, 'The reviews of the pull request cannot be read, so that none counts');
    return approversOf(commit, this.#pull.author, known ?? []);
  }

  /** The waiver that stands at present, if any. */
  async waiver(): Promise<Waiver | undefined> {
    const label = await readLabel(this.#github, this.#repository, this.#pull.number, WAIVER_LABEL);
    return this.#unless(label, 'The labels of the pull request cannot be read, so that none counts');
  }

  /**
   * Makes the one comment that begins with a mark say something: writes it if it is needed and there is none, and leaves it
   * alone when it says that already. Returns the address of the comment, if there is one.
   */
  async say(mark: string, body: { readonly text: string; readonly isNeeded: boolean }): Promise<string | undefined> {
    const failure = 'The comment on the pull request could not be written; everything is in the summary of the run';
    const found = await findComment(this.#github, this.#repository, this.#pull.number, mark);
    if ('refusal' in found) return this.#unless(found, failure);
    const { answer: comment } = found;
    if (comment && essence(comment.body) === essence(body.text)) return comment.url;
    if (comment)
      return this.#unless(await updateComment(this.#github, this.#repository, comment.id, body.text), failure);
    if (!body.isNeeded) return undefined;
    return this.#unless(await createComment(this.#github, this.#repository, this.#pull.number, body.text), failure);
  }

  #unless<Answer>(asked: Asked<Answer>, failure: string): Answer | undefined {
    if ('answer' in asked) return asked.answer;
    this.#tell(`${failure}: ${asked.refusal}.`);
    return undefined;
  }
}

/**
 * What makes two comments the same. GitHub may keep line ends as browsers send them, and drops spaces around a comment;
 * where alone the run is another, the summary of the earlier one says the same.
 */
function essence(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/\/actions\/runs\/\d+/g, '/actions/runs/0')
    .trim();
}
