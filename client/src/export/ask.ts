import { l10n, Uri, window } from 'vscode';
import type { Choice } from '../../../server/src/lsp/protocol.ts';
import { exportedName } from './file-names.ts';
import { type Form, forms } from './forms.ts';

/** Questions before an export; each answers `undefined` when somebody turns away. */

export async function askForm(): Promise<Form | undefined> {
  const title = l10n.t('Export Plan');
  return window.showQuickPick(forms(), { title, placeHolder: l10n.t('What to export'), matchOnDetail: true });
}

/** The role whose calendar is wanted; `everybody` for all of them. */
export async function askRole(roles: readonly Choice[]): Promise<Choice | 'everybody' | undefined> {
  const everybody = { label: l10n.t('Everybody'), role: 'everybody' as const };
  const items = [everybody, ...roles.map((role) => ({ label: role.title, description: role.id, role }))];
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Export Plan'),
    placeHolder: l10n.t('Whose calendar'),
    matchOnDescription: true,
  });
  return picked?.role;
}

/** Whether e-mail addresses may stand in what is exported. */
export async function askContacts(): Promise<boolean | undefined> {
  const items = [
    { label: l10n.t('With E-Mail Addresses'), contacts: true },
    { label: l10n.t('Without E-Mail Addresses'), contacts: false },
  ];
  const placeHolder = l10n.t('This charter holds e-mail addresses');
  const picked = await window.showQuickPick(items, { title: l10n.t('Export Plan'), placeHolder });
  return picked?.contacts;
}

/** Where the file goes: beside the charter, unless somebody says otherwise. */
export async function askTarget(charter: Uri, { ending, filter }: Form): Promise<Uri | undefined> {
  const defaultUri = Uri.joinPath(charter, '..', exportedName(charter.path, ending));
  const extension = ending.slice(ending.lastIndexOf('.') + 1);
  return window.showSaveDialog({ defaultUri, filters: { [filter]: [extension] }, title: l10n.t('Export Plan') });
}
