import type { GitHub, RepositoryName } from './client.ts';
import { type Asked, asking } from './refusal.ts';

/** A comment of ours. */
export interface OwnComment {
  readonly id: number;
  readonly body: string;
  readonly url: string;
}

/**
 * The first comment of a pull request that begins with a mark and that we wrote; the answer is `undefined` when there is
 * none. Anybody can write the mark down, so that it does not suffice.
 */
export async function findComment(
  github: GitHub,
  repository: RepositoryName,
  issue_number: number,
  mark: string,
): Promise<Asked<OwnComment | undefined>> {
  const all = github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...repository,
    issue_number,
    per_page: 100,
  });
  const comments = await asking(all);
  if ('refusal' in comments) return comments;
  const marked = comments.answer.filter(({ body }) => body?.startsWith(mark));
  if (marked.length === 0) return { answer: undefined };
  const own = await ownAmong(
    github,
    marked.map(({ node_id }) => node_id),
  );
  const first = marked.find(({ node_id, user }) => own?.has(node_id) ?? user?.type === 'Bot');
  return { answer: first && { id: Number(first.id), body: first.body ?? '', url: first.html_url } };
}

/**
 * Which of these comments the owner of the token wrote. The REST API does not tell the token of a workflow who it is. Where
 * the other API does not answer either, as `undefined` says, a comment by a program counts: people cannot write those.
 */
async function ownAmong(github: GitHub, ids: readonly string[]): Promise<ReadonlySet<string> | undefined> {
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { id viewerDidAuthor } } }';
  try {
    const { nodes } = await github.graphql<CommentNodes>(query, { ids: ids.slice(0, 100) });
    return new Set(nodes.flatMap((node) => (node?.viewerDidAuthor && node.id ? [node.id] : [])));
  } catch {
    return undefined;
  }
}

interface CommentNodes {
  readonly nodes: readonly ({ readonly id?: string; readonly viewerDidAuthor?: boolean } | null)[];
}

/** Writes a new comment; answers with its address. */
export async function createComment(
  github: GitHub,
  repository: RepositoryName,
  issue_number: number,
  body: string,
): Promise<Asked<string>> {
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  return asking(github.request(route, { ...repository, issue_number, body }).then(({ data }) => data.html_url));
}

/** Replaces what a comment says; answers with its address. */
export async function updateComment(
  github: GitHub,
  repository: RepositoryName,
  comment_id: number,
  body: string,
): Promise<Asked<string>> {
  const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
  return asking(github.request(route, { ...repository, comment_id, body }).then(({ data }) => data.html_url));
}
