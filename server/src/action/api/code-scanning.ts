import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { GitHub, RepositoryName } from './client.ts';
import { type Asked, asking } from './refusal.ts';

/** What was checked, as code scanning names it. */
export interface Scanned {
  /** The full hash of the commit. */
  readonly commit: string;
  /** Such as `refs/heads/main` or `refs/pull/7/merge`. */
  readonly ref: string;
}

/** Hands a SARIF report to the code scanning of GitHub, packed as its API wants it. */
export async function uploadSarif(
  github: GitHub,
  repository: RepositoryName,
  { commit, ref }: Scanned,
  sarif: string,
): Promise<Asked<unknown>> {
  const packed = await promisify(gzip)(sarif);
  return asking(
    github.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
      ...repository,
      commit_sha: commit,
      ref,
      sarif: packed.toString('base64'),
      tool_name: 'Charterline',
    }),
  );
}
