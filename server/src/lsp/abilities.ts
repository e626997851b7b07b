import {
  type CompletionClientCapabilities,
  type InitializeParams,
  InsertTextMode,
  MarkupKind,
} from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { canonicalUri } from './open-documents.ts';
import { readInitializationOptions } from './settings.ts';

/** What matters here of all that a client says it can do. */
export interface Abilities {
  /** It asks for diagnostics; otherwise they are sent to it. */
  readonly pullDiagnostics: boolean;
  /** It takes the findings of other files along with those of the file it asks for. */
  readonly relatedDocuments: boolean;
  /** It asks again for diagnostics when told to. */
  readonly refreshDiagnostics: boolean;
  /** It watches files for the server. */
  readonly watchFiles: boolean;
  /** It answers questions for settings. */
  readonly configuration: boolean;
  /** It tells of changed settings when asked to. */
  readonly configurationChanges: boolean;
  /** It takes edits of documents by version. */
  readonly documentChanges: boolean;
  /** It lets people fill in parts of an edit. */
  readonly snippetEdits: boolean;
  /** It opens web pages when asked to. */
  readonly showDocument: boolean;
  /** It tells of folders that are opened and closed. */
  readonly folders: boolean;
  /** It takes completions with places to fill in, over several lines that are indented already. */
  readonly snippets: boolean;
  /** It shows explanations beside completions in Markdown; otherwise as plain text. */
  readonly markdownInCompletion: boolean;
  /** It shows hovers in Markdown; otherwise as plain text. */
  readonly markdownInHover: boolean;
  /** It reads files as they were in a revision. */
  readonly revisions: boolean;
  /** Commands of its own that code actions may name. */
  readonly commands: ReadonlySet<string>;
}

export function abilitiesOf({
  capabilities: { textDocument, workspace, window },
  initializationOptions,
}: InitializeParams): Abilities {
  const { revisions, commands } = readInitializationOptions(initializationOptions);
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    relatedDocuments: textDocument?.diagnostic?.relatedDocumentSupport === true,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    showDocument: window?.showDocument?.support === true,
    folders: workspace?.workspaceFolders === true,
    ...completionAbilities(textDocument?.completion?.completionItem),
    markdownInHover: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    revisions: revisions === true,
    commands: new Set(commands),
  };
}

function completionAbilities(
  said: NonNullable<CompletionClientCapabilities['completionItem']> | undefined,
): Pick<Abilities, 'snippets' | 'markdownInCompletion'> {
  const keepsIndentation = said?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true;
  return {
    snippets: said?.snippetSupport === true && keepsIndentation,
    markdownInCompletion: said?.documentationFormat?.includes(MarkupKind.Markdown) === true,
  };
}

/** The folders that are open in the editor, also of a client that knows only one folder. */
export function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => folderUri(uri));
  if (rootUri) return [folderUri(rootUri)];
  return rootPath ? [URI.file(rootPath).toString()] : [];
}

/** Folders are written without a slash at the end, save the topmost. */
export function folderUri(uri: string): string {
  return canonicalUri(uri).replace(/(?<=[^/:])\/+$/, '');
}
