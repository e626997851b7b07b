import type { Connection, RequestHandler } from 'vscode-languageserver';
import type { CustomRequest } from './protocol.ts';

/** Answers a request of our own. A handler that throws answers with an error. */
export function onCustomRequest<Params, Result>(
  connection: Connection,
  { method }: CustomRequest<Params, Result>,
  handler: RequestHandler<Params, Result, void>,
): void {
  connection.onRequest(method, handler);
}

/** Asks the client; rejects when it cannot answer. */
export function sendCustomRequest<Params, Result>(
  connection: Connection,
  { method }: CustomRequest<Params, Result>,
  params: Params,
): Promise<Result> {
  return connection.sendRequest<Result>(method, params);
}
