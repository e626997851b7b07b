import { l10n, window } from 'vscode';
import { chosenCharter } from '../chosen-charter.ts';
import type { Command } from '../command.ts';
import { askBase } from '../review/ask-base.ts';

/** *Mark or Unmark Changes*: in the editor, against the base of an open review or of the settings, else against one that is asked for. */
export const toggleChangeMarks: Command = {
  id: 'charterline.toggleChangeMarks',
  async run(extension, chosen) {
    const uri = await chosenCharter(extension, chosen);
    const { marks } = extension;
    if (!uri) {
      await window.showInformationMessage(l10n.t('Open a charter first: its changes are what is marked.'));
      return;
    }
    if (marks.baseOf(uri)) return marks.turnOff(uri);
    if (marks.turnOn(uri)) return;
    const base = await askBase(uri, { title: l10n.t('Mark Changes') });
    if (base && base !== 'as-text') marks.mark(uri, base);
  },
};
