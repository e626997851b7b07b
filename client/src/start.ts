import { commands, type ExtensionContext, type LogOutputChannel, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { markBareCharters } from './bare-charters.ts';
import type { Command, Extension } from './command.ts';
import { openPreview } from './commands/open-preview.ts';
import { restartServer } from './commands/restart-server.ts';
import { showOutput } from './commands/show-output.ts';
import { Preview } from './preview/preview.ts';
import { serveFiles } from './server/serve-files.ts';

const COMMANDS: readonly Command[] = [openPreview, restartServer, showOutput];

/** What other extensions, and tests, may use. */
export interface Api {
  readonly preview: {
    /** The page as it is shown, read from the preview itself; `undefined` while no preview is visible. */
    html(): Promise<string | undefined>;
  };
}

/** Starts the extension with a server that `makeClient` knows how to reach. */
export async function start(
  context: ExtensionContext,
  makeClient: (context: ExtensionContext, output: LogOutputChannel) => BaseLanguageClient,
): Promise<Api> {
  const output = window.createOutputChannel('Charterline', { log: true });
  const client = makeClient(context, output);
  const preview = new Preview(context, client, output);
  const extension: Extension = { client, output, preview };
  context.subscriptions.push(
    output,
    client,
    preview,
    markBareCharters(),
    ...serveFiles(client),
    ...COMMANDS.map(({ id, run }) => commands.registerCommand(id, (chosen: unknown) => run(extension, chosen))),
  );
  client.start().catch((error: unknown) => tellThatNothingWorks(error, output));
  return { preview: { html: () => preview.shownHtml() } };
}

async function tellThatNothingWorks(error: unknown, output: LogOutputChannel): Promise<void> {
  output.error(error instanceof Error ? error : String(error));
  const show = l10n.t('Show Output');
  const restart = l10n.t('Restart');
  const message = l10n.t('The Charterline server could not be started, so that charters are not checked.');
  const choice = await window.showErrorMessage(message, restart, show);
  if (choice === show) output.show();
  if (choice === restart) await commands.executeCommand(restartServer.id);
}
