import {
  Disposable,
  type LogOutputChannel,
  l10n,
  StatusBarAlignment,
  TabInputWebview,
  type TextEditor,
  ThemeColor,
  type Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CharterStanding } from '../../../server/src/lsp/protocol.ts';
import { isCharter } from '../charters.ts';
import type { StandingChanges } from '../standing/changes.ts';
import { askStanding } from '../standing/standings.ts';
import { tooltipOf } from '../standing/tooltip.ts';
import { approvalsInWords, findingsInWords, readinessInWords } from '../standing/words.ts';
import { Updates } from '../updates.ts';
import { ChangedItem } from './changed-item.ts';

/** Next to the language of the file, which has 100. */
const PRIORITY = 101;

export interface StatusBarOptions {
  readonly client: BaseLanguageClient;
  readonly output: LogOutputChannel;
  readonly changes: StandingChanges;
  /** Know which charter the plan or the review is of that people work with. */
  readonly pages: readonly Page[];
}

interface Page {
  readonly activeCharter: Uri | undefined;
}

/** How the charter that is being edited stands, in the status bar. */
export class StatusBar implements Disposable {
  readonly #item = window.createStatusBarItem('charterline.standing', StatusBarAlignment.Right, PRIORITY);
  readonly #changedItem = new ChangedItem(PRIORITY - 0.5);
  readonly #client: BaseLanguageClient;
  readonly #output: LogOutputChannel;
  readonly #pages: readonly Page[];
  readonly #updates = new Updates(() => this.#update());
  readonly #subscriptions: Disposable;
  #charter: Uri | undefined;
  #shown: string | undefined;

  constructor({ client, output, changes, pages }: StatusBarOptions) {
    this.#client = client;
    this.#pages = pages;
    this.#output = output;
    this.#item.name = l10n.t('Charter');
    this.#subscriptions = Disposable.from(
      this.#item,
      this.#changedItem,
      window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      changes.onChange((charter) => {
        // What is being edited may just have become a charter.
        if (!this.#charter) this.#follow(window.activeTextEditor);
        else if (!charter || charter.toString() === this.#charter.toString()) this.#request();
      }),
    );
    this.#follow(window.activeTextEditor);
  }

  /** What is shown; `undefined` while nothing is. */
  get shown(): string | undefined {
    return this.#shown;
  }

  /** What is shown of a charter that has changed since it was approved; `undefined` while nothing is. */
  get changed(): string | undefined {
    return this.#changedItem.shown;
  }

  dispose(): void {
    this.#charter = undefined;
    this.#subscriptions.dispose();
  }

  #follow(editor: TextEditor | undefined): void {
    const edited = editor && isCharter(editor.document) ? editor.document.uri : undefined;
    // Without an editor it may be the plan or a review of a charter that people work with.
    this.#charter = editor ? edited : (this.#chartersOfPages()[0] ?? (isPageActive() ? this.#charter : undefined));
    if (this.#charter) this.#request();
    else this.#hide();
  }

  #chartersOfPages(): readonly Uri[] {
    return this.#pages.flatMap(({ activeCharter }) => activeCharter ?? []);
  }

  #request(): void {
    if (this.#charter && this.#client.isRunning()) this.#updates.request();
  }

  async #update(): Promise<void> {
    const uri = this.#charter;
    if (!uri) return;
    try {
      const standing = await askStanding(this.#client, uri);
      // Somebody may have gone to another file meanwhile.
      if (uri !== this.#charter) return;
      if (standing) this.#show(standing, uri);
      else this.#hide();
    } catch (error) {
      this.#output.warn(`The status bar could not be updated: ${error instanceof Error ? error.message : error}`);
    }
  }

  #show(standing: CharterStanding, uri: Uri): void {
    const { findings, readiness, title } = standing;
    const parts = [
      findingsInShort(findings),
      l10n.t('{0}/{1} practices', readiness.met, readiness.applicable),
      approvalsInWords(standing),
    ].filter((part) => part !== '');
    this.#shown = parts.join(' · ');
    this.#item.text = `$(law) ${this.#shown}`;
    this.#item.tooltip = tooltipOf(standing, uri);
    this.#item.backgroundColor = findings.error > 0 ? new ThemeColor('statusBarItem.errorBackground') : undefined;
    const said = [findingsInWords(findings) || l10n.t('no findings'), readinessInWords(readiness), parts.at(-1)];
    this.#item.accessibilityInformation = { label: l10n.t('Charter {0}: {1}', title, said.join(', ')) };
    this.#item.command = {
      command: 'charterline.openPreview',
      title: l10n.t('Open Plan to the Side'),
      arguments: [uri],
    };
    this.#item.show();
    this.#changedItem.show(standing, uri);
  }

  #hide(): void {
    this.#shown = undefined;
    this.#item.hide();
    this.#changedItem.hide();
  }
}

/** Only what is most serious: the tooltip tells the rest. */
function findingsInShort({ error, warning }: CharterStanding['findings']): string {
  return findingsInWords({ error, warning: error > 0 ? 0 : warning, info: 0 });
}

function isPageActive(): boolean {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof TabInputWebview && /charterline\.(preview|review)$/.test(input.viewType);
}
