import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';

const extensionId = 'charterline.charterline';

describe('The extension', () => {
  it('is at work where there are charters, before any of them is opened', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, `${extensionId} is not installed`);
    assert.deepEqual(vscode.window.visibleTextEditors, []);
    await until(() => extension.isActive, 'the extension did not activate');
  });

  it('knows charters by their names', async () => {
    const [charter] = await vscode.workspace.findFiles('**/*.charter.yaml', undefined, 1);
    assert.ok(charter, 'the workspace has no charter');
    const document = await vscode.workspace.openTextDocument(charter);
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'engagement-charter');
  });

  it('registers every command that its manifest promises', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, `${extensionId} is not installed`);
    await extension.activate();
    const promised: readonly { readonly command: string }[] = extension.packageJSON.contributes?.commands ?? [];
    assert.notEqual(promised.length, 0, 'the manifest names no command');
    const registered = new Set(await vscode.commands.getCommands(true));
    const missing = promised.map(({ command }) => command).filter((command) => !registered.has(command));
    assert.deepEqual(missing, []);
  });
});

/** Fails with the message when the condition does not come true within ten seconds. */
async function until(condition: () => boolean, message: string): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    assert.ok(Date.now() < deadline, message);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
