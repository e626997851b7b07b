import { l10n, type Uri, window, workspace } from 'vscode';
import { type Approver, approveRequest, approversRequest } from '../../../server/src/lsp/protocol.ts';
import { chosenCharter } from '../chosen-charter.ts';
import type { Command, Extension } from '../command.ts';
import { ask } from '../server/custom-requests.ts';

/** *Approve as…*: records the approval of a role in the charter, for the text as it stands. */
export const approveAs: Command = {
  id: 'charterline.approveAs',
  async run(extension, chosen) {
    const uri = await chosenCharter(extension, chosen);
    if (uri) return approve(uri, roleNamedIn(chosen), extension);
    await window.showInformationMessage(l10n.t('Open a charter first: it is what is approved.'));
  },
};

function roleNamedIn(chosen: unknown): string | undefined {
  const role = typeof chosen === 'object' && chosen !== null && 'role' in chosen ? chosen.role : undefined;
  return typeof role === 'string' ? role : undefined;
}

async function approve(uri: Uri, named: string | undefined, { client, output }: Extension): Promise<void> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const approvers = (await ask(client, approversRequest, { textDocument }))?.approvers ?? [];
  const approver = approvers.find(({ id }) => id === named) ?? (await askApprover(approvers));
  if (!approver) return;
  const name = approver.person === undefined ? await askName(approver) : '';
  if (name === undefined) return;
  try {
    const said = { textDocument, role: approver.id, ...(name === '' ? {} : { name }) };
    const { edit } = await ask(client, approveRequest, said);
    const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
    if (changes.size === 0) {
      await window.showInformationMessage(l10n.t('The approval of {0} is recorded already.', approver.title));
      return;
    }
    if (!(await workspace.applyEdit(changes))) throw new Error(l10n.t('The charter could not be changed.'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    output.info(`The charter was not approved: ${reason}`);
    await window.showWarningMessage(reason);
    return;
  }
  await tellThatItIsNotSaved(uri, approver);
}

/** Those whose approval is needed and not there come first. */
async function askApprover(approvers: readonly Approver[]): Promise<Approver | undefined> {
  const items = approvers
    .toSorted((a, b) => urgency(b) - urgency(a))
    .map((approver) => ({
      label: approver.title,
      description: approver.person ?? l10n.t('not filled'),
      detail: stateInWords(approver),
      approver,
    }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Approve Charter'),
    placeHolder: l10n.t('For which role the charter is approved as it stands'),
    matchOnDescription: true,
  });
  return picked?.approver;
}

function urgency({ required, state }: Approver): number {
  return (required ? 2 : 0) + (state === 'valid' ? 0 : 1);
}

function stateInWords({ required, state }: Approver): string {
  switch (state) {
    case 'valid':
      return l10n.t('$(check) Has approved the charter as it stands');
    case 'stale':
      return l10n.t('$(warning) Approved it before the last changes');
    case 'missing':
      return required ? l10n.t('$(circle-outline) Has to approve') : l10n.t('Need not approve');
  }
}

/** Who approves for a role that nobody fills; empty for a name that need not be known. */
async function askName({ title }: Approver): Promise<string | undefined> {
  const name = await window.showInputBox({
    title: l10n.t('Approve Charter'),
    prompt: l10n.t('Who approves as {0}? The charter names nobody.', title),
  });
  return name?.trim();
}

async function tellThatItIsNotSaved(uri: Uri, { title }: Approver): Promise<void> {
  const save = l10n.t('Save');
  const document = await workspace.openTextDocument(uri);
  if (!document.isDirty) {
    window.setStatusBarMessage(l10n.t('Approved as {0}.', title), 5000);
    return;
  }
  const message = l10n.t('Approved as {0}. The charter is not saved yet, so that you can look at it first.', title);
  const choice = await window.showInformationMessage(message, save);
  if (choice === save) await document.save();
}
