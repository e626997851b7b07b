import { type LogOutputChannel, workspace } from 'vscode';
import { type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { CLIENT_COMMANDS, type InitializationOptions } from '../../../server/src/lsp/protocol.ts';

/** The language of charters, catalogs and configs. */
export const LANGUAGE = 'engagement-charter';

/** Where files are that the server looks at. The older sides of comparisons have schemes of their own and are left alone. */
export function servedSchemes(): ReadonlySet<string> {
  const folders = workspace.workspaceFolders ?? [];
  return new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)]);
}

/** What server and editor agree on, wherever the server runs. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  const commands = Object.values(CLIENT_COMMANDS);
  const initializationOptions: InitializationOptions = { files: true, revisions: true, commands };
  return {
    documentSelector: [...servedSchemes()].flatMap((scheme) => [
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
