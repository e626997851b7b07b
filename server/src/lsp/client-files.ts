import type { Connection } from 'vscode-languageserver';
import { sendCustomRequest } from './custom-requests.ts';
import type { Files } from './files.ts';
import { existsRequest, findFilesRequest, readFileRequest } from './protocol.ts';

/** Files that only the client can reach, as in a browser. An answer that fails counts as a file that is not there. */
export function clientFiles(connection: Connection): Files {
  return {
    async readText(uri) {
      const text = await sendCustomRequest(connection, readFileRequest, { uri }).catch(() => null);
      return text ?? undefined;
    },
    exists: (uri) => sendCustomRequest(connection, existsRequest, { uri }).catch(() => false),
    realUri: async (uri) => uri,
    find: (folders) => sendCustomRequest(connection, findFilesRequest, { folders }).catch(() => []),
  };
}
