/** The pull requests of the documentation, in repositories of real Git: the command writes the comments that are shown there. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { PULL_REQUESTS } from '../../scripts/reviews/registry.ts';
import { REVIEWS_AS_OF, reviewOf } from '../../scripts/reviews/review-of.ts';
import { useGit } from '../support/git-repositories.ts';
import { ROOT, useCli } from './charterline.ts';

const cli = useCli();
const repositories = useGit();
vi.setConfig({ testTimeout: 60_000 });

describe('the comment on a pull request', () => {
  it.each(PULL_REQUESTS)('is what the command writes: $title', async (request) => {
    const { base, head } = await reviewOf(request);
    const repository = await repositories.make(Object.fromEntries(base));
    await repository.git('checkout', '--quiet', '-b', request.name);
    await repository.commit(request.title, Object.fromEntries(head));
    const words = ['diff', '--base', 'main', '--format', 'md', '--as-of', REVIEWS_AS_OF];
    const { stdout, stderr, status } = await cli.run(words, { cwd: repository.folder });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toBe(readFileSync(path.join(ROOT, `docs/review/${request.name}.md`), 'utf8'));
  });
});
