import { addressOf } from '../../render/markdown.ts';
import type { LinkTo } from '../../render/review/view.ts';
import type { RepositoryName } from '../api/client.ts';
import type { Comparison } from '../comparison.ts';

/** Where things can be seen on GitHub. */
export interface Links {
  /** A line of a file, before and after. */
  readonly linkTo: LinkTo;
  /** The run of the workflow, where the whole summary is; `undefined` when it has no address. */
  readonly run: string | undefined;
}

/** The addresses on a server such as `https://github.com`, given the number of the run. */
export function linksTo(
  server: string,
  { owner, repo }: RepositoryName,
  run: string | undefined,
  comparison: Pick<Comparison, 'base' | 'head'> | undefined,
): Links {
  const home = `${server.replace(/\/$/, '')}/${addressOf(`${owner}/${repo}`)}`;
  return {
    linkTo: (file, line, side) =>
      comparison && `${home}/blob/${comparison[side]}/${addressOf(file)}#L${Math.max(1, Math.trunc(line))}`,
    run: run !== undefined && /^\d+$/.test(run) ? `${home}/actions/runs/${run}` : undefined,
  };
}
