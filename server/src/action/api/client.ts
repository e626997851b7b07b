import { Octokit } from '@octokit/core';
import { paginateRest } from '@octokit/plugin-paginate-rest';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { counted } from '../../render/words.ts';

/** The longest that a single wait, and all of them, may take when GitHub asks for patience, in seconds. */
const LONGEST_WAIT = 60;
const LONGEST_WAITS = 120;

/** How long an answer may take, in milliseconds. */
const PATIENCE = 30_000;

/** What would be answered the same again. */
const NEVER_AGAIN = [400, 401, 403, 404, 410, 422, 451];

const PatientOctokit = Octokit.plugin(paginateRest, retry, throttling);

/** A client of the REST API of GitHub, of which every request that failed for a while is made again. */
export type GitHub = InstanceType<typeof PatientOctokit>;

/** A repository on GitHub. */
export interface RepositoryName {
  readonly owner: string;
  readonly repo: string;
}

export interface GitHubAccess {
  /** Where the API is: another place than usual for GitHub Enterprise Server. */
  readonly address: string;
  readonly token: string;
  readonly userAgent: string;
  /** Told, as a sentence, when GitHub asks for patience. */
  readonly say: (sentence: string) => void;
}

/**
 * Opens the API. Server errors are met by three further attempts; where a rate limit is reached, the time that GitHub asks
 * for is waited for, up to a minute each and two in all.
 */
export function openGitHub({ address, token, userAgent, say }: GitHubAccess): GitHub {
  let waited = 0;
  const wait = (seconds: number, { method, url }: { readonly method: string; readonly url: string }): boolean => {
    const isBearable = seconds <= LONGEST_WAIT && waited + seconds <= LONGEST_WAITS;
    const answer = isBearable ? 'The request is made again then.' : 'That is too long.';
    say(`GitHub asks for ${counted(seconds, 'second')} of patience before ${method} ${url}. ${answer}`);
    if (isBearable) waited += seconds;
    return isBearable;
  };
  return new PatientOctokit({
    auth: token,
    baseUrl: address,
    userAgent,
    request: {
      fetch: (url: string, options: RequestInit) => fetch(url, { ...options, signal: AbortSignal.timeout(PATIENCE) }),
    },
    // Of too many requests, the other plugin knows how long to wait.
    retry: { doNotRetry: [...NEVER_AGAIN, 429] },
    throttle: { onRateLimit: wait, onSecondaryRateLimit: wait },
    // What the client has to say beside is for those who develop it.
    log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
}

function ignore(): void {}
