import { l10n, Uri, window, workspace } from 'vscode';
import { isCharter } from '../charters.ts';
import type { Command } from '../command.ts';

/** *Open Plan to the Side*: of a charter chosen in the explorer, else of the one that is being edited. */
export const openPreview: Command = {
  id: 'charterline.openPreview',
  async run({ preview }, chosen) {
    const uri = chosen instanceof Uri ? chosen : window.activeTextEditor?.document.uri;
    const document = uri && (await workspace.openTextDocument(uri));
    if (document && isCharter(document)) return preview.open(document.uri);
    await window.showInformationMessage(l10n.t('Open a charter first: its plan is shown beside it.'));
  },
};
