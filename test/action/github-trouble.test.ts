import { describe, expect, it } from 'vitest';
import { ANSWERED_BY_CEO, CHARTER } from './charters.ts';
import { useAction } from './run-action.ts';

const action = useAction();

const changed = () => action.pullRequest({ 'a.charter.yaml': CHARTER }, { 'a.charter.yaml': ANSWERED_BY_CEO });

const COMMENTS = 'POST /api/v3/repos/acme/charters/issues/7/comments';
const TELLS =
  '::notice::Charterline: The comment on the pull request could not be written; everything is in the summary of the run: ';

describe('what GitHub does not do leaves the verdict alone', () => {
  it('with a token that may only read, as for a fork', async () => {
    const faults = [{ on: COMMENTS, status: 403, message: 'Resource not accessible by integration' }];
    const ran = await action.run(await changed(), { github: { faults } });
    expect(ran.status).toBe(0);
    expect(ran.annotations[0]).toBe(`${TELLS}the token may not do it, as is usual for a pull request from a fork.`);
    expect(ran.github.writes).toEqual([COMMENTS]);
    expect(ran.summary).toContain('Managing director will answer for it instead of Head of IT.');
    expect(ran.annotations.filter((line) => line.startsWith('::warning file='))).toHaveLength(1);
  });

  it('without a token', async () => {
    const ran = await action.run(await changed(), { inputs: { token: '' } });
    expect([ran.status, ran.github.asked]).toEqual([0, []]);
    expect(ran.annotations[0]).toMatch(
      /^::notice::Charterline: Without a token, nothing is read from the pull request/,
    );
  });

  it('with a token that is out of date', async () => {
    const faults = [{ on: 'GET ', status: 401, message: 'Bad credentials' }];
    const ran = await action.run(await changed(), { github: { faults } });
    expect([ran.status, ran.annotations[0]]).toEqual([0, `${TELLS}GitHub does not accept the token.`]);
  });

  it('when it fails for longer', async () => {
    const faults = [{ on: 'GET /api/v3/repos/acme/charters/issues/7/comments', status: 502, message: 'Bad Gateway' }];
    const ran = await action.run(await changed(), { github: { faults } });
    expect([ran.status, ran.annotations[0]]).toEqual([0, `${TELLS}GitHub answers 502 (Bad Gateway).`]);
    expect(ran.github.asked).toHaveLength(4);
  });

  it('when it asks for more patience than there is', async () => {
    const message = 'You have exceeded a secondary rate limit.';
    const faults = [{ on: COMMENTS, status: 429, message, headers: { 'retry-after': '3600' } }];
    const ran = await action.run(await changed(), { github: { faults } });
    expect(ran.status).toBe(0);
    expect(ran.annotations[0]).toBe(`${TELLS}GitHub has had too many requests of late.`);
    expect(ran.stdout).toContain('GitHub asks for 3600 seconds of patience');
  });
});

describe('a request is made again', () => {
  it('after an error of the server', async () => {
    const faults = [{ on: COMMENTS, status: 500, message: 'Oops', times: 1 }];
    const ran = await action.run(await changed(), { github: { faults } });
    expect(ran.github.writes).toEqual([COMMENTS, COMMENTS]);
    expect([ran.github.comments.length, ran.outputs['comment-url']]).toEqual([1, expect.stringContaining('-900')]);
  });

  it.each([403, 429])('after the time for which a rate limit of GitHub asks (%i)', async (status) => {
    const message = 'You have exceeded a secondary rate limit. Please wait.';
    const faults = [{ on: COMMENTS, status, message, headers: { 'retry-after': '1' }, times: 1 }];
    const ran = await action.run(await changed(), { github: { faults } });
    expect(ran.github.comments).toHaveLength(1);
    expect(ran.stdout).toContain('GitHub asks for 1 second of patience');
  });
});
