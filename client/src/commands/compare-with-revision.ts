import { commands, l10n, type Uri, ViewColumn, window } from 'vscode';
import { chosenCharter } from '../chosen-charter.ts';
import { columnOf } from '../column-of.ts';
import type { Command } from '../command.ts';
import { askRevision } from '../git/ask-revision.ts';
import { gitApi, repositoryOf } from '../git/git-extension.ts';
import { nameIn } from '../git/history.ts';

/** *Compare Charter with a Git Revision…*: what has changed since, side by side. */
export const compareWithRevision: Command = {
  id: 'charterline.compareWithRevision',
  async run(extension, chosen) {
    const uri = await chosenCharter(extension, chosen);
    const refusal = uri ? await compare(uri) : l10n.t('Open a charter first: it is what is compared.');
    if (refusal !== undefined) await window.showInformationMessage(refusal);
  },
};

/** Says why not, when it cannot be done. */
async function compare(uri: Uri): Promise<string | undefined> {
  const git = await gitApi();
  if (!git) return l10n.t('Comparing needs Git, which is not available in this window.');
  const repository = await repositoryOf(git, uri);
  if (!repository) return l10n.t('This charter is in no Git repository, so there is nothing to compare it with.');
  const revision = await askRevision(repository, uri);
  if (!revision) return undefined;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const before = await nameIn(repository, uri, revision.ref);
  try {
    await repository.show(revision.ref, before.fsPath);
  } catch {
    return l10n.t('{0} is not in {1}.', name, revision.label);
  }
  const title = l10n.t('{0} (since {1})', name, revision.label);
  const viewColumn = columnOf(uri) ?? ViewColumn.One;
  await commands.executeCommand('vscode.diff', git.toGitUri(before, revision.ref), uri, title, { viewColumn });
  return undefined;
}
