import { l10n, type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';
import { FILE_GLOBS } from '../../../server/src/lsp/protocol.ts';
import { isCharter } from '../charters.ts';
import { type RevisionItem, revisionItems } from '../git/ask-revision.ts';
import { gitApi, type Repository, repositoryOf } from '../git/git-extension.ts';
import { hashOf } from '../git/history.ts';
import type { Base } from './base.ts';
import { usualBase } from './setting.ts';

/** What somebody wants: a base, or the texts side by side with a revision. */
export type Answer = Base | 'as-text';

/** What an item stands for; a question that is asked next where it is a function. */
interface Item extends QuickPickItem {
  readonly answer: Answer | undefined | (() => Promise<Answer | undefined>);
}

/** Asks what a charter is to be compared with; `undefined` when somebody turns away. */
export async function askBase(uri: Uri, { title }: { readonly title: string }): Promise<Answer | undefined> {
  const git = await gitApi();
  const repository = git && (await repositoryOf(git, uri));
  const items = itemsFor(uri, repository);
  const picked = await window.showQuickPick(items, {
    title,
    placeHolder: git
      ? placeholder(repository)
      : l10n.t('Compare with what? Revisions need Git, which is not available in this window.'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  const answer = picked?.answer;
  return typeof answer === 'function' ? answer() : answer;
}

function placeholder(repository: Repository | undefined): string {
  return repository
    ? l10n.t('Compare with what?')
    : l10n.t('Compare with what? There are no revisions, because this charter is in no Git repository.');
}

async function itemsFor(uri: Uri, repository: Repository | undefined): Promise<Item[]> {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  const saved: Item = {
    label: `$(save) ${l10n.t('The saved text')}`,
    description: document?.isDirty ? l10n.t('what you have changed and not saved') : l10n.t('nothing is unsaved'),
    answer: { kind: 'saved' },
  };
  const file: Item = { label: `$(file) ${l10n.t('Another file…')}`, answer: () => askFile(uri) };
  // What has not been saved is what people ask about first.
  const present = document?.isDirty ? [saved, file] : [file, saved];
  if (!repository) return present;
  const approved: Item = {
    label: `$(verified) ${l10n.t('The version last approved')}`,
    description: l10n.t('what has to be agreed again'),
    answer: { kind: 'lastApproved' },
  };
  const typed: Item = {
    label: `$(edit) ${l10n.t('Type a revision…')}`,
    description: l10n.t('such as HEAD~3 or the hash of a commit'),
    answer: () => askTyped(repository),
  };
  const text: Item = { label: `$(diff) ${l10n.t('As text, side by side…')}`, answer: 'as-text' };
  return [
    ...usualItem(usualBase(uri)),
    approved,
    ...present,
    typed,
    text,
    ...(await revisionItems(repository, uri)).map(itemOf),
  ];
}

/** What the setting names comes first. */
function usualItem(usual: Base | undefined): readonly Item[] {
  if (usual?.kind !== 'revision') return [];
  return [{ label: `$(star) ${usual.label}`, description: l10n.t('as the settings say'), answer: usual }];
}

function itemOf(item: RevisionItem): Item {
  const isHeading = item.kind === QuickPickItemKind.Separator;
  return { ...item, answer: isHeading ? undefined : { kind: 'revision', ref: item.ref, label: item.longName } };
}

async function askTyped(repository: Repository): Promise<Base | undefined> {
  const typed = await window.showInputBox({
    title: l10n.t('Compare Charter'),
    prompt: l10n.t('A revision as Git understands it, such as HEAD~3, a branch, a tag or the hash of a commit'),
    validateInput: async (text) => {
      if (text.trim() === '' || (await hashOf(repository, text.trim()))) return undefined;
      return l10n.t('There is no revision {0}.', text.trim());
    },
  });
  const ref = typed?.trim();
  return ref ? { kind: 'revision', ref, label: ref } : undefined;
}

/** Another charter: those of the workspace first. */
async function askFile(uri: Uri): Promise<Base | undefined> {
  const found = await Promise.all(FILE_GLOBS.map((glob) => workspace.findFiles(glob, '**/node_modules/**')));
  const others = found
    .flat()
    .filter((each) => /charter\.ya?ml$/.test(each.path) && each.toString() !== uri.toString())
    .map((each) => ({ label: workspace.asRelativePath(each), uri: each }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const browse = { label: `$(folder-opened) ${l10n.t('Choose a file…')}`, uri: undefined };
  const picked = await window.showQuickPick([...others, browse], {
    title: l10n.t('Compare Charter'),
    placeHolder: l10n.t('The charter to compare with'),
  });
  if (!picked) return undefined;
  const chosen = picked.uri ?? (await browseFile(uri));
  return chosen && { kind: 'file', uri: chosen.toString() };
}

async function browseFile(uri: Uri): Promise<Uri | undefined> {
  const [chosen] =
    (await window.showOpenDialog({
      title: l10n.t('Compare Charter'),
      openLabel: l10n.t('Compare'),
      defaultUri: Uri.joinPath(uri, '..'),
      filters: { [l10n.t('Charters')]: ['yaml', 'yml'] },
    })) ?? [];
  if (!chosen || isCharter(await workspace.openTextDocument(chosen))) return chosen;
  await window.showInformationMessage(l10n.t('{0} is not a charter.', workspace.asRelativePath(chosen)));
  return undefined;
}
