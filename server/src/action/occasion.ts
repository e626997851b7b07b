import { isRecord, textIn } from './json-values.ts';

/** What has made the workflow run, as far as it matters here. Commits are full hashes. */
export type Occasion =
  | PullRequest
  /** A merge queue tries how several pull requests go together. */
  | { readonly kind: 'merge-group'; readonly event: string; readonly base: string }
  | { readonly kind: 'other'; readonly event: string };

export interface PullRequest {
  readonly kind: 'pull-request';
  readonly event: string;
  readonly number: number;
  /** The login of who opened it; it cannot approve what it asks for. `undefined` for an account that is gone. */
  readonly author: string | undefined;
  /** The newest commit of the pull request. */
  readonly head: string;
  /** The newest commit of the branch that it is for, when the event happened. */
  readonly base: string;
  /** The name of that branch. */
  readonly baseBranch: string;
}

/**
 * The occasion that the name and the payload of an event describe; `undefined` when the payload is not what GitHub says
 * that it sends.
 */
export function readOccasion(event: string, payload: unknown): Occasion | undefined {
  if (!isRecord(payload)) return undefined;
  if (/^pull_request($|_)/.test(event)) return readPullRequest(event, payload['pull_request']);
  if (event !== 'merge_group') return { kind: 'other', event };
  const base = isRecord(payload['merge_group']) ? hashIn(payload['merge_group'], 'base_sha') : undefined;
  return base === undefined ? undefined : { kind: 'merge-group', event, base };
}

function readPullRequest(event: string, value: unknown): PullRequest | undefined {
  if (!isRecord(value) || !isRecord(value['head']) || !isRecord(value['base'])) return undefined;
  const { number, user } = value;
  const head = hashIn(value['head'], 'sha');
  const base = hashIn(value['base'], 'sha');
  const baseBranch = textIn(value['base'], 'ref');
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 1) return undefined;
  if (head === undefined || base === undefined || baseBranch === undefined) return undefined;
  return { kind: 'pull-request', event, number, author: textIn(user, 'login'), head, base, baseBranch };
}

function hashIn(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const text = textIn(record, key);
  return text !== undefined && /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text) ? text : undefined;
}
