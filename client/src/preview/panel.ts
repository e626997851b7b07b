import { commands, type Disposable, type LogOutputChannel, l10n, type Position, Uri, type WebviewPanel } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { locateRequest, type PlanFilter, type PreviewResult, planRequest } from '../../../server/src/lsp/protocol.ts';
import { ask } from '../server/custom-requests.ts';
import { Updates } from '../updates.ts';
import type { Notice, Target } from '../webview-panel/messages.ts';
import { noticeOf, uriOf } from '../webview-panel/notice-of.ts';
import { changedParts, partsOf } from '../webview-panel/parts.ts';
import { reveal } from '../webview-panel/reveal.ts';
import { WebviewPage } from '../webview-panel/webview-page.ts';
import type { Action, FromPage, PageState, ToPage } from './messages.ts';
import { previewHtml } from './page.ts';

export interface PanelOptions {
  readonly extension: Uri;
  readonly client: BaseLanguageClient;
  readonly output: LogOutputChannel;
  /** Called when the preview follows the charter that is being edited again. */
  readonly unlocked: () => void;
}

/** Where a cursor stands. */
export interface Cursor {
  readonly uri: Uri;
  readonly position: Position;
  /** Whether the page may scroll to what stands there. */
  readonly scroll: boolean;
}

/** What the page shows, and what it was asked for. */
interface Shown {
  readonly uri: Uri;
  readonly filter: PlanFilter;
  readonly result: PreviewResult;
}

/** One preview: a page that shows the plan of a charter and keeps up with it. */
export class PreviewPanel implements Disposable {
  readonly #page: WebviewPage<ToPage, FromPage>;
  readonly #options: PanelOptions;
  readonly #updates = new Updates(() => this.#update());
  readonly #cursorUpdates = new Updates(() => this.#showCursor());
  readonly #subscriptions: Disposable;
  #uri: Uri;
  #filter: PlanFilter = {};
  /** The room for charts in the page, in CSS pixels; `undefined` until the page has said so. */
  #width: number | undefined;
  #locked = false;
  #shown: Shown | undefined;
  /** The parts of the plan that the page has; `undefined` while it has none. */
  #posted: readonly string[] | undefined;
  #cursor: Cursor | undefined;
  /** Where the page itself has put the cursor, so that it need not scroll there. */
  #revealed: string | undefined;
  /** Whether to show what can be read of a broken text instead of its last readable state. */
  #showsReadable = false;

  constructor(panel: WebviewPanel, uri: Uri, options: PanelOptions, state?: PageState) {
    this.#uri = uri;
    this.#options = options;
    this.#locked = state?.locked === true;
    this.#page = new WebviewPage<ToPage, FromPage>(panel, {
      extension: options.extension,
      html: (webview) => previewHtml(webview, options.extension),
      receive: (message) => this.#receive(message),
      viewChanged: () => this.update(),
    });
    this.#subscriptions = options.client.onDidChangeState(({ newState }) => this.#serverChanged(newState));
    this.#page.title = l10n.t('Plan');
  }

  get uri(): Uri {
    return this.#uri;
  }

  /** Whether it stays with its charter, whatever is being edited. */
  get locked(): boolean {
    return this.#locked;
  }

  /** Whether it is the tab that people work with. */
  get active(): boolean {
    return this.#page.active;
  }

  /** Calls back when the preview is closed, by whomever. */
  onClose(callback: () => void): void {
    this.#page.onClose(() => {
      this.#subscriptions.dispose();
      callback();
    });
  }

  /** Shows a charter, and brings the preview to the front. */
  show(uri: Uri): void {
    this.#page.reveal();
    this.follow(uri);
  }

  /** Shows another charter. */
  follow(uri: Uri): void {
    if (uri.toString() !== this.#uri.toString()) {
      this.#filter = {};
      this.#showsReadable = false;
    }
    this.#uri = uri;
    this.update();
  }

  /** Something has changed; a preview that nobody sees waits until somebody does. */
  update(): void {
    if (this.#page.visible) this.#updates.request();
  }

  /** Highlights what the cursor stands in. */
  cursorMoved(cursor: Cursor): void {
    const isOwn = this.#revealed === placeOf(cursor);
    this.#revealed = undefined;
    this.#cursor = isOwn ? { ...cursor, scroll: false } : cursor;
    if (this.#page.visible) this.#cursorUpdates.request();
  }

  async toggleLock(): Promise<void> {
    this.#locked = !this.#locked;
    this.#retitle();
    await this.#page.post({ type: 'locked', locked: this.#locked });
    if (!this.#locked) this.#options.unlocked();
  }

  /** The content of the page as it is; `undefined` while nobody sees it. */
  shownHtml(): Promise<string | undefined> {
    return this.#page.content();
  }

  dispose(): void {
    this.#page.dispose();
  }

  async #update(): Promise<void> {
    const [uri, filter, width] = [this.#uri, this.#filter, this.#width];
    const { client, output } = this.#options;
    try {
      const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
      const result = await ask(client, planRequest, {
        textDocument,
        format: 'preview',
        filter,
        ...(width === undefined ? {} : { width }),
      });
      if (result?.format === 'preview') await this.#show({ uri, filter, result });
      else await this.#showNothing(uri);
    } catch (error) {
      output.warn(`The plan could not be updated: ${error instanceof Error ? error.message : error}`);
      await this.#page.notice({
        text: this.#shown
          ? l10n.t('The plan cannot be updated at the moment. What is shown here may be out of date.')
          : l10n.t('The plan cannot be shown at the moment. The output of Charterline says why.'),
      });
    }
  }

  async #show(next: Shown): Promise<void> {
    const { trouble } = next.result;
    if (!trouble) this.#showsReadable = false;
    const holds = trouble !== undefined && !this.#showsReadable && this.#canKeepFor(next);
    if (!holds) {
      const same = this.#shown?.result.html === next.result.html && this.#shown.uri.toString() === next.uri.toString();
      this.#shown = next;
      this.#retitle();
      if (!same) await this.#postShown();
    }
    await this.#page.notice(noticeFor(next, holds));
  }

  /** There is no plan of a file. One that had a plan keeps it; of another one nothing must be shown that is not its own. */
  async #showNothing(uri: Uri): Promise<void> {
    if (this.#shown?.uri.toString() === uri.toString()) {
      const text = l10n.t('This file is not a charter any more. What is shown here may be out of date.');
      return this.#page.notice({ text });
    }
    this.#shown = undefined;
    const title = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    this.#page.title = l10n.t('Plan: {0}', title);
    this.#posted = undefined;
    const empty = { parts: [], style: '', roles: [], pillars: [], filter: {} };
    await this.#page.post({ type: 'show', uri: uri.toString(), title, ...empty });
    await this.#page.notice({
      text: l10n.t(
        '{0} has no plan yet: a charter begins with "apiVersion: charterline/v1" and "kind: EngagementCharter".',
        title,
      ),
    });
  }

  /** Whether what is shown is a readable state of the same thing. */
  #canKeepFor({ uri, filter }: Shown): boolean {
    const shown = this.#shown;
    return (
      shown !== undefined &&
      shown.result.trouble === undefined &&
      shown.uri.toString() === uri.toString() &&
      JSON.stringify(shown.filter) === JSON.stringify(filter)
    );
  }

  async #postShown(): Promise<void> {
    if (!this.#shown) return;
    const { uri, filter, result } = this.#shown;
    const { title, html, style, roles, pillars } = result;
    const all = partsOf(html);
    const parts = changedParts(all, this.#posted);
    this.#posted = all;
    const message = { type: 'show', uri: uri.toString(), title, parts, style, roles, pillars, filter } as const;
    if (!(await this.#page.post(message))) this.#posted = undefined;
  }

  #retitle(): void {
    if (!this.#shown) return;
    const { title } = this.#shown.result;
    this.#page.title = this.#locked ? l10n.t('Plan (locked): {0}', title) : l10n.t('Plan: {0}', title);
  }

  async #showCursor(): Promise<void> {
    const { client } = this.#options;
    const asUri = client.code2ProtocolConverter.asUri;
    const cursor = this.#cursor;
    if (!cursor || !this.#page.ready) return;
    try {
      const params = { textDocument: { uri: asUri(this.#uri) }, uri: asUri(cursor.uri), position: cursor.position };
      const found = await ask(client, locateRequest, params);
      const { file, paths } = found ?? { file: '', paths: [] };
      await this.#page.post({ type: 'cursor', file, paths, scroll: cursor.scroll });
    } catch (error) {
      this.#options.output.warn(`The cursor could not be found: ${error instanceof Error ? error.message : error}`);
    }
  }

  async #receive(message: Exclude<FromPage, { readonly type: 'content' }>): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#width = message.width;
        return this.#begin(message.state);
      case 'width':
        this.#width = message.width;
        return this.update();
      case 'reveal':
        if (this.#shown) await this.#reveal(message, Uri.parse(this.#shown.result.root));
        return;
      case 'filter':
        this.#filter = message.filter;
        return this.update();
      case 'readable':
        this.#showsReadable = true;
        return this.update();
      case 'rule':
        await commands.executeCommand('charterline.openRulePage', message.id);
        return;
      case 'action':
        return this.#act(message.action);
    }
  }

  async #act(action: Action): Promise<void> {
    if (action === 'lock') return this.toggleLock();
    await commands.executeCommand(COMMANDS[action], this.#uri);
  }

  /** The page is there, for the first time or again. */
  async #begin(state: PageState | undefined): Promise<void> {
    this.#posted = undefined;
    if (state?.uri === this.#uri.toString()) this.#filter = state.filter;
    await this.#page.post({ type: 'locked', locked: this.#locked });
    await this.#postShown();
    this.update();
    if (!this.#cursor) return;
    // Where the reader has been counts more than a cursor that has not moved since.
    this.#cursor = { ...this.#cursor, scroll: false };
    this.#cursorUpdates.request();
  }

  async #reveal(target: Target, root: Uri): Promise<void> {
    try {
      const uri = uriOf(target.file, root);
      await reveal(uri, target, (position) => {
        this.#revealed = placeOf({ uri, position });
      });
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

const COMMANDS = {
  export: 'charterline.exportPlan',
  copy: 'charterline.copyPlan',
  compare: 'charterline.compareCharter',
} as const;

/** Says what is missing from the plan, or that it is kept as it was before. */
function noticeFor({ uri, result: { trouble, root, checks } }: Shown, isKept: boolean): Notice | undefined {
  if (!trouble) return undefined;
  const consequence = isKept
    ? l10n.t('Shown is the plan as it was before.')
    : l10n.t('What could not be read is missing here.');
  const notice = noticeOf(trouble, { uri, root, consequence });
  return isKept ? { ...notice, checks, readable: l10n.t('Show What Can Be Read') } : notice;
}

function placeOf({ uri, position }: Pick<Cursor, 'uri' | 'position'>): string {
  return `${uri.toString()}:${position.line}:${position.character}`;
}
