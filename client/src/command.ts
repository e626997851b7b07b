import type { LogOutputChannel, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChangeMarks } from './change-marks/change-marks.ts';
import type { ChartersView } from './charters-view/charters-view.ts';
import type { Preview } from './preview/preview.ts';
import type { Bases } from './review/bases.ts';
import type { Reviews } from './review/reviews.ts';

/** What commands work with. */
export interface Extension {
  readonly client: BaseLanguageClient;
  readonly output: LogOutputChannel;
  readonly preview: Preview;
  readonly reviews: Reviews;
  /** What charters are compared with. */
  readonly bases: Bases;
  readonly marks: ChangeMarks;
  readonly charters: ChartersView;
  /** Where the extension itself is. */
  readonly extensionUri: Uri;
}

/** A command of the manifest; `chosen` is what it was called on, if anything. */
export interface Command {
  readonly id: string;
  readonly run: (extension: Extension, chosen?: unknown) => Promise<void>;
}
