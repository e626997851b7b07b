import { commands, FileType, l10n, Uri, window, workspace } from 'vscode';
import { draftRequest } from '../../../server/src/lsp/protocol.ts';
import type { Command, Extension } from '../command.ts';
import { askForAnswers } from '../new-charter/dialogue.ts';
import { showDraft } from '../new-charter/show-draft.ts';
import { ask } from '../server/custom-requests.ts';

/** *New Charter…*: a few questions, then a charter to start from, in the chosen folder or the first one that is open. */
export const newCharter: Command = {
  id: 'charterline.newCharter',
  async run(extension, chosen) {
    try {
      await draftCharter(extension, chosen);
    } catch (error) {
      await tellFailure(extension, error);
    }
  },
};

async function draftCharter({ client }: Extension, chosen: unknown): Promise<void> {
  const answers = await askForAnswers(client);
  if (!answers) return;
  const draft = await ask(client, draftRequest, { answers });
  await showDraft(draft, (await chosenFolder(chosen)) ?? workspace.workspaceFolders?.[0]?.uri);
  // Completes the step of the walkthrough, which takes the keyboard when it does: not before all questions are answered.
  await commands.executeCommand('setContext', 'charterline.hasDrafted', true);
}

/** The folder that was chosen in the explorer, if any. */
async function chosenFolder(chosen: unknown): Promise<Uri | undefined> {
  if (!(chosen instanceof Uri)) return undefined;
  const { type } = await workspace.fs.stat(chosen);
  return type === FileType.Directory ? chosen : undefined;
}

async function tellFailure({ output }: Extension, error: unknown): Promise<void> {
  output.error(error instanceof Error ? error : String(error));
  const show = l10n.t('Show Output');
  const message = l10n.t('The charter could not be drafted.');
  if ((await window.showErrorMessage(message, show)) === show) output.show();
}
