import {
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StandingChanges } from '../standing/changes.ts';
import { ChartersList } from './charters-list.ts';
import { CharterEntry, detailsOf, type Entry } from './entries.ts';
import { treeItemOf } from './tree-items.ts';

/** The *Charters* view: every charter of the open folders, and how it stands. Works only while it is seen. */
export class ChartersView implements Disposable, TreeDataProvider<Entry> {
  readonly #changed = new EventEmitter<Entry | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #list: ChartersList;
  readonly #subscriptions: Disposable;

  constructor(client: BaseLanguageClient, output: LogOutputChannel, changes: StandingChanges) {
    const view = window.createTreeView('charterline.charters', { treeDataProvider: this, showCollapseAll: true });
    this.#list = new ChartersList({
      client,
      onChange: (entry) => {
        view.message = '';
        this.#changed.fire(entry);
      },
      onError: (error) => {
        output.warn(`The charters could not be listed: ${error instanceof Error ? error.message : error}`);
        view.message = l10n.t('The charters cannot be listed at the moment.');
      },
    });
    this.#subscriptions = Disposable.from(
      view,
      view.onDidChangeVisibility(({ visible }) => this.#list.watch(visible)),
      changes.onChange((charter) => this.#list.changed(charter)),
      this.#changed,
    );
    this.#list.watch(view.visible);
  }

  getTreeItem(entry: Entry): TreeItem {
    return treeItemOf(entry);
  }

  async getChildren(entry?: Entry): Promise<Entry[]> {
    if (!entry) return [...(await this.#list.sorted())];
    return entry instanceof CharterEntry ? [...detailsOf(entry)] : [];
  }

  getParent(entry: Entry): Entry | undefined {
    return entry instanceof CharterEntry ? undefined : entry.of;
  }

  /** Looks at every charter anew. */
  refresh(): void {
    this.#list.changed(undefined);
  }

  dispose(): void {
    this.#list.stop();
    this.#subscriptions.dispose();
  }
}
