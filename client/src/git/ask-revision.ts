import { l10n, type QuickPickItem, QuickPickItemKind, type Uri, window } from 'vscode';
import type { Commit, Ref, Repository } from './git-extension.ts';
import { historyOf } from './history.ts';

/** A revision of a file. */
export interface Revision {
  /** As Git understands it. */
  readonly ref: string;
  readonly label: string;
}

const MOST_COMMITS = 50;

/** Asks for a revision of a file: a commit that changed it, a branch or a tag; `undefined` when somebody turns away. */
export async function askRevision(repository: Repository, uri: Uri): Promise<Revision | undefined> {
  const items = revisionItems(repository, uri);
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Compare Charter with a Git Revision'),
    placeHolder: l10n.t('A commit that changed the charter, a branch or a tag'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked && { ref: picked.ref, label: picked.name };
}

/** A revision to choose, or a heading over some. */
export interface RevisionItem extends QuickPickItem {
  readonly ref: string;
  /** What the revision is called in titles. */
  readonly name: string;
  /** The same with what it was about, if anything. */
  readonly longName: string;
}

/** The revisions of a file that people may choose from: commits that changed it, then branches and tags. */
export async function revisionItems(repository: Repository, uri: Uri): Promise<readonly RevisionItem[]> {
  const [history, refs] = await Promise.all([
    historyOf(repository, uri, MOST_COMMITS),
    repository.getRefs?.({ sort: 'committerdate' }) ?? [],
  ]);
  return itemsOf(
    history.map(({ commit }) => commit),
    refs,
  );
}

const REF_ICONS = ['$(git-branch)', '$(cloud)', '$(tag)'];

function itemsOf(commits: readonly Commit[], refs: readonly Ref[]): readonly RevisionItem[] {
  const named = refs.flatMap(({ name, commit = '', type }) =>
    name
      ? [
          {
            label: `${REF_ICONS[type] ?? ''} ${name}`,
            description: commit.slice(0, 8),
            ref: name,
            name,
            longName: name,
          },
        ]
      : [],
  );
  return [
    separator(l10n.t('Commits that changed the charter')),
    ...commits.map(commitItem),
    separator(l10n.t('Branches and tags')),
    ...named,
  ];
}

function separator(label: string): RevisionItem {
  return { label, kind: QuickPickItemKind.Separator, ref: '', name: '', longName: '' };
}

function commitItem({ hash, message, authorName, commitDate }: Commit): RevisionItem {
  const [subject = ''] = message.split('\n');
  const short = hash.slice(0, 8);
  const detail = [authorName, commitDate?.toISOString().slice(0, 10)].filter((part) => part !== undefined);
  return {
    label: `$(git-commit) ${subject}`,
    description: short,
    detail: detail.join(', '),
    ref: hash,
    name: short,
    longName: `${subject} (${short})`,
  };
}
