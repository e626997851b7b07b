/** The extension in Node: desktop and remote windows. */
import type { ExtensionContext } from 'vscode';
import { nodeServer } from './server/node-server.ts';
import { type Api, start } from './start.ts';

export function activate(context: ExtensionContext): Promise<Api> {
  return start(context, nodeServer);
}
