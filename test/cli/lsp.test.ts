import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { uriOf } from '../../server/src/cli/disk-workspace.ts';
import { renderJson } from '../../server/src/render/findings/json.ts';
import type { FindingsReport } from '../../server/src/report/report.ts';
import { useCli } from './charterline.ts';
import { CATALOG_WITH_ERROR, DAY, using, WITH_ERROR } from './files.ts';

const cli = useCli();

/** Starts the server as an editor would, asks for the findings of a file and ends it again. */
async function findingsFromServer(
  cwd: string,
  uri: string,
): Promise<{ report: FindingsReport; status: number | null }> {
  const child = spawn(process.execPath, [cli.bundle, 'lsp', '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const folder = { uri: uriOf(cwd), name: 'work' };
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: folder.uri,
    workspaceFolders: [folder],
    capabilities: {},
    initializationOptions: { asOf: DAY[1] },
  });
  await connection.sendNotification('initialized', {});
  const result: { report: FindingsReport } = await connection.sendRequest('charterline/findings', {
    textDocument: { uri },
  });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return { report: result.report, status: await ended };
}

it('the language server answers over standard input and output, with the same findings, byte for byte', async () => {
  const folder = await cli.folder({
    'teams/a.charter.yaml': using('../shared.charter-catalog.yaml', WITH_ERROR),
    'shared.charter-catalog.yaml': CATALOG_WITH_ERROR,
  });
  const { stdout } = await cli.run(['validate', 'teams/a.charter.yaml', '-f', 'json', ...DAY], { cwd: folder });
  const { report, status } = await findingsFromServer(folder, uriOf(path.join(folder, 'teams/a.charter.yaml')));
  expect(report.findings).toHaveLength(3);
  expect(renderJson(report)).toBe(stdout);
  expect(status).toBe(0);
}, 20_000);
