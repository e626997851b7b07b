import { commands, Disposable, type TextDocument, type Uri, workspace } from 'vscode';
import { isCharter, saysCharter } from '../charters.ts';

const CHARTERS = '**/*.charter.{yaml,yml}';
/** Others use this name, too; nobody has so many of them that ours is not among the first. */
const BARE = '**/charter.{yaml,yml}';
const MOST_BARE = 20;

/**
 * Menus and views ask whether there is any charter. Once there was one the answer stays, so that nothing disappears under
 * somebody's hands.
 */
export function markWorkspaceWithCharters(): Disposable {
  const watcher = workspace.createFileSystemWatcher(CHARTERS, false, true, true);
  const mark = (): void => {
    found.dispose();
    void commands.executeCommand('setContext', 'charterline.hasCharters', true);
  };
  const look = (document: TextDocument): void => {
    if (isCharter(document)) mark();
  };
  const found = Disposable.from(
    watcher,
    watcher.onDidCreate(mark),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeWorkspaceFolders(() => void search()),
  );
  const search = async (): Promise<void> => {
    if (await hasCharters()) mark();
  };
  for (const document of workspace.textDocuments) look(document);
  void search();
  return found;
}

async function hasCharters(): Promise<boolean> {
  const [charter] = await workspace.findFiles(CHARTERS, undefined, 1);
  if (charter) return true;
  const bare = await workspace.findFiles(BARE, undefined, MOST_BARE);
  const ours = await Promise.all(bare.map(isOurs));
  return ours.includes(true);
}

async function isOurs(uri: Uri): Promise<boolean> {
  try {
    return saysCharter(new TextDecoder().decode(await workspace.fs.readFile(uri)));
  } catch {
    return false;
  }
}
