import {
  Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  languages,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from 'vscode';
import {
  type BaseLanguageClient,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
} from 'vscode-languageclient';
import { isCharter } from '../charters.ts';
import type { PageState } from './messages.ts';
import { type PanelOptions, PreviewPanel } from './panel.ts';

const VIEW_TYPE = 'charterline.preview';

/** The preview of the plan beside the editor. There is one, and it follows the charter that is being edited. */
export class Preview implements Disposable {
  readonly #options: PanelOptions;
  readonly #subscriptions: Disposable;
  #panel: PreviewPanel | undefined;

  constructor(context: ExtensionContext, client: BaseLanguageClient, output: LogOutputChannel) {
    this.#options = { extension: context.extensionUri, client, output };
    this.#subscriptions = Disposable.from(
      window.registerWebviewPanelSerializer(VIEW_TYPE, {
        deserializeWebviewPanel: async (panel, state: unknown) => this.#restore(panel, state),
      }),
      window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isCharter(editor.document)) this.#panel?.follow(editor.document.uri);
      }),
      // Only once the server has been told of a change does it pay to ask.
      client.getFeature(DidOpenTextDocumentNotification.method).onNotificationSent(() => this.#panel?.update()),
      client.getFeature(DidChangeTextDocumentNotification.method).onNotificationSent(() => this.#panel?.update()),
      // What has changed on disk shows in the findings.
      languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = this.#panel?.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) this.#panel?.update();
      }),
    );
  }

  /** Shows the plan of a charter to the side. */
  open(uri: Uri): void {
    if (this.#panel) return this.#panel.show(uri);
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#adopt(window.createWebviewPanel(VIEW_TYPE, '', column, { enableFindWidget: true }), uri);
  }

  /** The content of the page as it is shown; `undefined` while there is none or nobody sees it. */
  async shownHtml(): Promise<string | undefined> {
    return this.#panel?.shownHtml();
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#subscriptions.dispose();
  }

  /** After a reload of the window the editor gives the panel back with what the page had kept. */
  #restore(panel: WebviewPanel, state: unknown): void {
    const active = window.activeTextEditor?.document;
    const uri = uriIn(state) ?? (active && isCharter(active) ? active.uri : undefined);
    if (uri && !this.#panel) this.#adopt(panel, uri);
    else panel.dispose();
  }

  #adopt(panel: WebviewPanel, uri: Uri): void {
    const adopted = new PreviewPanel(panel, uri, this.#options);
    this.#panel = adopted;
    adopted.onClose(() => {
      if (this.#panel === adopted) this.#panel = undefined;
    });
  }
}

function uriIn(state: unknown): Uri | undefined {
  const { uri } = (state ?? {}) as Partial<PageState>;
  return typeof uri === 'string' ? Uri.parse(uri) : undefined;
}
