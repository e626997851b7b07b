import {
  Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { StandingChanges } from '../standing/changes.ts';
import type { Base } from './base.ts';
import type { Bases } from './bases.ts';
import { pageStateIn } from './page-state.ts';
import { type PanelOptions, ReviewPanel } from './panel.ts';

const VIEW_TYPE = 'charterline.review';

export interface ReviewsOptions {
  readonly client: BaseLanguageClient;
  readonly output: LogOutputChannel;
  readonly changes: StandingChanges;
  readonly bases: Bases;
  /** Whether changes of a charter are marked in the editor. */
  readonly isMarked: (uri: Uri) => boolean;
}

/** The reviews that are open, one for a charter. */
export class Reviews implements Disposable {
  readonly #options: PanelOptions;
  readonly #subscriptions: Disposable;
  readonly #panels = new Map<string, ReviewPanel>();
  readonly #changed = new EventEmitter<void>();
  /** Tells that a review was opened or closed, or compares with something else. */
  readonly onChange = this.#changed.event;

  constructor({ extensionUri }: ExtensionContext, { changes, ...options }: ReviewsOptions) {
    this.#options = { extension: extensionUri, ...options };
    this.#subscriptions = Disposable.from(
      this.#changed,
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
      // A catalog or another charter may play a part as well.
      changes.onChange(() => {
        for (const panel of this.#panels.values()) panel.update();
      }),
    );
  }

  /** The charter of the review that people work with, while they do. */
  get activeCharter(): Uri | undefined {
    return [...this.#panels.values()].find(({ active }) => active)?.uri;
  }

  /** What an open review of a charter compares it with. */
  baseOf(uri: Uri): Base | undefined {
    return this.#panels.get(uri.toString())?.base;
  }

  /** Shows what differs between a charter and something else, to the side. */
  open(uri: Uri, base: Base): void {
    const present = this.#panels.get(uri.toString());
    if (present) present.show(base);
    else {
      const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
      this.#adopt(window.createWebviewPanel(VIEW_TYPE, '', column, { enableFindWidget: true }), uri, base);
    }
    this.#changed.fire();
  }

  /** Lets every review show whether changes are marked in the editor. */
  showMarked(): void {
    for (const panel of this.#panels.values()) void panel.showMarked();
  }

  /** The content of the page that was opened last; `undefined` while there is none or nobody sees it. */
  async shownHtml(): Promise<string | undefined> {
    return [...this.#panels.values()].at(-1)?.shownHtml();
  }

  dispose(): void {
    for (const panel of this.#panels.values()) panel.dispose();
    this.#subscriptions.dispose();
  }

  /** After a reload of the window the editor gives the panel back with what the page had kept. */
  #restore(panel: WebviewPanel, state: unknown): void {
    const kept = pageStateIn(state);
    if (!kept || this.#panels.has(Uri.parse(kept.uri).toString())) return panel.dispose();
    this.#adopt(panel, Uri.parse(kept.uri), kept.base);
    this.#changed.fire();
  }

  #adopt(panel: WebviewPanel, uri: Uri, base: Base): void {
    const key = uri.toString();
    const adopted = new ReviewPanel(panel, uri, base, this.#options);
    this.#panels.set(key, adopted);
    adopted.onClose(() => {
      this.#panels.delete(key);
      this.#changed.fire();
    });
  }
}
