/** The extension in a browser, as on vscode.dev. */
import type { ExtensionContext } from 'vscode';
import { browserServer } from './server/browser-server.ts';
import { type Api, start } from './start.ts';

export function activate(context: ExtensionContext): Promise<Api> {
  return start(context, browserServer);
}
