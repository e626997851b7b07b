import { describe, expect, it } from 'vitest';
import { ANSWERED_BY_CEO, CHARTER } from './charters.ts';
import type { ReviewFacts } from './github-objects.ts';
import type { PullRequestState } from './github-stand-in.ts';
import { type Repository, type Run, useAction } from './run-action.ts';

const action = useAction();

const changed = (before = CHARTER, after = ANSWERED_BY_CEO) =>
  action.pullRequest({ 'a.charter.yaml': before }, { 'a.charter.yaml': after });

const NOT_APPROVED =
  '::error::Charterline: "Marketing adviser at Pellworth Bakery Supplies" is not approved by Head of IT (Sunniva Clarke), Managing director (Anouk Baptiste) (require-approvals).';

describe('the approvals that changes need', () => {
  it('fail the step when it asks for them and they are missing', async () => {
    const repository = await changed();
    const lenient = await action.run(repository);
    expect([lenient.status, lenient.outputs['missing-approvals']]).toEqual([0, '2']);
    const strict = await action.run(repository, { inputs: { 'require-approvals': 'true' } });
    expect([strict.status, strict.outputs['missing-approvals'], strict.annotations[0]]).toEqual([1, '2', NOT_APPROVED]);
  });

  it('do not matter where nothing changes', async () => {
    const ran = await action.run(await changed(CHARTER, CHARTER), { inputs: { 'require-approvals': 'true' } });
    expect([ran.status, ran.outputs['missing-approvals']]).toEqual([0, '0']);
  });
});

describe('a review of the pull request', () => {
  const COUNTING = { 'require-approvals': 'true', 'count-reviews': 'true' };

  /** Runs with reviews, each given by who, what, and of which commit. */
  const reviewed = async (
    repository: Repository,
    reviews: readonly (readonly [by: string, state: ReviewFacts['state'], commit?: string])[],
    run: Run = {},
  ) =>
    action.run(repository, {
      inputs: COUNTING,
      ...run,
      github: { reviews: reviews.map(([by, state, commit = repository.head]) => ({ by, state, commit })), pageSize: 1 },
    });

  it('counts as the approval of the role that the reviewer fills', async () => {
    const ran = await reviewed(await changed(), [
      ['sunniva', 'APPROVED'],
      ['Anouk', 'APPROVED'],
    ]);
    expect([ran.status, ran.outputs['missing-approvals']]).toEqual([0, '0']);
    expect(ran.github.comments[0]?.body).toContain('by a review of the pull request');
  });

  it('counts only when the workflow says so', async () => {
    const repository = await changed();
    const ran = await reviewed(
      repository,
      [
        ['sunniva', 'APPROVED'],
        ['anouk', 'APPROVED'],
      ],
      { inputs: { 'require-approvals': 'true' } },
    );
    expect([ran.status, ran.outputs['missing-approvals']]).toEqual([1, '2']);
    expect(ran.github.asked.filter((call) => call.endsWith('/reviews'))).toEqual([]);
  });

  it('counts only for the commit that is checked, and until it is dismissed', async () => {
    const ran = await reviewed(await changed(), [
      ['sunniva', 'APPROVED', '0'.repeat(40)],
      ['anouk', 'DISMISSED'],
    ]);
    expect(ran.outputs['missing-approvals']).toBe('2');
  });

  it('by the author counts for nothing', async () => {
    const ran = await reviewed(await changed(), [['sunniva', 'APPROVED']], { pull: { user: { login: 'SUNNIVA' } } });
    expect(ran.outputs['missing-approvals']).toBe('2');
  });

  it('counts for those who fill a role in the base, not for those whom the pull request names', async () => {
    const taken = ANSWERED_BY_CEO.replace('github: Sunniva', 'github: mallory').replace(
      'github: anouk',
      'github: mallory',
    );
    const ran = await reviewed(await changed(CHARTER, taken), [['mallory', 'APPROVED']]);
    expect([ran.status, ran.outputs['missing-approvals']]).toEqual([1, '2']);
  });
});

describe('the label that waives approvals', () => {
  const LABEL = 'charter: accept-material';
  const run = (repository: Repository, github: PullRequestState, more: Run = {}) =>
    action.run(repository, { inputs: { 'require-approvals': 'true' }, ...more, github });

  it('lets the step pass, visibly', async () => {
    const events = [
      { event: 'labeled', by: 'dana', label: LABEL },
      { event: 'unlabeled', by: 'dana', label: LABEL },
      { event: 'labeled', by: 'anouk', label: LABEL },
      { event: 'labeled', by: 'petra', label: 'other' },
    ] as const;
    const ran = await run(await changed(), { labels: ['other', LABEL], events, pageSize: 1 });
    expect([ran.status, ran.outputs['waived'], ran.outputs['missing-approvals']]).toEqual([0, 'true', '2']);
    const said = '**2 approvals are waived, not given:** anouk has added the label charter: accept-material.';
    expect(ran.github.comments[0]?.body).toContain(said);
    expect(ran.summary).toContain(said);
    expect(ran.annotations[0]).toBe(
      '::notice::Charterline: Approvals that are missing (2) are waived by a label that anouk has added.',
    );
  });

  it('counts as it is now, not as the event tells', async () => {
    const ran = await run(await changed(), { labels: [] }, { pull: { labels: [{ name: LABEL }] } });
    expect([ran.status, ran.outputs['waived']]).toEqual([1, 'false']);
  });

  it('waives although GitHub does not tell who has added it', async () => {
    const faults = [{ on: 'GET /api/v3/repos/acme/charters/issues/7/events', status: 403, message: 'Forbidden' }];
    const ran = await run(await changed(), { labels: [LABEL], faults });
    expect([ran.status, ran.outputs['waived']]).toEqual([0, 'true']);
    expect(ran.summary).toContain('somebody has added the label');
  });

  it('waives nothing when it cannot be read', async () => {
    const faults = [{ on: 'GET /api/v3/repos/acme/charters/issues/7/labels', status: 403, message: 'Forbidden' }];
    const ran = await run(await changed(), { labels: [LABEL], faults });
    expect([ran.status, ran.outputs['waived']]).toEqual([1, 'false']);
    expect(ran.annotations).toContain(
      '::notice::Charterline: The labels of the pull request cannot be read, so that none counts: GitHub answers 403 (Forbidden).',
    );
  });

  it('waives neither the class of changes nor the version', async () => {
    const inForce = CHARTER.replace('status: draft', 'status: approved').replace('version: 0.1.0', 'version: 1.0.0');
    const inputs = {
      'require-approvals': 'true',
      'fail-on-change': 'notable',
      'require-version-bump': 'true',
      'fail-on': 'never',
    };
    const after = ANSWERED_BY_CEO.replace('status: draft', 'status: approved').replace(
      'version: 0.1.0',
      'version: 1.0.1',
    );
    const ran = await run(await changed(inForce, after), { labels: [LABEL] }, { inputs });
    expect(ran.status).toBe(1);
    expect(ran.annotations.slice(0, 2)).toEqual([
      '::error::Charterline: "Marketing adviser at Pellworth Bakery Supplies" has 4 changes of class notable or above (fail-on-change).',
      '::error::Charterline: The version of "Marketing adviser at Pellworth Bakery Supplies" must rise by a major step and rises by a patch step (require-version-bump).',
    ]);
  });
});
