import type { LogOutputChannel, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChartersView } from './charters-view/charters-view.ts';
import type { Preview } from './preview/preview.ts';

/** What commands work with. */
export interface Extension {
  readonly client: BaseLanguageClient;
  readonly output: LogOutputChannel;
  readonly preview: Preview;
  readonly charters: ChartersView;
  /** Where the extension itself is. */
  readonly extensionUri: Uri;
}

/** A command of the manifest; `chosen` is what it was called on, if anything. */
export interface Command {
  readonly id: string;
  readonly run: (extension: Extension, chosen?: unknown) => Promise<void>;
}
