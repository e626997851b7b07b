import {
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  languages,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isCharter, isServed } from '../charters.ts';
import { onToldTexts } from '../server/told-texts.ts';
import type { PageState } from './messages.ts';
import { pageStateIn } from './page-state.ts';
import { type PanelOptions, PreviewPanel } from './panel.ts';

const VIEW_TYPE = 'charterline.preview';

/** The cursor moves with what is typed, sometimes more than once: so long after a change it was not moved by itself. */
const TYPING_MS = 150;

/** The previews of plans. They follow the charter that is being edited; those that somebody has locked stay with theirs. */
export class Preview implements Disposable {
  readonly #options: Omit<PanelOptions, 'unlocked'>;
  readonly #subscriptions: Disposable;
  readonly #panels = new Set<PreviewPanel>();
  /** When a text was changed last, in milliseconds as `performance.now()` counts. */
  #changedAt = Number.NEGATIVE_INFINITY;

  constructor(context: ExtensionContext, client: BaseLanguageClient, output: LogOutputChannel) {
    this.#options = { extension: context.extensionUri, client, output };
    this.#subscriptions = Disposable.from(
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
      window.onDidChangeActiveTextEditor(() => this.#follow()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (isServed(document)) this.#changedAt = performance.now();
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => this.#cursorMoved(textEditor)),
      onToldTexts(client, { told: () => this.#each((panel) => panel.update()) }),
      // What has changed on disk shows in the findings.
      languages.onDidChangeDiagnostics(({ uris }) => {
        const changed = new Set(uris.map((uri) => uri.toString()));
        this.#each((panel) => {
          if (changed.has(panel.uri.toString())) panel.update();
        });
      }),
    );
  }

  /** The charter of the preview that people work with, while they do. */
  get activeCharter(): Uri | undefined {
    return this.#active()?.uri;
  }

  /** Shows the plan of a charter to the side. */
  open(uri: Uri): void {
    const key = uri.toString();
    const present = [...this.#panels].find((panel) => panel.locked && panel.uri.toString() === key);
    const panel = present ?? this.#following();
    if (panel) return panel.show(uri);
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#adopt(window.createWebviewPanel(VIEW_TYPE, '', column, { enableFindWidget: true }), uri);
  }

  /** Lets the preview that people work with stay with its charter, or follow again. */
  async toggleLock(): Promise<void> {
    await (this.#active() ?? this.#following())?.toggleLock();
  }

  /** The content of the page that was opened last and is shown; `undefined` while there is none or nobody sees it. */
  async shownHtml(): Promise<string | undefined> {
    return [...this.#panels].at(-1)?.shownHtml();
  }

  dispose(): void {
    this.#each((panel) => panel.dispose());
    this.#subscriptions.dispose();
  }

  #active(): PreviewPanel | undefined {
    return [...this.#panels].find(({ active }) => active);
  }

  /** A preview that follows the charter that is being edited. */
  #following(): PreviewPanel | undefined {
    return [...this.#panels].find(({ locked }) => !locked);
  }

  #each(act: (panel: PreviewPanel) => void): void {
    for (const panel of this.#panels) act(panel);
  }

  /** Who types wants to see what changes, where it is; who moves the cursor wants to see what stands there. */
  #cursorMoved({ document, selection }: TextEditor): void {
    if (this.#panels.size === 0 || !isServed(document)) return;
    const scroll = performance.now() - this.#changedAt > TYPING_MS;
    this.#each((panel) => panel.cursorMoved({ uri: document.uri, position: selection.active, scroll }));
  }

  /** After a reload of the window the editor gives the panel back with what the page had kept. */
  #restore(panel: WebviewPanel, state: unknown): void {
    const kept = pageStateIn(state);
    const active = window.activeTextEditor?.document;
    const uri = kept ? Uri.parse(kept.uri) : active && isCharter(active) ? active.uri : undefined;
    if (uri && (kept?.locked || !this.#following())) this.#adopt(panel, uri, kept);
    else panel.dispose();
  }

  /** Lets every preview that is not locked show the charter that is being edited. */
  #follow(): void {
    const editors = [window.activeTextEditor, ...window.visibleTextEditors].filter((editor) => editor !== undefined);
    const charter = editors.map(({ document }) => document).find(isCharter);
    if (!charter) return;
    this.#each((panel) => {
      if (!panel.locked) panel.follow(charter.uri);
    });
  }

  #adopt(panel: WebviewPanel, uri: Uri, state?: PageState): void {
    const adopted = new PreviewPanel(panel, uri, { ...this.#options, unlocked: () => this.#follow() }, state);
    this.#panels.add(adopted);
    adopted.onClose(() => this.#panels.delete(adopted));
    const editor = window.activeTextEditor;
    if (editor && isServed(editor.document)) {
      adopted.cursorMoved({ uri: editor.document.uri, position: editor.selection.active, scroll: false });
    }
  }
}
