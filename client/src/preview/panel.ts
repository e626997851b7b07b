import { commands, Disposable, type LogOutputChannel, l10n, type Position, Uri, type WebviewPanel } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import {
  locateRequest,
  type PlanFilter,
  type PreviewResult,
  planRequest,
  type Trouble,
} from '../../../server/src/lsp/protocol.ts';
import { ask } from '../server/custom-requests.ts';
import { Updates } from '../updates.ts';
import type { Action, FromPage, Notice, PageState, Target, ToPage } from './messages.ts';
import { pageFolder, pageHtml } from './page.ts';
import { changedParts, partsOf } from './parts.ts';
import { reveal } from './reveal.ts';

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
  readonly #panel: WebviewPanel;
  readonly #options: PanelOptions;
  readonly #updates = new Updates(() => this.#update());
  readonly #cursorUpdates = new Updates(() => this.#showCursor());
  readonly #subscriptions: Disposable;
  /** Those who wait for the content of the page. */
  readonly #readers: ((html: string | undefined) => void)[] = [];
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
  #closed = false;
  /** Whether the page listens; one that is hidden is gone, and begins anew when it is seen again. */
  #ready = false;

  constructor(panel: WebviewPanel, uri: Uri, options: PanelOptions, state?: PageState) {
    this.#panel = panel;
    this.#uri = uri;
    this.#options = options;
    this.#locked = state?.locked === true;
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

  /** Whether it stays with its charter, whatever is being edited. */
  get locked(): boolean {
    return this.#locked;
  }

  /** Whether it is the tab that people work with. */
  get active(): boolean {
    return this.#panel.active;
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
    if (uri.toString() !== this.#uri.toString()) {
      this.#filter = {};
      this.#showsReadable = false;
    }
    this.#uri = uri;
    this.update();
  }

  /** Something has changed; a preview that nobody sees waits until somebody does. */
  update(): void {
    if (!this.#closed && this.#panel.visible) this.#updates.request();
  }

  /** Highlights what the cursor stands in. */
  cursorMoved(cursor: Cursor): void {
    const isOwn = this.#revealed === placeOf(cursor);
    this.#revealed = undefined;
    this.#cursor = isOwn ? { ...cursor, scroll: false } : cursor;
    if (!this.#closed && this.#panel.visible) this.#cursorUpdates.request();
  }

  async toggleLock(): Promise<void> {
    this.#locked = !this.#locked;
    this.#retitle();
    await this.#post({ type: 'locked', locked: this.#locked });
    if (!this.#locked) this.#options.unlocked();
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
      await this.#notice({
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
    const { checks } = next.result;
    await this.#notice(trouble && noticeOf(trouble, { isKept: holds, isElsewhere: this.#isElsewhere(next), checks }));
  }

  /** There is no plan of a file. One that had a plan keeps it; of another one nothing must be shown that is not its own. */
  async #showNothing(uri: Uri): Promise<void> {
    if (this.#shown?.uri.toString() === uri.toString()) {
      const text = l10n.t('This file is not a charter any more. What is shown here may be out of date.');
      return this.#notice({ text });
    }
    this.#shown = undefined;
    const title = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    if (!this.#closed) this.#panel.title = l10n.t('Plan: {0}', title);
    this.#posted = undefined;
    const empty = { parts: [], style: '', roles: [], pillars: [], filter: {} };
    await this.#post({ type: 'show', uri: uri.toString(), title, ...empty });
    await this.#notice({
      text: l10n.t(
        '{0} has no plan yet: a charter begins with "apiVersion: charterline/v1" and "kind: EngagementCharter".',
        title,
      ),
    });
  }

  /** Whether the place that cannot be read lies in another file than the charter, such as a catalog. */
  #isElsewhere({ uri, result: { trouble, root } }: Shown): boolean {
    return trouble !== undefined && uriOf(trouble.file, Uri.parse(root)).toString() !== uri.toString();
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
    await this.#post({ type: 'show', uri: uri.toString(), title, parts, style, roles, pillars, filter });
  }

  #retitle(): void {
    if (this.#closed || !this.#shown) return;
    const { title } = this.#shown.result;
    this.#panel.title = this.#locked ? l10n.t('Plan (locked): {0}', title) : l10n.t('Plan: {0}', title);
  }

  async #showCursor(): Promise<void> {
    const { client } = this.#options;
    const asUri = client.code2ProtocolConverter.asUri;
    const cursor = this.#cursor;
    if (!cursor || !this.#ready) return;
    try {
      const params = { textDocument: { uri: asUri(this.#uri) }, uri: asUri(cursor.uri), position: cursor.position };
      const found = await ask(client, locateRequest, params);
      const { file, paths } = found ?? { file: '', paths: [] };
      await this.#post({ type: 'cursor', file, paths, scroll: cursor.scroll });
    } catch (error) {
      this.#options.output.warn(`The cursor could not be found: ${error instanceof Error ? error.message : error}`);
    }
  }

  async #notice(notice: Notice | undefined): Promise<void> {
    await this.#post(notice ? { type: 'notice', ...notice } : { type: 'no-notice' });
  }

  /** Says whether the page can have heard it: an answer of the server may come after the preview was closed. */
  async #post(message: ToPage): Promise<boolean> {
    return !this.#closed && this.#panel.webview.postMessage(message);
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#width = message.width;
        return this.#begin(message.state);
      case 'width':
        this.#width = message.width;
        return this.update();
      case 'content':
        return this.#answerReaders(message.html);
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
    this.#ready = true;
    this.#posted = undefined;
    if (state?.uri === this.#uri.toString()) this.#filter = state.filter;
    await this.#post({ type: 'locked', locked: this.#locked });
    await this.#postShown();
    this.update();
    if (!this.#cursor) return;
    // Where the reader has been counts more than a cursor that has not moved since.
    this.#cursor = { ...this.#cursor, scroll: false };
    this.#cursorUpdates.request();
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
      void this.#notice({ text: l10n.t('Charterline is not running. What is shown here may be out of date.') });
  }
}

const COMMANDS = {
  export: 'charterline.exportPlan',
  copy: 'charterline.copyPlan',
  compare: 'charterline.compareWithRevision',
} as const;

/** The file that a path below the root names, or that is named by its URI. */
function uriOf(file: string, root: Uri): Uri {
  return /^[a-z][a-z0-9+.-]+:/i.test(file) ? Uri.parse(file) : Uri.joinPath(root, file);
}

interface NoticeOptions {
  /** Whether the plan is shown as it was before. */
  readonly isKept: boolean;
  /** Whether the trouble lies in another file than the charter. */
  readonly isElsewhere: boolean;
  /** How many findings there are, as HTML. */
  readonly checks: string;
}

function noticeOf({ message, file, range }: Trouble, { isKept, isElsewhere, checks }: NoticeOptions): Notice {
  const line = range.start.line + 1;
  const name = file.slice(file.lastIndexOf('/') + 1);
  const where = isElsewhere
    ? l10n.t('{0}, line {1}: {2}', name, line, message)
    : l10n.t('Line {0}: {1}', line, message);
  const consequence = isKept
    ? l10n.t('Shown is the plan as it was before.')
    : l10n.t('What could not be read is missing here.');
  return {
    text: `${where} ${consequence}`,
    place: { label: l10n.t('Go to Line {0}', line), target: { file, ...range } },
    ...(isKept ? { checks, readable: l10n.t('Show What Can Be Read') } : {}),
  };
}

function placeOf({ uri, position }: Pick<Cursor, 'uri' | 'position'>): string {
  return `${uri.toString()}:${position.line}:${position.character}`;
}
