import { type Disposable, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readRevisionRequest } from '../../../server/src/lsp/protocol.ts';
import { onCustomRequest } from '../server/custom-requests.ts';
import { gitApi, repositoryOf } from './git-extension.ts';
import { hashOf } from './history.ts';

/** Reads files for the server as they were in a commit. */
export function serveRevisions(client: BaseLanguageClient): Disposable {
  /** Commits that are there for certain, so that a file which cannot be read was not there. */
  const known = new Set<string>();
  return onCustomRequest(client, readRevisionRequest, async ({ uri, revision }) => {
    const file = Uri.parse(uri);
    const git = await gitApi();
    const repository = git && (await repositoryOf(git, file));
    if (!repository) throw new Error(`There is no Git repository with ${uri}.`);
    const key = `${repository.rootUri.toString()} ${revision}`;
    if (!known.has(key)) {
      if ((await hashOf(repository, revision)) === undefined) throw new Error(`There is no revision ${revision}.`);
      known.add(key);
    }
    try {
      return await repository.show(revision, file.fsPath);
    } catch {
      return null;
    }
  });
}
