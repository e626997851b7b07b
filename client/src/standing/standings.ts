import type { CancellationToken, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type CharterStanding, chartersRequest } from '../../../server/src/lsp/protocol.ts';
import { ask } from '../server/custom-requests.ts';

/** How every charter stands; rejects when the server cannot answer. */
export async function askAllStandings(
  client: BaseLanguageClient,
  token: CancellationToken,
): Promise<readonly CharterStanding[]> {
  const { charters } = await ask(client, chartersRequest, {}, token);
  return charters;
}

/** How one charter stands; `undefined` for a file that is none. Rejects when the server cannot answer. */
export async function askStanding(client: BaseLanguageClient, uri: Uri): Promise<CharterStanding | undefined> {
  const textDocument = { uri: client.code2ProtocolConverter.asUri(uri) };
  const { charters } = await ask(client, chartersRequest, { textDocument });
  return charters[0];
}
