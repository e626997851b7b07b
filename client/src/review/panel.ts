import { commands, Disposable, type LogOutputChannel, l10n, Uri, type WebviewPanel } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type ReviewHtmlResult, type ReviewTrouble, reviewRequest } from '../../../server/src/lsp/protocol.ts';
import { ask } from '../server/custom-requests.ts';
import { Updates } from '../updates.ts';
import type { Notice } from '../webview-panel/messages.ts';
import { noticeOf, uriOf } from '../webview-panel/notice-of.ts';
import { changedParts, partsOf } from '../webview-panel/parts.ts';
import { reveal } from '../webview-panel/reveal.ts';
import { WebviewPage } from '../webview-panel/webview-page.ts';
import { type Base, isSameBase, keyOf } from './base.ts';
import type { Bases, Refusal, ResolvedBase } from './bases.ts';
import type { Action, FromPage, ToPage } from './messages.ts';
import { reviewHtml } from './page.ts';
import { compareTexts } from './texts.ts';

export interface PanelOptions {
  readonly extension: Uri;
  readonly client: BaseLanguageClient;
  readonly output: LogOutputChannel;
  readonly bases: Bases;
  /** Whether changes of a charter are marked in the editor. */
  readonly isMarked: (uri: Uri) => boolean;
}

/** What the page shows. */
interface Shown {
  readonly base: Base;
  readonly resolved: ResolvedBase;
  readonly result: ReviewHtmlResult;
}

/** One review: a page that shows what differs between a charter and its base, and keeps up with both. */
export class ReviewPanel implements Disposable {
  readonly uri: Uri;
  readonly #page: WebviewPage<ToPage, FromPage>;
  readonly #options: PanelOptions;
  readonly #updates = new Updates(() => this.#update());
  readonly #subscriptions: Disposable;
  #base: Base;
  #shown: Shown | undefined;
  /** The parts of the review that the page has; `undefined` while it has none. */
  #posted: readonly string[] | undefined;
  /** Whether to show what can be read of a broken text instead of its last readable state. */
  #showsReadable = false;

  constructor(panel: WebviewPanel, uri: Uri, base: Base, options: PanelOptions) {
    this.uri = uri;
    this.#base = base;
    this.#options = options;
    this.#page = new WebviewPage<ToPage, FromPage>(panel, {
      extension: options.extension,
      html: (webview) => reviewHtml(webview, options.extension),
      receive: (message) => this.#receive(message),
      viewChanged: () => this.update(),
    });
    this.#subscriptions = Disposable.from(
      options.bases.onChange(() => this.update()),
      options.client.onDidChangeState(({ newState }) => this.#serverChanged(newState)),
    );
    this.#page.title = l10n.t('Review');
  }

  get base(): Base {
    return this.#base;
  }

  /** Whether it is the tab that people work with. */
  get active(): boolean {
    return this.#page.active;
  }

  onClose(callback: () => void): void {
    this.#page.onClose(() => {
      this.#subscriptions.dispose();
      callback();
    });
  }

  /** Compares with something, and brings the review to the front. */
  show(base: Base): void {
    if (!isSameBase(base, this.#base)) this.#showsReadable = false;
    this.#base = base;
    this.#page.reveal();
    this.update();
  }

  /** Something has changed; a review that nobody sees waits until somebody does. */
  update(): void {
    if (this.#page.visible) this.#updates.request();
  }

  /** The content of the page as it is; `undefined` while nobody sees it. */
  shownHtml(): Promise<string | undefined> {
    return this.#page.content();
  }

  /** Shows whether changes are marked in the editor. */
  async showMarked(): Promise<void> {
    await this.#page.post({ type: 'marked', marked: this.#options.isMarked(this.uri) });
  }

  dispose(): void {
    this.#page.dispose();
  }

  async #update(): Promise<void> {
    const base = this.#base;
    const { client, output, bases } = this.#options;
    try {
      const resolved = await bases.resolve(this.uri, base);
      if (isRefusal(resolved)) return await this.#refuse(resolved, base);
      const textDocument = { uri: client.code2ProtocolConverter.asUri(this.uri) };
      const result = await ask(client, reviewRequest, { textDocument, base: resolved.base, format: 'html' });
      // Somebody may have chosen another base meanwhile, which is asked for next.
      if (!isSameBase(base, this.#base)) return;
      if (result?.format === 'html') await this.#show({ base, resolved, result });
      else await this.#page.notice({ text: l10n.t('This file is not a charter, so there is nothing to compare.') });
    } catch (error) {
      output.warn(`The review could not be updated: ${error instanceof Error ? error.message : error}`);
      await this.#page.notice({
        text: this.#shown
          ? l10n.t('The review cannot be updated at the moment. What is shown here may be out of date.')
          : l10n.t('The review cannot be shown at the moment. The output of Charterline says why.'),
      });
    }
  }

  async #show(next: Shown): Promise<void> {
    const { trouble } = next.result;
    if (!trouble) this.#showsReadable = false;
    const holds = trouble !== undefined && !this.#showsReadable && this.#canKeepFor(next);
    if (!holds) {
      const same = this.#shown?.result.html === next.result.html && isSameBase(this.#shown.base, next.base);
      this.#shown = next;
      this.#page.title = l10n.t('Review: {0}', next.result.title);
      if (!same) await this.#postShown();
    }
    await this.#page.notice(trouble && noticeFor(trouble, next.result.root, this.uri, holds));
  }

  async #refuse({ refusal }: Refusal, base: Base): Promise<void> {
    // Of another base nothing must be shown that is not its own.
    if (this.#shown && keyOf(this.#shown.base) !== keyOf(base)) {
      this.#shown = undefined;
      this.#posted = undefined;
      await this.#page.post({ type: 'show', uri: this.uri.toString(), base, title: '', parts: [], style: '' });
      await this.#page.post({ type: 'compared', text: '' });
    }
    await this.#page.notice({ text: refusal });
  }

  /** Whether what is shown is a readable state of the same comparison. */
  #canKeepFor({ base }: Shown): boolean {
    return this.#shown !== undefined && !this.#shown.result.trouble && isSameBase(this.#shown.base, base);
  }

  async #postShown(): Promise<void> {
    if (!this.#shown) return;
    const { base, resolved, result } = this.#shown;
    const { title, html, style } = result;
    const all = partsOf(html);
    const parts = changedParts(all, this.#posted);
    this.#posted = all;
    const message = { type: 'show', uri: this.uri.toString(), base, title, parts, style } as const;
    if (!(await this.#page.post(message))) this.#posted = undefined;
    await this.#page.post({ type: 'compared', text: l10n.t('Compared with: {0}', resolved.label) });
  }

  async #receive(message: Exclude<FromPage, { readonly type: 'content' }>): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#begin();
      case 'reveal':
        return this.#reveal(message);
      case 'readable':
        this.#showsReadable = true;
        return this.update();
      case 'rule':
        await commands.executeCommand('charterline.openRulePage', message.id);
        return;
      case 'approve':
        await commands.executeCommand('charterline.approveAs', { uri: this.uri, role: message.role });
        return;
      case 'action':
        return this.#act(message.action);
    }
  }

  async #act(action: Action): Promise<void> {
    switch (action) {
      case 'base':
        await commands.executeCommand('charterline.compareCharter', this.uri);
        return;
      case 'marks':
        await commands.executeCommand('charterline.toggleChangeMarks', this.uri);
        return;
      case 'text':
        if (this.#shown) await compareTexts(this.uri, this.#shown.resolved);
        return;
    }
  }

  /** The page is there, for the first time or again. */
  async #begin(): Promise<void> {
    this.#posted = undefined;
    await this.showMarked();
    await this.#postShown();
    this.update();
  }

  async #reveal({ side, ...target }: FromPage & { readonly type: 'reveal' }): Promise<void> {
    if (!this.#shown) return;
    const { resolved, result } = this.#shown;
    const file = uriOf(target.file, Uri.parse(result.root));
    try {
      await reveal(side === 'base' ? resolved.textOf(file) : file, target, () => {});
    } catch (error) {
      this.#options.output.warn(`${target.file} could not be shown: ${error instanceof Error ? error.message : error}`);
    }
  }

  #serverChanged(state: State): void {
    if (state === State.Running) this.update();
    if (state === State.Stopped)
      void this.#page.notice({ text: l10n.t('Charterline is not running. What is shown here may be out of date.') });
  }
}

function isRefusal(resolved: ResolvedBase | Refusal): resolved is Refusal {
  return 'refusal' in resolved;
}

/** Says what is missing from the comparison, or that it is kept as it was before. */
function noticeFor(trouble: ReviewTrouble, root: string, uri: Uri, isKept: boolean): Notice {
  const consequence = isKept
    ? l10n.t('Shown is the review as it was before.')
    : trouble.side === 'base'
      ? l10n.t('That is in the earlier text, so that the comparison is not complete.')
      : l10n.t('The comparison is not complete.');
  const notice = noticeOf(trouble, { uri, root, consequence });
  if (isKept) return { ...notice, readable: l10n.t('Show What Can Be Read') };
  // The way leads to the present text only.
  return trouble.side === 'base' ? { text: notice.text } : notice;
}
