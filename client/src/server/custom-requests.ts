import type { CancellationToken, Disposable } from 'vscode';
import type { BaseLanguageClient, RequestHandler } from 'vscode-languageclient';
import type { CustomRequest } from '../../../server/src/lsp/protocol.ts';

/** Answers a request of the server. */
export function onCustomRequest<Params, Result>(
  client: BaseLanguageClient,
  { method }: CustomRequest<Params, Result>,
  handler: RequestHandler<Params, Result, void>,
): Disposable {
  return client.onRequest(method, handler);
}

/** Asks the server; rejects when it cannot answer, or when nobody waits for the answer any more. */
export function ask<Params, Result>(
  client: BaseLanguageClient,
  { method }: CustomRequest<Params, Result>,
  params: Params,
  token?: CancellationToken,
): Promise<Result> {
  // A token that is not there would be sent as a second parameter.
  return token ? client.sendRequest<Result>(method, params, token) : client.sendRequest<Result>(method, params);
}
