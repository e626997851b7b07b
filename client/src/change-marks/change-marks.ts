import { Disposable, type LogOutputChannel, type TextEditor, type Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ChangeMark, reviewRequest } from '../../../server/src/lsp/protocol.ts';
import { isCharter } from '../charters.ts';
import type { Base } from '../review/base.ts';
import type { Bases } from '../review/bases.ts';
import type { Reviews } from '../review/reviews.ts';
import { BASE_SETTING, usualBase } from '../review/setting.ts';
import { ask } from '../server/custom-requests.ts';
import type { StandingChanges } from '../standing/changes.ts';
import { Updates } from '../updates.ts';
import { ChangeDecorations } from './decorations.ts';

export interface ChangeMarksOptions {
  readonly client: BaseLanguageClient;
  readonly output: LogOutputChannel;
  readonly changes: StandingChanges;
  readonly bases: Bases;
  readonly reviews: Reviews;
}

/**
 * Marks in the editor what has changed in charters: against the base of an open review, else the one that somebody has chosen for
 * the marks, else that of the settings. Where there is no base nothing is done.
 */
export class ChangeMarks implements Disposable {
  readonly #options: ChangeMarksOptions;
  readonly #updates = new Updates(() => this.#update());
  readonly #subscriptions: Disposable;
  /** What somebody has chosen for a charter, by its URI; `off` for no marks. */
  readonly #chosen = new Map<string, Base | 'off'>();
  /** Made when there is something to mark for the first time. */
  #decorations: ChangeDecorations | undefined;
  #marked = new Set<TextEditor>();

  constructor(options: ChangeMarksOptions) {
    this.#options = options;
    const { reviews, bases, changes } = options;
    const request = (): void => this.#request();
    this.#subscriptions = Disposable.from(
      window.onDidChangeVisibleTextEditors(request),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(BASE_SETTING)) this.#baseChanged();
      }),
      changes.onChange(request),
      bases.onChange(request),
      reviews.onChange(() => this.#baseChanged()),
    );
    request();
  }

  /** What the changes of a charter are marked against; `undefined` while they are not. */
  baseOf(uri: Uri): Base | undefined {
    const chosen = this.#chosen.get(uri.toString());
    if (chosen === 'off') return undefined;
    return this.#options.reviews.baseOf(uri) ?? chosen ?? usualBase(uri);
  }

  /** Marks the changes of a charter no longer. */
  turnOff(uri: Uri): void {
    this.#chosen.set(uri.toString(), 'off');
    this.#baseChanged();
  }

  /** Marks the changes of a charter again, if there is something to mark them against; says whether there is. */
  turnOn(uri: Uri): boolean {
    this.#chosen.delete(uri.toString());
    this.#baseChanged();
    return this.baseOf(uri) !== undefined;
  }

  /** Marks the changes of a charter against a base. */
  mark(uri: Uri, base: Base): void {
    this.#chosen.set(uri.toString(), base);
    this.#baseChanged();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#decorations?.dispose();
  }

  #baseChanged(): void {
    this.#options.reviews.showMarked();
    this.#request();
  }

  #request(): void {
    const isWanted = charterEditors().some(({ document }) => this.baseOf(document.uri));
    if (isWanted || this.#marked.size > 0) this.#updates.request();
  }

  async #update(): Promise<void> {
    const marked = new Set<TextEditor>();
    for (const editor of charterEditors()) {
      const base = this.baseOf(editor.document.uri);
      if (!base) continue;
      const version = editor.document.version;
      const marks = await this.#marksOf(editor.document.uri, base);
      // What was typed meanwhile has moved the places; it is asked for again.
      if (marks && version === editor.document.version) this.#show(editor, marks);
      marked.add(editor);
    }
    for (const editor of this.#marked) if (!marked.has(editor)) this.#show(editor, []);
    this.#marked = marked;
  }

  /** `undefined` when that cannot be told now, so that what is marked stays. */
  async #marksOf(uri: Uri, base: Base): Promise<readonly ChangeMark[] | undefined> {
    const { client, output, bases } = this.#options;
    try {
      const resolved = await bases.resolve(uri, base);
      if ('refusal' in resolved) return [];
      const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
      const result = await ask(client, reviewRequest, { textDocument, base: resolved.base, format: 'marks' });
      if (result?.format !== 'marks') return [];
      return result.trouble ? undefined : result.marks;
    } catch (error) {
      output.warn(`The changes could not be marked: ${error instanceof Error ? error.message : error}`);
      return undefined;
    }
  }

  #show(editor: TextEditor, marks: readonly ChangeMark[]): void {
    this.#decorations ??= new ChangeDecorations();
    this.#decorations.show(editor, marks);
  }
}

function charterEditors(): readonly TextEditor[] {
  return window.visibleTextEditors.filter(({ document }) => isCharter(document));
}
