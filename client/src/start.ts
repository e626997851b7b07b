import { commands, type ExtensionContext, type LogOutputChannel, l10n, type Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { markBareCharters } from './bare-charters.ts';
import { ChangeMarks } from './change-marks/change-marks.ts';
import { ChartersView } from './charters-view/charters-view.ts';
import { markWorkspaceWithCharters } from './charters-view/has-charters.ts';
import { type ShownEntry, shownEntries } from './charters-view/shown-entries.ts';
import type { Command, Extension } from './command.ts';
import { approveAs } from './commands/approve-as.ts';
import { compareCharter } from './commands/compare-charter.ts';
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
import { toggleChangeMarks } from './commands/toggle-change-marks.ts';
import { togglePreviewLock } from './commands/toggle-preview-lock.ts';
import { serveRevisions } from './git/serve-revisions.ts';
import { Preview } from './preview/preview.ts';
import { Bases } from './review/bases.ts';
import { Reviews } from './review/reviews.ts';
import { provideStoredTexts } from './review/stored-texts.ts';
import { serveFiles } from './server/serve-files.ts';
import { StandingChanges } from './standing/changes.ts';
import { StatusBar } from './status-bar/status-bar.ts';

const COMMANDS: readonly Command[] = [
  approveAs,
  compareCharter,
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
  toggleChangeMarks,
  togglePreviewLock,
];

/** What other extensions, and tests, may use. */
export interface Api {
  readonly preview: {
    /** The page as it is shown, read from the preview itself; `undefined` while no preview is visible. */
    html(): Promise<string | undefined>;
  };
  readonly review: {
    /** The page of the review that was opened last; `undefined` while none is visible. */
    html(): Promise<string | undefined>;
  };
  readonly charters: {
    /** What the *Charters* view shows, as soon as it is known; waits while nobody has opened the view yet. */
    entries(): Promise<readonly ShownEntry[]>;
  };
  readonly statusBar: {
    /** What the status bar says of the charter that is being edited; `undefined` while nothing. */
    text(): string | undefined;
    /** What it says when the charter has changed since it was approved; `undefined` while it has not. */
    changed(): string | undefined;
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
  const bases = new Bases(client);
  const isMarked = (uri: Uri): boolean => marks.baseOf(uri) !== undefined;
  const reviews = new Reviews(context, { client, output, changes, bases, isMarked });
  const marks: ChangeMarks = new ChangeMarks({ client, output, changes, bases, reviews });
  const charters = new ChartersView(client, output, changes);
  const statusBar = new StatusBar({ client, output, changes, pages: [preview, reviews] });
  const { extensionUri } = context;
  const extension: Extension = { client, output, preview, reviews, bases, marks, charters, extensionUri };
  context.subscriptions.push(
    output,
    client,
    preview,
    changes,
    bases,
    reviews,
    marks,
    charters,
    statusBar,
    markBareCharters(),
    markWorkspaceWithCharters(),
    provideStoredTexts(),
    serveRevisions(client),
    ...serveFiles(client),
    ...COMMANDS.map(({ id, run }) => commands.registerCommand(id, (chosen: unknown) => run(extension, chosen))),
  );
  client.start().catch((error: unknown) => tellThatNothingWorks(error, output));
  return {
    preview: { html: () => preview.shownHtml() },
    review: { html: () => reviews.shownHtml() },
    charters: { entries: () => shownEntries(charters) },
    statusBar: { text: () => statusBar.shown, changed: () => statusBar.changed },
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
