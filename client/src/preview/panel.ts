import { Disposable, type LogOutputChannel, l10n, Uri, type WebviewPanel } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type PreviewResult, planRequest } from '../../../server/src/lsp/protocol.ts';
import { ask } from '../server/custom-requests.ts';
import type { FromPage, ToPage } from './messages.ts';
import { pageFolder, pageHtml } from './page.ts';
import { reveal } from './reveal.ts';
import { Updates } from './updates.ts';

export interface PanelOptions {
  readonly extension: Uri;
  readonly client: BaseLanguageClient;
  readonly output: LogOutputChannel;
}

/** One preview: a page that shows the plan of a charter and keeps up with it. */
export class PreviewPanel implements Disposable {
  readonly #panel: WebviewPanel;
  readonly #options: PanelOptions;
  readonly #updates = new Updates(() => this.#update());
  readonly #subscriptions: Disposable;
  /** Those who wait for the content of the page. */
  readonly #readers: ((html: string | undefined) => void)[] = [];
  #uri: Uri;
  #shown: PreviewResult | undefined;
  /** Which charter {@link #shown} is about. */
  #shownUri: Uri | undefined;
  #closed = false;
  /** Whether the page listens; one that is hidden is gone, and begins anew when it is seen again. */
  #ready = false;

  constructor(panel: WebviewPanel, uri: Uri, options: PanelOptions) {
    this.#panel = panel;
    this.#uri = uri;
    this.#options = options;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [pageFolder(options.extension)] };
    this.#subscriptions = Disposable.from(
      webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      panel.onDidChangeViewState(() => this.#viewChanged()),
      options.client.onDidChangeState(({ newState }) => this.#serverChanged(newState)),
    );
    webview.html = pageHtml(webview, options.extension);
    panel.title = l10n.t('Plan');
  }

  get uri(): Uri {
    return this.#uri;
  }

  /** Calls back when the preview is closed, by whomever. */
  onClose(callback: () => void): void {
    this.#panel.onDidDispose(() => {
      this.#closed = true;
      this.#answerReaders(undefined);
      this.#subscriptions.dispose();
      callback();
    });
  }

  /** Shows a charter, and brings the preview to the front. */
  show(uri: Uri): void {
    this.#panel.reveal(undefined, true);
    this.follow(uri);
  }

  /** Shows another charter. */
  follow(uri: Uri): void {
    this.#uri = uri;
    this.update();
  }

  /** Something has changed; a preview that nobody sees waits until somebody does. */
  update(): void {
    if (!this.#closed && this.#panel.visible) this.#updates.request();
  }

  /** The content of the page as it is; `undefined` while nobody sees it. */
  async shownHtml(): Promise<string | undefined> {
    if (!this.#ready) return undefined;
    const html = new Promise<string | undefined>((resolve) => this.#readers.push(resolve));
    // The page may be closed before it hears of it, which nobody would tell.
    void this.#post({ type: 'read' });
    return html;
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #update(): Promise<void> {
    const uri = this.#uri;
    const { client, output } = this.#options;
    try {
      const params = { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) }, format: 'preview' as const };
      const result = await ask(client, planRequest, params);
      if (result?.format === 'preview') await this.#show(uri, result);
      else await this.#notice(l10n.t('This file is not a charter any more. What is shown here may be out of date.'));
    } catch (error) {
      output.warn(`The plan could not be updated: ${error instanceof Error ? error.message : error}`);
      await this.#notice(l10n.t('The plan cannot be updated at the moment. What is shown here may be out of date.'));
    }
  }

  async #show(uri: Uri, result: PreviewResult): Promise<void> {
    const same = this.#shown?.html === result.html && this.#shownUri?.toString() === uri.toString();
    this.#shown = result;
    this.#shownUri = uri;
    if (!this.#closed) this.#panel.title = l10n.t('Plan: {0}', result.title);
    if (!same) await this.#postShown();
    await this.#notice(undefined);
  }

  async #postShown(): Promise<void> {
    if (!this.#shown || !this.#shownUri) return;
    const { root, title, html, style } = this.#shown;
    await this.#post({ type: 'show', uri: this.#shownUri.toString(), root, title, html, style });
  }

  async #notice(text: string | undefined): Promise<void> {
    await this.#post({ type: 'notice', text });
  }

  /** Says whether the page can have heard it: an answer of the server may come after the preview was closed. */
  async #post(message: ToPage): Promise<boolean> {
    return !this.#closed && this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        await this.#postShown();
        return this.update();
      case 'content':
        return this.#answerReaders(message.html);
      case 'reveal':
        if (this.#shown) await this.#reveal(message, Uri.parse(this.#shown.root));
    }
  }

  #viewChanged(): void {
    if (!this.#panel.visible) {
      this.#ready = false;
      this.#answerReaders(undefined);
    }
    this.update();
  }

  #answerReaders(html: string | undefined): void {
    for (const resolve of this.#readers.splice(0)) resolve(html);
  }

  async #reveal(message: FromPage & { readonly type: 'reveal' }, root: Uri): Promise<void> {
    try {
      await reveal(message, root);
    } catch (error) {
      this.#options.output.warn(
        `${message.file} could not be shown: ${error instanceof Error ? error.message : error}`,
      );
    }
  }

  #serverChanged(state: State): void {
    if (state === State.Running) this.update();
    if (state === State.Stopped)
      void this.#notice(l10n.t('Charterline is not running. What is shown here may be out of date.'));
  }
}
