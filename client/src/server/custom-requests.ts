import type { Disposable } from 'vscode';
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

/** Asks the server; rejects when it cannot answer. */
export function ask<Params, Result>(
  client: BaseLanguageClient,
  { method }: CustomRequest<Params, Result>,
  params: Params,
): Promise<Result> {
  return client.sendRequest<Result>(method, params);
}
