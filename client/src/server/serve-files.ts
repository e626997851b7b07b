import { type Disposable, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { existsRequest, FILE_GLOBS, findFilesRequest, readFileRequest } from '../../../server/src/lsp/protocol.ts';
import { onCustomRequest } from './custom-requests.ts';

/** Reads files for a server that cannot reach them itself: in a browser, or in a virtual workspace. */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  return [
    onCustomRequest(client, readFileRequest, async ({ uri }) => {
      try {
        return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
      } catch {
        return null;
      }
    }),
    onCustomRequest(client, existsRequest, async ({ uri }) => {
      try {
        await workspace.fs.stat(Uri.parse(uri));
        return true;
      } catch {
        return false;
      }
    }),
    onCustomRequest(client, findFilesRequest, async ({ folders }) => {
      const patterns = folders.flatMap((folder) =>
        FILE_GLOBS.map((glob) => new RelativePattern(Uri.parse(folder), glob)),
      );
      const found = await Promise.all(patterns.map((pattern) => workspace.findFiles(pattern)));
      return found.flat().map((uri) => uri.toString());
    }),
  ];
}
