import { Disposable, EventEmitter, type TextDocumentContentProvider, Uri, workspace } from 'vscode';

/** Texts as they are stored, to be shown beside what has been typed since. */
const SCHEME = 'charterline-stored';

/** The address of a file as it is stored. */
export function storedUri(uri: Uri): Uri {
  return uri.with({ scheme: SCHEME, query: uri.toString() });
}

/** Lets the editor show stored texts, which are others once a file is saved. */
export function provideStoredTexts(): Disposable {
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    async provideTextDocumentContent({ query }) {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(query)));
    },
  };
  return Disposable.from(
    changed,
    workspace.onDidSaveTextDocument(({ uri }) => changed.fire(storedUri(uri))),
    workspace.registerTextDocumentContentProvider(SCHEME, provider),
  );
}
