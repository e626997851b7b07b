import type { GitHub, RepositoryName } from './client.ts';
import { type Asked, asking } from './refusal.ts';

/** A label of a pull request as it is now. */
export interface GivenLabel {
  /** The login of who added it last; `undefined` when GitHub does not say. */
  readonly by: string | undefined;
}

/**
 * Whether a pull request has a label at present, and from whom; the answer is `undefined` when it has not. What the payload
 * of an event says is out of date as soon as the label is taken away.
 */
export async function readLabel(
  github: GitHub,
  repository: RepositoryName,
  issue_number: number,
  name: string,
): Promise<Asked<GivenLabel | undefined>> {
  const pull = { ...repository, issue_number, per_page: 100 };
  const labels = await asking(github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/labels', pull));
  if ('refusal' in labels) return labels;
  if (!labels.answer.some((label) => label.name.toLowerCase() === name.toLowerCase())) return { answer: undefined };
  const events = await asking(github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/events', pull));
  const last = 'answer' in events ? events.answer.findLast((event) => isAdding(event, name)) : undefined;
  return { answer: { by: last?.actor?.login } };
}

function isAdding(
  event: { readonly event: string; readonly label?: { readonly name?: string | null } },
  name: string,
): boolean {
  return event.event === 'labeled' && event.label?.name?.toLowerCase() === name.toLowerCase();
}
