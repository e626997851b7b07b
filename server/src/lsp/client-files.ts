import type { Connection } from 'vscode-languageserver';
import type { Files } from './files.ts';
import { existsRequest, findFilesRequest, readFileRequest } from './protocol.ts';

/** Files that only the client can reach, as in a browser. An answer that fails counts as a file that is not there. */
export function clientFiles(connection: Connection): Files {
  return {
    async readText(uri) {
      const text = await connection.sendRequest(readFileRequest, { uri }).catch(() => null);
      return text ?? undefined;
    },
    exists: (uri) => connection.sendRequest(existsRequest, { uri }).catch(() => false),
    realUri: async (uri) => uri,
    find: () => connection.sendRequest(findFilesRequest).catch(() => []),
  };
}
