import { commands, type ExtensionContext, type LogOutputChannel, l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { markBareCharters } from './bare-charters.ts';
import { ChartersView } from './charters-view/charters-view.ts';
import { markWorkspaceWithCharters } from './charters-view/has-charters.ts';
import { type ShownEntry, shownEntries } from './charters-view/shown-entries.ts';
import type { Command, Extension } from './command.ts';
import { compareWithRevision } from './commands/compare-with-revision.ts';
import { copyPlan } from './commands/copy-plan.ts';
import { exportPlan } from './commands/export-plan.ts';
import { newCharter } from './commands/new-charter.ts';
import { openPreview } from './commands/open-preview.ts';
import { openSample } from './commands/open-sample.ts';
import { openWalkthrough } from './commands/open-walkthrough.ts';
import { refreshCharters } from './commands/refresh-charters.ts';
import { restartServer } from './commands/restart-server.ts';
import { showOutput } from './commands/show-output.ts';
import { togglePreviewLock } from './commands/toggle-preview-lock.ts';
import { Preview } from './preview/preview.ts';
import { serveFiles } from './server/serve-files.ts';
import { StandingChanges } from './standing/changes.ts';
import { StatusBar } from './status-bar/status-bar.ts';

const COMMANDS: readonly Command[] = [
  compareWithRevision,
  copyPlan,
  exportPlan,
  newCharter,
  openPreview,
  openSample,
  openWalkthrough,
  refreshCharters,
  restartServer,
  showOutput,
  togglePreviewLock,
];

/** What other extensions, and tests, may use. */
export interface Api {
  readonly preview: {
    /** The page as it is shown, read from the preview itself; `undefined` while no preview is visible. */
    html(): Promise<string | undefined>;
  };
  readonly charters: {
    /** What the *Charters* view shows, as soon as it is known; waits while nobody has opened the view yet. */
    entries(): Promise<readonly ShownEntry[]>;
  };
  readonly statusBar: {
    /** What the status bar says of the charter that is being edited; `undefined` while nothing. */
    text(): string | undefined;
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
  const changes = new StandingChanges(client);
  const charters = new ChartersView(client, output, changes);
  const statusBar = new StatusBar({ client, output, changes, preview });
  const { extensionUri } = context;
  const extension: Extension = { client, output, preview, charters, extensionUri };
  context.subscriptions.push(
    output,
    client,
    preview,
    changes,
    charters,
    statusBar,
    markBareCharters(),
    markWorkspaceWithCharters(),
    ...serveFiles(client),
    ...COMMANDS.map(({ id, run }) => commands.registerCommand(id, (chosen: unknown) => run(extension, chosen))),
  );
  client.start().catch((error: unknown) => tellThatNothingWorks(error, output));
  return {
    preview: { html: () => preview.shownHtml() },
    charters: { entries: () => shownEntries(charters) },
    statusBar: { text: () => statusBar.shown },
  };
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
