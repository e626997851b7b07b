/** What asking GitHub for something came to. */
export type Asked<Answer> =
  | { readonly answer: Answer }
  /** Why there is no answer: the end of a sentence, without a full stop. */
  | { readonly refusal: string };

/** Asks GitHub. What GitHub refuses, or cannot do at present, is an answer, too; a mistake of ours is none and is thrown. */
export async function asking<Answer>(request: Promise<Answer>): Promise<Asked<Answer>> {
  try {
    return { answer: await request };
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === undefined) throw error;
    return { refusal };
  }
}

/** In words why a request failed; `undefined` for what is no failed request. */
function refusalIn(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  const { status, message } = error;
  if (/not accessible by (integration|personal access token)/i.test(message)) {
    return 'the token may not do it, as is usual for a pull request from a fork';
  }
  if (/rate limit/i.test(message) || status === 429) return 'GitHub has had too many requests of late';
  if (status === 401) return 'GitHub does not accept the token';
  return `GitHub answers ${status} (${message})`;
}
