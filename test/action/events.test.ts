import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFiles } from '../cli/charterline.ts';
import { WITH_ERROR } from '../cli/files.ts';
import { ANSWERED_BY_CEO, CHARTER } from './charters.ts';
import { type Repository, useAction } from './run-action.ts';

const action = useAction();

const changed = (after = ANSWERED_BY_CEO) =>
  action.pullRequest({ 'a.charter.yaml': CHARTER }, { 'a.charter.yaml': after });

/** Checks out as much of the history as a workflow asks for. */
async function checkOut({ folder, git, merge }: Repository, depth: number): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'charterline-checkout-'));
  onTestFinished(() => rm(copy, { recursive: true }));
  await git('update-ref', 'refs/pull/7/merge', merge);
  await git('init', '--quiet', copy);
  await git('-C', copy, 'fetch', '--quiet', `--depth=${depth}`, `file://${folder}`, 'refs/pull/7/merge');
  await git('-C', copy, 'checkout', '--quiet', 'FETCH_HEAD');
  return copy;
}

describe('a push', () => {
  it('is validated, with a summary and nothing else', async () => {
    const repository = await changed(WITH_ERROR);
    const ran = await action.run(repository, {
      event: 'push',
      payload: { ref: 'refs/heads/main', before: repository.base },
    });
    expect(ran.status).toBe(1);
    expect(ran.annotations[0]).toBe('::error::Charterline: The charters have 1 error (fail-on: error).');
    expect(ran.summary).not.toContain('Changes since');
    expect(ran.summary).toContain('1 file checked: 1 error');
    expect(ran.github.asked).toEqual([]);
    expect(ran.outputs).toEqual({
      errors: '1',
      warnings: '0',
      material: '0',
      'missing-approvals': '0',
      waived: 'false',
      'comment-url': '',
      'sarif-file': '',
    });
  });

  it('needs no Git', async () => {
    const repository = await changed();
    await rm(path.join(repository.folder, '.git'), { recursive: true });
    const ran = await action.run(repository, { event: 'push', payload: {}, inputs: { 'fail-on': 'warning' } });
    expect([ran.status, ran.outputs['warnings']]).toEqual([1, '1']);
  });

  it('is compared with what the workflow names', async () => {
    const repository = await changed();
    const inputs = { base: 'main', 'fail-on-change': 'material' };
    const ran = await action.run(repository, { event: 'workflow_dispatch', payload: { inputs: {} }, inputs });
    expect(ran.annotations[0]).toMatch(/has 1 change of class material \(fail-on-change\)/);
    expect([ran.status, ran.outputs['material'], ran.github.asked]).toEqual([1, '1', []]);
  });
});

describe('a merge queue', () => {
  it('validates what goes together; who has agreed was decided before', async () => {
    const repository = await changed();
    const ran = await action.run(repository, {
      event: 'merge_group',
      payload: { merge_group: { base_sha: repository.base, head_sha: repository.merge, head_ref: 'refs/heads/x' } },
      inputs: { 'require-approvals': 'true' },
    });
    expect([ran.status, ran.outputs['missing-approvals'], ran.github.asked]).toEqual([0, '2', []]);
    expect(ran.annotations[0]).toMatch(
      /^::notice::Charterline: In a merge queue, changes and approvals do not fail this check/,
    );
    expect(ran.summary).toContain('Managing director will answer for it');
  });
});

describe('pull_request_target', () => {
  const run = { event: 'pull_request_target', inputs: { 'fail-on-change': 'material' } };

  it('is refused while the branch is checked out that the pull request is for', async () => {
    const repository = await changed();
    await repository.git('checkout', '--quiet', repository.base);
    const ran = await action.run(repository, run);
    expect(ran.status).toBe(1);
    expect(ran.annotations[0]).toMatch(
      /is not the pull request\. With pull_request_target, give actions\/checkout "ref: refs\/pull\/7\/merge"/,
    );
    expect(ran.github.writes).toEqual([]);
  });

  it.each(['merge', 'head'] as const)('sees the pull request when its %s is checked out', async (which) => {
    const repository = await changed();
    await repository.git('checkout', '--quiet', repository[which]);
    const ran = await action.run(repository, run);
    expect([ran.status, ran.outputs['material']]).toEqual([1, '1']);
  });
});

describe('the history of a checkout', () => {
  it('need not go further back than to both parents of the merge', async () => {
    const repository = await changed();
    const ran = await action.run({ ...repository, folder: await checkOut(repository, 2) });
    expect([ran.status, ran.outputs['material']]).toEqual([0, '1']);
  });

  it('is missing in a shallow one, which is said with the remedy', async () => {
    const repository = await changed();
    const ran = await action.run({ ...repository, folder: await checkOut(repository, 1) });
    expect(ran.status).toBe(1);
    expect(ran.annotations[0]).toBe(
      `::error::Charterline: The commit ${repository.base.slice(0, 7)} of "main" is needed for the comparison, but the checkout is shallow. Give actions/checkout "fetch-depth: 0".`,
    );
    // Everything else is still done.
    expect(ran.summary).toContain('1 file checked');
    expect(ran.github.writes).toEqual([]);
  });

  it('may do without the place where the branches parted, which is said', async () => {
    const repository = await changed();
    const folder = await checkOut(repository, 1);
    const { git } = repository;
    await git(
      '-C',
      folder,
      'fetch',
      '--quiet',
      '--depth=1',
      `file://${repository.folder}`,
      repository.base,
      repository.head,
    );
    await git('-C', folder, 'checkout', '--quiet', repository.head);
    const ran = await action.run({ ...repository, folder });
    expect([ran.status, ran.outputs['material']]).toEqual([0, '1']);
    expect(ran.annotations[0]).toMatch(
      /^::notice::Charterline: The history that is there does not tell where the branches parted\./,
    );
  });

  it('leaves out what others have changed between the event and the merge', async () => {
    const repository = await action.pullRequest(
      { 'a.charter.yaml': CHARTER, 'b.charter.yaml': CHARTER },
      { 'b.charter.yaml': `# A remark\n${CHARTER}` },
    );
    const { git, base, head, folder } = repository;
    await git('checkout', '--quiet', base);
    await writeFile(path.join(folder, 'a.charter.yaml'), ANSWERED_BY_CEO);
    await git('commit', '--quiet', '--all', '--message=Meanwhile');
    await git('merge', '--quiet', '--no-ff', '--message=Merge', head);
    const ran = await action.run(repository);
    expect([ran.outputs['material'], ran.github.comments.length]).toEqual(['0', 1]);
  });

  it('leaves out what others have changed meanwhile', async () => {
    const repository = await changed();
    const { git, head, base } = repository;
    await git('checkout', '--quiet', base);
    await git('commit', '--quiet', '--allow-empty', '--message=Meanwhile');
    const newer = await git('rev-parse', 'HEAD');
    await git('checkout', '--quiet', head);
    const ran = await action.run({ ...repository, base: newer });
    expect(ran.outputs['material']).toBe('1');
  });
});

describe('a charter that could not be read before', () => {
  const BROKEN = `${CHARTER}broken: [\n`;
  const NAME = 'a.charter.yaml';

  /** A pull request that mends what was broken after a readable version, in which somebody else answered for the work. */
  const repaired = async () => {
    const repository = await action.pullRequest({ [NAME]: CHARTER }, { [NAME]: BROKEN });
    const { git, folder, head } = repository;
    await git('checkout', '--quiet', head);
    await writeFiles(folder, { [NAME]: ANSWERED_BY_CEO });
    await git('commit', '--quiet', '--all', '--message=Repair');
    return { ...repository, base: head, head: await git('rev-parse', 'HEAD'), merge: head };
  };

  it('is compared with its last readable version, so that a repair hides nothing', async () => {
    const repository = await repaired();
    const ran = await action.run(repository, { inputs: { 'require-approvals': 'true' } });
    expect([ran.status, ran.outputs['material'], ran.outputs['missing-approvals']]).toEqual([1, '1', '2']);
    const first = (await repository.git('rev-list', '--max-parents=0', 'HEAD')).slice(0, 12);
    const told = `"a.charter.yaml" at main cannot be read in full (line 89, column 9). It is compared with its last readable version, ${first} of `;
    expect(ran.annotations.filter((each) => each.startsWith('::notice'))[0]).toContain(told);
    expect(ran.summary).toContain(`last readable version, ${first} of `);
  });

  it('counts as new when it could never be read', async () => {
    const ran = await action.run(await action.pullRequest({ [NAME]: BROKEN }, { [NAME]: CHARTER }), {
      inputs: { 'require-approvals': 'true' },
    });
    expect([ran.status, Number(ran.outputs['material']) > 0]).toEqual([1, true]);
    expect(ran.annotations.join('\n')).toContain(
      'and no earlier version can be compared either, so that it counts as new.',
    );
  });

  it('does not pass where the history is missing', async () => {
    const repository = await repaired();
    const folder = path.join(repository.folder, '..', `shallow-${path.basename(repository.folder)}`);
    await repository.git('clone', '--quiet', '--depth=2', `file://${repository.folder}`, folder);
    const shallow = { ...repository, folder };
    const advised =
      /:Charterline: "a\.charter\.yaml" at main cannot be read in full .* no earlier version .*"fetch-depth: 0"/;
    const gated = await action.run(shallow, { inputs: { 'require-approvals': 'true' } });
    expect([gated.status, gated.annotations[0]]).toEqual([1, expect.stringMatching(advised)]);
    const plain = await action.run(shallow);
    expect([plain.status, plain.annotations[0]]).toEqual([0, expect.stringMatching(advised)]);
  });

  it('does not pass where it cannot be read afterwards either', async () => {
    const ran = await action.run(await action.pullRequest({ [NAME]: BROKEN }, { [NAME]: `${BROKEN}# More\n` }));
    expect(ran.status).toBe(1);
    expect(ran.annotations.join('\n')).toContain(
      '"a.charter.yaml" cannot be compared: its text cannot be read in full',
    );
  });
});

describe('what cannot be done is said as an error', () => {
  it.each([
    [
      'an input',
      { inputs: { 'fail-on': 'fatal', comment: 'perhaps' } },
      /The input "fail-on" must be one of error, warning, info, never, not "fatal"/,
    ],
    [
      'a base that would be an option',
      { inputs: { base: '--upload-pack=x' } },
      /The input "base" must be a branch, tag or commit, not "--upload-pack=x"/,
    ],
    [
      'a base that is not there',
      { inputs: { base: 'nowhere' } },
      /"nowhere" is needed for the comparison, but the repository that is checked out does not have it/,
    ],
    [
      'a payload',
      { payload: { pull_request: { number: '7' } } },
      /What GitHub says of the event "pull_request" cannot be understood/,
    ],
    [
      'a folder',
      { inputs: { 'working-directory': 'nowhere' } },
      /There is no folder "nowhere"\. Check the repository out first/,
    ],
    ['a path', { inputs: { paths: 'a.charter.yaml\nnowhere' } }, /There is no file or folder "nowhere"/],
    [
      'a configuration',
      { inputs: { config: 'nowhere/.charterline.yaml' } },
      /The configuration "nowhere\/\.charterline\.yaml" cannot be read/,
    ],
  ])('%s', async (_, run, expected) => {
    const ran = await action.run(await changed(), run);
    expect(ran.annotations.join('\n')).toMatch(expected);
    expect(ran.status).toBe(1);
  });

  it('a repository that is not checked out', async () => {
    const repository = await changed();
    await rm(path.join(repository.folder, '.git'), { recursive: true });
    const ran = await action.run(repository);
    expect(ran.annotations.join('\n')).toContain('is not in a Git repository.');
    expect(ran.status).toBe(1);
  });
});
