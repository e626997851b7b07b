import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { SourceFile } from '../analysis/source-file.ts';

/**
 * What the editor has open. Everywhere behind this class URIs are written in one way, so that a file is the same file
 * whoever names it; editors escape characters differently, and get their own form back.
 */
export class OpenDocuments {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #byUri = new Map<string, TextDocument>();

  /** Starts to follow the editor. The listeners are called after a document was opened, changed or closed. */
  listen(
    connection: Connection,
    on: {
      readonly opened: (uri: string) => void;
      readonly changed: (uri: string) => void;
      readonly closed: (uri: string) => void;
    },
  ): void {
    this.#documents.onDidOpen(({ document }) => {
      const uri = canonicalUri(document.uri);
      this.#byUri.set(uri, document);
      on.opened(uri);
    });
    // Fires for an opened document too, after its opening.
    this.#documents.onDidChangeContent(({ document }) => on.changed(canonicalUri(document.uri)));
    this.#documents.onDidClose(({ document }) => {
      const uri = canonicalUri(document.uri);
      this.#byUri.delete(uri);
      on.closed(uri);
    });
    this.#documents.listen(connection);
  }

  get(uri: string): TextDocument | undefined {
    return this.#byUri.get(uri);
  }

  /** The URIs of all open documents, in the order in which they were opened. */
  uris(): readonly string[] {
    return [...this.#byUri.keys()];
  }

  /** A URI in the form that the editor uses. */
  clientUri(uri: string): string {
    return this.#byUri.get(uri)?.uri ?? uri;
  }
}

/** Whether the text of a file has not changed since it was looked at; if it has, the client will ask again. */
export function isPresent({ uri, text }: Pick<SourceFile, 'uri' | 'text'>, documents: OpenDocuments): boolean {
  return (documents.get(uri)?.getText() ?? text) === text;
}

/** A URI in the one form that is used here. Throws on what is no URI at all. */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}
