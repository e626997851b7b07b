import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { WITH_ERROR } from '../cli/files.ts';
import { CHARTER } from './charters.ts';
import { type Ran, useAction } from './run-action.ts';

const action = useAction();

const UPLOAD = 'POST /api/v3/repos/acme/charters/code-scanning/sarifs';
const UPLOADING = { 'fail-on': 'never', comment: 'false', 'upload-sarif': 'true' };

const changed = () => action.pullRequest({ 'teams/a.charter.yaml': CHARTER }, { 'teams/a.charter.yaml': WITH_ERROR });

interface Upload {
  readonly commit_sha: string;
  readonly ref: string;
  readonly sarif: string;
}

function uploadIn({ github }: Ran): Upload {
  const [call] = github.calls;
  if (!call) throw new Error('Nothing was asked of GitHub.');
  return call.body as Upload;
}

describe('findings as SARIF', () => {
  it('are written to a file', async () => {
    const repository = await changed();
    const inputs = { 'fail-on': 'never', 'working-directory': 'teams', 'sarif-file': 'out/findings.sarif' };
    const ran = await action.run(repository, { inputs });
    const file = path.join(repository.folder, 'teams/out/findings.sarif');
    expect([ran.status, ran.outputs['sarif-file']]).toEqual([0, file]);
    const sarif = JSON.parse(await readFile(file, 'utf8'));
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('teams/a.charter.yaml');
  });

  it('are never written over a charter', async () => {
    const repository = await changed();
    const ran = await action.run(repository, { inputs: { 'fail-on': 'never', 'sarif-file': 'teams/a.charter.yaml' } });
    expect([ran.status, ran.outputs['sarif-file']]).toEqual([1, '']);
    expect(ran.annotations[0]).toContain('"teams/a.charter.yaml" cannot be written: the name is that of a charter');
  });

  it.each(['merge', 'head'] as const)('are uploaded for the %s of a pull request', async (which) => {
    const repository = await changed();
    await repository.git('checkout', '--quiet', repository[which]);
    const ran = await action.run(repository, { inputs: UPLOADING, environment: { GITHUB_REF: 'refs/heads/main' } });
    const { commit_sha, ref, sarif } = uploadIn(ran);
    expect([ran.github.writes, commit_sha, ref]).toEqual([[UPLOAD], repository[which], `refs/pull/7/${which}`]);
    const { version, runs } = JSON.parse(gunzipSync(Buffer.from(sarif, 'base64')).toString());
    expect([version, runs[0].tool.driver.name, runs[0].results.length]).toEqual(['2.1.0', 'Charterline', 1]);
  });

  it('are uploaded for a branch', async () => {
    const repository = await changed();
    const environment = { GITHUB_REF: 'refs/heads/main' };
    const ran = await action.run(repository, { event: 'push', payload: {}, inputs: UPLOADING, environment });
    expect(uploadIn(ran).ref).toBe('refs/heads/main');
  });

  it('that GitHub does not take leave the verdict alone', async () => {
    const faults = [{ on: UPLOAD, status: 403, message: 'Code scanning is not enabled for this repository.' }];
    const ran = await action.run(await changed(), { inputs: UPLOADING, github: { faults } });
    expect(ran.status).toBe(0);
    expect(ran.annotations[0]).toBe(
      '::notice::Charterline: The findings could not be uploaded to code scanning: GitHub answers 403 (Code scanning is not enabled for this repository.).',
    );
  });
});
