import { commands, env, l10n, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Choice,
  type ExportPlanParams,
  exportPlanRequest,
  planRequest,
} from '../../../server/src/lsp/protocol.ts';
import { chosenCharter } from '../chosen-charter.ts';
import type { Command } from '../command.ts';
import { askContacts, askForm, askRole, askTarget } from '../export/ask.ts';
import { isSource, nameIn } from '../export/file-names.ts';
import { ask } from '../server/custom-requests.ts';

/** *Export Plan…*: one of the forms of `charterline plan`, written where somebody wants it. */
export const exportPlan: Command = {
  id: 'charterline.exportPlan',
  async run(extension, chosen) {
    const charter = await chosenCharter(extension, chosen);
    if (charter) return exportFrom(charter, extension.client);
    await window.showInformationMessage(l10n.t('Open a charter first: its plan is what is exported.'));
  },
};

async function exportFrom(charter: Uri, client: BaseLanguageClient): Promise<void> {
  const form = await askForm();
  if (!form) return;
  const textDocument = { uri: client.code2ProtocolConverter.asUri(charter) };
  const role = form.forRole ? await askRole(await rolesOf(textDocument, client)) : 'everybody';
  if (!role) return;
  const { format, view } = form;
  const wish: ExportPlanParams = {
    textDocument,
    format,
    ...(view === undefined ? {} : { view }),
    ...(role === 'everybody' ? {} : { role: role.id }),
  };
  const contacts = (await holdsContacts(wish, client)) ? await askContacts() : true;
  if (contacts === undefined) return;
  const target = await askTarget(
    charter,
    role === 'everybody' ? form : { ...form, ending: `.${role.id}${form.ending}` },
  );
  if (!target) return;
  if (isSource(target.path)) {
    const sentence = l10n.t('{0} was left as it is: plans are made from it. Choose another name.', nameIn(target.path));
    await window.showWarningMessage(sentence);
    return;
  }
  const params = { ...wish, contacts, target: client.code2ProtocolConverter.asUri(target) };
  const result = await ask(client, exportPlanRequest, params);
  if (!result) throw new Error(l10n.t('The file is not a charter any more.'));
  await workspace.fs.writeFile(target, new TextEncoder().encode(result.content));
  await offerToOpen(target, format);
}

async function rolesOf(
  textDocument: ExportPlanParams['textDocument'],
  client: BaseLanguageClient,
): Promise<readonly Choice[]> {
  const plan = await ask(client, planRequest, { textDocument, format: 'preview' });
  return plan?.format === 'preview' ? plan.roles : [];
}

/** Whether leaving out e-mail addresses would make a difference. */
async function holdsContacts(wish: ExportPlanParams, client: BaseLanguageClient): Promise<boolean> {
  const [with_, without] = await Promise.all(
    [true, false].map((contacts) => ask(client, exportPlanRequest, { ...wish, contacts })),
  );
  return with_?.content !== without?.content;
}

async function offerToOpen(target: Uri, format: string): Promise<void> {
  const open = l10n.t('Open');
  const message = l10n.t('The plan was exported to {0}.', nameIn(target.path));
  const choice = await window.showInformationMessage(message, open);
  if (choice !== open) return;
  // A page is for the browser, everything else for the editor.
  if (format === 'html' && target.scheme === 'file' && (await env.openExternal(target))) return;
  await commands.executeCommand('vscode.open', target);
}
