import { l10n, window } from 'vscode';
import { chosenCharter } from '../chosen-charter.ts';
import type { Command } from '../command.ts';

/** *Open Plan to the Side*: of a charter chosen in the explorer, else of the one that is being edited. */
export const openPreview: Command = {
  id: 'charterline.openPreview',
  async run(extension, chosen) {
    const uri = await chosenCharter(extension, chosen);
    if (uri) return extension.preview.open(uri);
    await window.showInformationMessage(l10n.t('Open a charter first: its plan is shown beside it.'));
  },
};
