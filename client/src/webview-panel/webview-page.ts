import { Disposable, type Uri, type Webview, type WebviewPanel } from 'vscode';
import type { FromAnyPage, Notice, ToAnyPage } from './messages.ts';
import { pageFolder } from './page-html.ts';

/** What a page says that it does not say only to be read. */
type Said<From> = Exclude<From, { readonly type: 'content' }>;

export interface PageOptions<From> {
  readonly extension: Uri;
  /** The page as it begins. */
  readonly html: (webview: Webview) => string;
  readonly receive: (message: Said<From>) => Promise<void>;
  /** Called when people begin or cease to see the page, or go to another. */
  readonly viewChanged: () => void;
}

/** A page in a panel: talks to it while it is there. The page says `ready` once it can be spoken to. */
export class WebviewPage<To extends { readonly type: string }, From extends { readonly type: string }>
  implements Disposable
{
  readonly #panel: WebviewPanel;
  readonly #subscriptions: Disposable;
  /** Those who wait for the content of the page. */
  readonly #readers: ((html: string | undefined) => void)[] = [];
  #closed = false;
  /** Whether the page listens; one that is hidden is gone, and begins anew when it is seen again. */
  #ready = false;
  #notice: Notice | undefined;

  constructor(panel: WebviewPanel, { extension, html, receive, viewChanged }: PageOptions<From>) {
    this.#panel = panel;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
    this.#subscriptions = Disposable.from(
      webview.onDidReceiveMessage((message: From | FromAnyPage) => this.#receive(message, receive)),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) {
          this.#ready = false;
          this.#answerReaders(undefined);
        }
        viewChanged();
      }),
    );
    webview.html = html(webview);
  }

  /** Whether it is the tab that people work with. */
  get active(): boolean {
    return this.#panel.active;
  }

  /** Whether people see it; `false` for one that is closed. */
  get visible(): boolean {
    return !this.#closed && this.#panel.visible;
  }

  /** Whether the page listens. */
  get ready(): boolean {
    return this.#ready;
  }

  set title(title: string) {
    if (!this.#closed) this.#panel.title = title;
  }

  /** Brings it to the front, but leaves the keyboard where it is. */
  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  /** Calls back when it is closed, by whomever. */
  onClose(callback: () => void): void {
    this.#panel.onDidDispose(() => {
      this.#closed = true;
      this.#answerReaders(undefined);
      this.#subscriptions.dispose();
      callback();
    });
  }

  /**
   * Says whether the page can have heard it: an answer of the server may come before the page listens, when the editor would deliver
   * some messages later and lose others, or after it was closed.
   */
  async post(message: To | ToAnyPage): Promise<boolean> {
    return this.#ready && !this.#closed && this.#panel.webview.postMessage(message);
  }

  /** Says why what is shown is not what the charter says; nothing when it is. A page that begins anew is told again. */
  async notice(notice: Notice | undefined): Promise<void> {
    this.#notice = notice;
    await this.post(notice ? { type: 'notice', ...notice } : { type: 'no-notice' });
  }

  /** The content of the page as it is; `undefined` while nobody sees it. */
  async content(): Promise<string | undefined> {
    if (!this.#ready) return undefined;
    const html = new Promise<string | undefined>((resolve) => this.#readers.push(resolve));
    // The page may be closed before it hears of it, which nobody would tell.
    void this.post({ type: 'read' });
    return html;
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #receive(message: From | FromAnyPage, receive: PageOptions<From>['receive']): Promise<void> {
    if (isContent(message)) return this.#answerReaders(message.html);
    if (message.type !== 'ready') return receive(message as Said<From>);
    this.#ready = true;
    await receive(message as Said<From>);
    if (this.#notice) await this.notice(this.#notice);
  }

  #answerReaders(html: string | undefined): void {
    for (const resolve of this.#readers.splice(0)) resolve(html);
  }
}

function isContent(message: { readonly type: string }): message is FromAnyPage & { readonly type: 'content' } {
  return message.type === 'content';
}
