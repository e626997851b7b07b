import { Disposable, type TextDocument } from 'vscode';
import {
  type BaseLanguageClient,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  State,
} from 'vscode-languageclient';

/** What is called once the server knows of a text: only then does it pay to ask about it. */
export interface TextListeners {
  /** A text was opened or changed. */
  readonly told: (document: TextDocument) => void;
  readonly closed?: (document: TextDocument) => void;
}

/** Calls back whenever the server has been told of a text, also by the next server after a restart. */
export function onToldTexts(client: BaseLanguageClient, { told, closed }: TextListeners): Disposable {
  const listen = (): Disposable =>
    Disposable.from(
      client
        .getFeature(DidOpenTextDocumentNotification.method)
        .onNotificationSent(({ textDocument }) => told(textDocument)),
      client
        .getFeature(DidChangeTextDocumentNotification.method)
        .onNotificationSent(({ textDocument }) => told(textDocument)),
      client
        .getFeature(DidCloseTextDocumentNotification.method)
        .onNotificationSent(({ textDocument }) => closed?.(textDocument)),
    );
  let listening = listen();
  // The client gives up most of its listeners with each server.
  const restarts = client.onDidChangeState(({ newState }) => {
    if (newState !== State.Starting) return;
    listening.dispose();
    listening = listen();
  });
  return new Disposable(() => {
    restarts.dispose();
    listening.dispose();
  });
}
