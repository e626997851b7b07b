import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The day for which the samples are written. */
const AS_OF = '2026-12-01';

/** What the extension offers to others; written anew here, so that a change of it shows. */
export interface Api {
  readonly preview: { html(): Promise<string | undefined> };
  readonly review: { html(): Promise<string | undefined> };
  readonly charters: { entries(): Promise<readonly ShownEntry[]> };
  readonly statusBar: { text(): string | undefined; changed(): string | undefined };
}

/** A line of the *Charters* view. */
export interface ShownEntry {
  readonly label: string;
  readonly description: string;
  readonly spoken: string;
  readonly command: vscode.Command | undefined;
  readonly children: readonly ShownEntry[];
}

/** The extension, at work, with dates held against the day of the samples. */
export async function extensionAtWork(): Promise<Api> {
  const settings = vscode.workspace.getConfiguration('charterline');
  await settings.update('asOf', AS_OF, vscode.ConfigurationTarget.Workspace);
  const extension = vscode.extensions.getExtension<Api>('charterline.charterline');
  assert.ok(extension, 'the extension is not installed');
  return extension.activate();
}

/** Opens a file of the workspace in an editor. */
export async function open(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(path));
  return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
}

/** Writes a new file into the workspace, which is a temporary copy of the samples. */
export async function write(path: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(inWorkspace(path), new TextEncoder().encode(text));
}

/** Puts another text in the place of the first occurrence of a text, as somebody who types would. */
export async function replace({ document }: vscode.TextEditor, text: string, other: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, text), other);
  assert.ok(await vscode.workspace.applyEdit(edit), 'the editor refused the edit');
  // Only what is known to be unsaved is given up at the end of a test.
  await until(
    async () => document.isDirty,
    (isDirty) => isDirty,
    `${document.fileName} should be unsaved`,
  );
}

export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const at = document.getText().indexOf(text);
  assert.notEqual(at, -1, `the document does not contain ${text}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** The findings that the editor shows for a file: severity, rule, and the text that is marked. */
export async function findings(path: string): Promise<readonly string[]> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(path));
  return vscode.languages
    .getDiagnostics(document.uri)
    .map(
      ({ code, range, severity }) =>
        `${vscode.DiagnosticSeverity[severity]} ${ruleOf(code)} ${document.getText(range)}`,
    );
}

function ruleOf(code: vscode.Diagnostic['code']): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits until something holds; fails after 15 s with what was last there. */
export async function until<T>(look: () => Promise<T>, holds: (seen: T) => boolean, what: string): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > deadline) assert.fail(`${what}; last seen: ${JSON.stringify(seen)?.slice(0, 2_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function untilFindings(path: string, expected: readonly string[]): Promise<void> {
  const same = (seen: readonly string[]) => JSON.stringify(seen) === JSON.stringify(expected);
  await until(() => findings(path), same, `the findings of ${path} should be ${JSON.stringify(expected)}`);
}

/** Closes every editor and gives up what was typed. */
export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function inWorkspace(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}
