import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import type { Commit, Ref, Repository } from './git-extension.ts';

/** A revision of a file. */
export interface Revision {
  /** As Git understands it. */
  readonly ref: string;
  readonly label: string;
}

const MOST_COMMITS = 50;

/** Asks for a revision of a file: a commit that changed it, a branch or a tag; `undefined` when somebody turns away. */
export async function askRevision(repository: Repository, uri: Uri): Promise<Revision | undefined> {
  const items = Promise.all([
    repository.log({ maxEntries: MOST_COMMITS, path: uri.fsPath }),
    repository.getRefs?.({ sort: 'committerdate' }) ?? [],
  ]).then(([commits, refs]) => itemsOf(commits, refs));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Compare Charter with a Git Revision'),
    placeHolder: l10n.t('A commit that changed the charter, a branch or a tag'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked && { ref: picked.ref, label: picked.name };
}

interface Item extends QuickPickItem {
  readonly ref: string;
  /** What the revision is called in titles. */
  readonly name: string;
}

const REF_ICONS = ['$(git-branch)', '$(cloud)', '$(tag)'];

function itemsOf(commits: readonly Commit[], refs: readonly Ref[]): readonly Item[] {
  const named = refs.flatMap(({ name, commit = '', type }) =>
    name ? [{ label: `${REF_ICONS[type] ?? ''} ${name}`, description: commit.slice(0, 8), ref: name, name }] : [],
  );
  return [
    separator(l10n.t('Commits that changed the charter')),
    ...commits.map(commitItem),
    separator(l10n.t('Branches and tags')),
    ...named,
  ];
}

function separator(label: string): Item {
  return { label, kind: QuickPickItemKind.Separator, ref: '', name: '' };
}

function commitItem({ hash, message, authorName, commitDate }: Commit): Item {
  const [subject = ''] = message.split('\n');
  const short = hash.slice(0, 8);
  const detail = [authorName, commitDate?.toISOString().slice(0, 10)].filter((part) => part !== undefined);
  return { label: `$(git-commit) ${subject}`, description: short, detail: detail.join(', '), ref: hash, name: short };
}
