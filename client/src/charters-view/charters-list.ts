import { CancellationTokenSource, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CharterStanding } from '../../../server/src/lsp/protocol.ts';
import { askAllStandings, askStanding } from '../standing/standings.ts';
import { Updates } from '../updates.ts';
import { CharterEntry } from './entries.ts';

export interface ListOptions {
  readonly client: BaseLanguageClient;
  /** The list is another; with an entry, only what is said of that one. */
  readonly onChange: (entry?: CharterEntry) => void;
  readonly onError: (error: unknown) => void;
}

/** The charters of the view, kept up with what happens as long as somebody looks. */
export class ChartersList {
  readonly #options: ListOptions;
  readonly #entries = new Map<string, CharterEntry>();
  readonly #updates = new Updates(() => this.#update());
  /** What may be out of date: single charters, or all of them. */
  readonly #stale = new Map<string, Uri>();
  #allStale = true;
  #watched = false;
  #cancel = new CancellationTokenSource();
  /** Those who wait until there is a list. */
  readonly #waiting: (() => void)[] = [];
  #loaded = false;

  constructor(options: ListOptions) {
    this.#options = options;
  }

  /** All charters by their titles, as soon as they are known; none when that fails. */
  async sorted(): Promise<readonly CharterEntry[]> {
    if (!this.#loaded) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    const sorted = [...this.#entries.values()].sort(byTitle);
    for (const [index, entry] of sorted.entries())
      entry.isNamesake = [sorted[index - 1], sorted[index + 1]].some((other) => sameTitle(entry, other));
    return sorted;
  }

  /** Somebody begins to look, or nobody looks any more. */
  watch(watched: boolean): void {
    this.#watched = watched;
    if (watched) this.#request();
    else this.stop();
  }

  /** A charter may stand differently; `undefined` for any. */
  changed(charter: Uri | undefined): void {
    if (charter) this.#stale.set(charter.toString(), charter);
    else this.#allStale = true;
    this.#request();
  }

  /** Gives up what is asked for. */
  stop(): void {
    this.#cancel.cancel();
  }

  #request(): void {
    if (this.#watched && (this.#allStale || this.#stale.size > 0)) this.#updates.request();
  }

  async #update(): Promise<void> {
    const { client, onError } = this.#options;
    // Without a server there is nothing to ask; when it runs, it says so.
    if (!this.#watched || !client.isRunning()) return;
    const all = this.#allStale;
    const stale = [...this.#stale.values()];
    this.#allStale = false;
    this.#stale.clear();
    this.#cancel.dispose();
    this.#cancel = new CancellationTokenSource();
    try {
      if (all) this.#replace(await askAllStandings(client, this.#cancel.token));
      else for (const uri of stale) this.#replaceOne(uri, await askStanding(client, uri));
    } catch (error) {
      this.#allStale = true;
      if (this.#cancel.token.isCancellationRequested) return this.#request();
      onError(error);
      this.#answerWaiting();
    }
  }

  #replace(standings: readonly CharterStanding[]): void {
    const before = new Map(this.#entries);
    this.#entries.clear();
    for (const standing of standings) {
      const uri = Uri.parse(standing.uri);
      const entry = before.get(uri.toString()) ?? new CharterEntry(uri, standing);
      entry.standing = standing;
      this.#entries.set(uri.toString(), entry);
    }
    this.#loaded = true;
    this.#answerWaiting();
    this.#options.onChange();
  }

  #answerWaiting(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #replaceOne(uri: Uri, standing: CharterStanding | undefined): void {
    const key = uri.toString();
    const entry = this.#entries.get(key);
    if (!entry || !standing || entry.standing.title !== standing.title) {
      if (standing) this.#entries.set(key, new CharterEntry(uri, standing));
      else this.#entries.delete(key);
      return this.#options.onChange();
    }
    entry.standing = standing;
    this.#options.onChange(entry);
  }
}

function sameTitle(a: CharterEntry, b: CharterEntry | undefined): boolean {
  return a.standing.title === b?.standing.title;
}

/** The same title twice is told apart by the files. */
function byTitle(a: CharterEntry, b: CharterEntry): number {
  const titles = a.standing.title.localeCompare(b.standing.title);
  return titles || (a.uri.toString() < b.uri.toString() ? -1 : 1);
}
