import { env, l10n, window } from 'vscode';
import { exportPlanRequest } from '../../../server/src/lsp/protocol.ts';
import { chosenCharter } from '../chosen-charter.ts';
import type { Command } from '../command.ts';
import { ask } from '../server/custom-requests.ts';

/** *Copy Plan as Markdown*. */
export const copyPlan: Command = {
  id: 'charterline.copyPlan',
  async run(extension, chosen) {
    const uri = await chosenCharter(extension, chosen);
    const { client } = extension;
    const textDocument = uri && { uri: client.code2ProtocolConverter.asUri(uri) };
    const result = textDocument && (await ask(client, exportPlanRequest, { textDocument, format: 'md' }));
    if (!result) {
      await window.showInformationMessage(l10n.t('Open a charter first: its plan is what is copied.'));
      return;
    }
    await env.clipboard.writeText(result.content);
    window.setStatusBarMessage(l10n.t('The plan is in the clipboard, as Markdown.'), 5000);
  },
};
