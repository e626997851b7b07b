import { Disposable, EventEmitter, type TextDocument, type Uri } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { CHARTERS_CHANGED } from '../../../server/src/lsp/protocol.ts';
import { isCharter } from '../charters.ts';
import { LANGUAGE } from '../server/client-options.ts';
import { onToldTexts } from '../server/told-texts.ts';

/**
 * Tells when charters may stand differently, and the server knows it. There is one for a client, because a client gives a
 * notification of the server to one listener only.
 */
export class StandingChanges implements Disposable {
  readonly #changed = new EventEmitter<Uri | undefined>();
  readonly #subscriptions: Disposable;
  /** With the charter, or with `undefined` when it may be any. */
  readonly onChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    const anyChanged = (): void => this.#changed.fire(undefined);
    this.#subscriptions = Disposable.from(
      this.#changed,
      onToldTexts(client, {
        told: (document) => this.#changed.fire(isShared(document) ? undefined : document.uri),
        // What was typed and not saved is given up, perhaps the whole file with it.
        closed: anyChanged,
      }),
      client.onNotification(CHARTERS_CHANGED, anyChanged),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) anyChanged();
      }),
    );
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/**
 * Whether a file plays a part in any charter, as catalogs and configs do. A `charter.yaml` of others is none of them, but
 * may just have become ours, or have been.
 */
function isShared(document: TextDocument): boolean {
  return document.languageId === LANGUAGE && !isCharter(document);
}
