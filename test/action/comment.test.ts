import { describe, expect, it } from 'vitest';
import { ANSWERED_BY_CEO, CHARTER, REFORMATTED } from './charters.ts';
import { BOT } from './github-stand-in.ts';
import { useAction } from './run-action.ts';

const action = useAction();

const changed = () => action.pullRequest({ 'a.charter.yaml': CHARTER }, { 'a.charter.yaml': ANSWERED_BY_CEO });

describe('the comment on a pull request', () => {
  it('says what changes, with links to both sides, and is found again by a mark', async () => {
    const repository = await changed();
    const ran = await action.run(repository);
    expect(ran.status).toBe(0);
    expect(ran.github.writes).toEqual(['POST /api/v3/repos/acme/charters/issues/7/comments']);
    const [{ body = '' } = {}] = ran.github.comments;
    expect(body).toMatch(/^<!-- charterline-review --><!-- [0-9a-f]{16} -->\n## Charterline\n\n✓ This check passes\./);
    expect(body).toContain(
      '**1 material and 2 notable changes need the approval of the Head of IT and the Managing director',
    );
    expect(body).toContain('Managing director will answer for it instead of Head of IT.');
    expect(body).toContain(`https://github.example/acme/charters/blob/${repository.head}/a.charter.yaml#L`);
    expect(body).toContain('https://github.example/acme/charters/actions/runs/12345');
    expect(ran.outputs['comment-url']).toBe('https://github.example/pull/7#issuecomment-900');
  });

  it('is left alone while it says the same, also in another run', async () => {
    const repository = await changed();
    const { comments } = (await action.run(repository)).github;
    const again = await action.run(repository, {
      github: { comments: comments.map((each) => ({ ...each, body: each.body.replaceAll('\n', '\r\n').trim() })) },
      environment: { GITHUB_RUN_ID: '99999' },
    });
    expect(again.github.writes).toEqual([]);
    expect(again.outputs['comment-url']).toBe('https://github.example/pull/7#issuecomment-900');
  });

  it('is updated when there is something else to say, wherever it stands among many', async () => {
    const repository = await changed();
    const [own = { id: 0, by: '', body: '' }] = (await action.run(repository)).github.comments;
    const chat = Array.from({ length: 5 }, (_, id) => ({ id, by: 'anouk', body: `Remark ${id}` }));
    const ran = await action.run(repository, {
      inputs: { 'require-approvals': 'true' },
      github: { comments: [...chat, own], pageSize: 2 },
    });
    expect(ran.github.writes).toEqual(['PATCH /api/v3/repos/acme/charters/issues/comments/900']);
    expect(ran.github.comments).toHaveLength(6);
    expect(ran.github.comments.at(-1)?.body).toContain('**This check fails:**');
  });

  it('is not taken for one that somebody else has begun with the mark', async () => {
    const repository = await changed();
    const [own = { id: 0, by: '', body: '' }] = (await action.run(repository)).github.comments;
    const forged = { id: 3, by: 'mallory', body: `${own.body.split('\n')[0]}\nEverything is approved.` };
    const ran = await action.run(repository, { github: { comments: [forged] } });
    expect(ran.github.writes).toEqual(['POST /api/v3/repos/acme/charters/issues/7/comments']);
    expect(ran.github.comments[0]).toEqual(forged);
  });

  it('is not taken for one of a person where GitHub does not tell who writes', async () => {
    const repository = await changed();
    const [own = { id: 0, by: '', body: '' }] = (await action.run(repository)).github.comments;
    const forged = { ...own, id: 3, by: 'mallory' };
    const faults = [{ on: 'POST /api/graphql', status: 404, message: 'Not Found' }];
    const ran = await action.run(repository, { github: { comments: [forged, { ...own, by: BOT }], faults } });
    expect(ran.github.writes).toEqual([]);
    expect(ran.outputs['comment-url']).toContain('-900');
  });

  it('says so when the pull request no longer changes a charter', async () => {
    const { comments } = (await action.run(await changed())).github;
    const repository = await action.pullRequest({ 'a.charter.yaml': CHARTER }, { 'README.md': 'Something else\n' });
    const ran = await action.run(repository, { github: { comments } });
    expect(ran.github.writes).toEqual(['PATCH /api/v3/repos/acme/charters/issues/comments/900']);
    expect(ran.github.comments[0]?.body).toMatch(
      /^<!-- charterline-review --><!-- [0-9a-f]{16} -->\n## Charterline\n\nThis pull request no longer changes a charter\.\n$/,
    );
  });

  it('is not written on a pull request that leaves charters alone', async () => {
    const repository = await action.pullRequest({ 'a.charter.yaml': CHARTER }, { 'README.md': 'Something else\n' });
    const ran = await action.run(repository);
    expect([ran.status, ran.github.writes, ran.outputs['comment-url']]).toEqual([0, [], '']);
  });

  it('is written when a charter only looks different', async () => {
    const repository = await action.pullRequest({ 'a.charter.yaml': CHARTER }, { 'a.charter.yaml': REFORMATTED });
    const ran = await action.run(repository);
    expect(ran.github.comments[0]?.body).toContain('No change for anybody');
  });

  it('is written when a charter goes', async () => {
    const repository = await action.pullRequest(
      { 'a.charter.yaml': CHARTER, 'b.charter.yaml': CHARTER },
      { 'b.charter.yaml': undefined },
    );
    const ran = await action.run(repository);
    expect(ran.github.comments[0]?.body).toContain('This charter is removed.');
    expect(Number(ran.outputs['material'])).toBeGreaterThan(0);
  });

  it('is another one for a step that checks other charters', async () => {
    const files = { 'one/a.charter.yaml': CHARTER, 'two/b.charter.yaml': CHARTER };
    const repository = await action.pullRequest(files, {
      'one/a.charter.yaml': ANSWERED_BY_CEO,
      'two/b.charter.yaml': REFORMATTED,
    });
    const one = await action.run(repository, { inputs: { paths: 'one' } });
    const two = await action.run(repository, { inputs: { paths: 'two' }, github: { comments: one.github.comments } });
    expect(two.github.writes).toEqual(['POST /api/v3/repos/acme/charters/issues/7/comments']);
    expect(two.github.comments).toHaveLength(2);
    const third = await action.run(repository, { inputs: { paths: 'one' }, github: { comments: two.github.comments } });
    expect(third.github.writes).toEqual([]);
  });

  it('is not written when the workflow wants none', async () => {
    const ran = await action.run(await changed(), { inputs: { comment: 'false' } });
    expect(ran.github.asked).toEqual([]);
  });

  it('has an end however much changes', async () => {
    const entries = (title: string) =>
      Array.from(
        { length: 900 },
        (_, n) => `    - { id: term-${n}, title: "${title} ${n} ${'@'.repeat(30)}", reason: r }\n`,
      ).join('');
    const long = (title: string) => CHARTER.replace('  excluded:\n', `  excluded:\n${entries(title)}`);
    const repository = await action.pullRequest({ 'a.charter.yaml': long('Old') }, { 'a.charter.yaml': long('New') });
    const ran = await action.run(repository);
    const body = ran.github.comments[0]?.body ?? '';
    expect(body.length).toBeGreaterThan(50_000);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(/Left out to keep this short: .*\[See everything\]\(https:.*12345\)\n$/);
  });
});
