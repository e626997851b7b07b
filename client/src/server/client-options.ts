import { type LogOutputChannel, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../../server/src/lsp/protocol.ts';

/** The language of charters, catalogs and configs. */
export const LANGUAGE = 'engagement-charter';

/** What server and editor agree on, wherever the server runs. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  // The stored sides of comparisons are documents too, with schemes of their own, and are left alone.
  const folders = workspace.workspaceFolders ?? [];
  const schemes = new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)]);
  const initializationOptions: InitializationOptions = { files: true };
  return {
    documentSelector: [...schemes].flatMap((scheme) => [
      { scheme, language: LANGUAGE },
      // Ours only when its text says so, which the server sees.
      { scheme, language: 'yaml', pattern: '**/charter.{yaml,yml}' },
    ]),
    initializationOptions,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, onSave: false },
  };
}
