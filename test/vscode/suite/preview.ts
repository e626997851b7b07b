import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  type Api,
  closeEditors,
  extensionAtWork,
  inWorkspace,
  open,
  replace,
  until,
  write,
} from './support/charters.ts';

const CHARTER = 'minimal/minimal.charter.yaml';
const TITLE = 'Marketing adviser at Pellworth Bakery Supplies';
const OTHER = 'crm-lead-generation/havenlicht-leads.charter.yaml';

describe('The preview', () => {
  let api: Api;
  before(async () => {
    api = await extensionAtWork();
  });
  afterEach(closeEditors);

  const untilShown = (text: string): Promise<string | undefined> =>
    until(
      () => api.preview.html(),
      (html) => html?.includes(text) === true,
      `the preview should show ${text}`,
    );

  it('opens beside the charter, with its plan', async () => {
    await open(CHARTER);
    assert.equal(await api.preview.html(), undefined);
    await vscode.commands.executeCommand('charterline.openPreview');
    const html = await untilShown(TITLE);
    assert.ok(html?.includes('data-file="minimal/minimal.charter.yaml" data-line="5" data-character="9"'));
    const { activeTab } = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn === 2) ?? {};
    assert.equal(activeTab?.label, `Plan: ${TITLE}`);
    assert.equal(vscode.window.activeTextEditor?.viewColumn, 1, 'the cursor should stay in the charter');
  });

  it('follows what is typed, and escapes it', async () => {
    const editor = await open(CHARTER);
    await vscode.commands.executeCommand('charterline.openPreview');
    await untilShown(TITLE);
    await replace(editor, TITLE, 'A <img src=x onerror=alert(1)> & another title');
    const html = await untilShown('A &lt;img src=x onerror=alert(1)&gt; &amp; another title');
    assert.equal(html?.includes('<img'), false);
    assert.equal(html?.includes(TITLE), false);
  });

  it('keeps the last readable plan while the text is broken, and says where', async () => {
    const editor = await open(CHARTER);
    await vscode.commands.executeCommand('charterline.openPreview');
    await untilShown(TITLE);
    await replace(editor, 'breadth: focused', 'breadth: "focused');
    await replace(editor, TITLE, 'Still understood');
    const html = await untilShown('Shown is the plan as it was before.');
    assert.ok(html?.includes(TITLE));
    assert.equal(html?.includes('Still understood'), false);
    await replace(editor, 'breadth: "focused', 'breadth: focused');
    await untilShown('Still understood');
  });

  it('shows what can be read of a charter that was broken before', async () => {
    const editor = await open(CHARTER);
    await replace(editor, 'breadth: focused', 'breadth: "focused');
    await vscode.commands.executeCommand('charterline.openPreview');
    const html = await untilShown('What could not be read is missing here.');
    assert.ok(html?.includes(TITLE));
  });

  it('follows the charter that is being edited', async () => {
    await open(CHARTER);
    await vscode.commands.executeCommand('charterline.openPreview');
    await untilShown(TITLE);
    await open('README.md');
    await open(OTHER);
    await untilShown('Havenlicht');
  });

  it('keeps the last plan, with a notice, when the file is no charter any more', async () => {
    const editor = await open(CHARTER);
    await vscode.commands.executeCommand('charterline.openPreview');
    await untilShown(TITLE);
    await replace(editor, 'kind: EngagementCharter', 'kind: Something');
    const html = await untilShown('This file is not a charter any more');
    assert.ok(html?.includes(TITLE));
    await replace(editor, 'kind: Something', 'kind: EngagementCharter');
    await until(
      () => api.preview.html(),
      (shown) => shown?.includes('not a charter any more') === false,
      'the notice should go',
    );
  });

  it('works again after the server was restarted', async () => {
    const editor = await open(CHARTER);
    await vscode.commands.executeCommand('charterline.openPreview');
    await untilShown(TITLE);
    await vscode.commands.executeCommand('charterline.restartServer');
    await replace(editor, TITLE, 'After the restart');
    await untilShown('After the restart');
  });

  it('leaves the older side of a comparison alone, which is no file of its own', async () => {
    const older = vscode.workspace.registerTextDocumentContentProvider('older', {
      provideTextDocumentContent: () => 'apiVersion: charterline/v1\nkind: EngagementCharter\n',
    });
    await open(CHARTER);
    await vscode.commands.executeCommand('charterline.openPreview');
    await untilShown(TITLE);
    const document = await vscode.workspace.openTextDocument(inWorkspace(CHARTER).with({ scheme: 'older' }));
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const html = await untilShown(TITLE);
    assert.equal(html?.includes('not a charter any more'), false);
    older.dispose();
  });

  it('follows again after it was unlocked, as does every other that is not locked', async () => {
    await open(CHARTER);
    await vscode.commands.executeCommand('charterline.openPreview');
    await untilShown(TITLE);
    await vscode.commands.executeCommand('charterline.togglePreviewLock');
    await open(OTHER);
    await vscode.commands.executeCommand('charterline.openPreview');
    await untilShown('Havenlicht');
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await vscode.commands.executeCommand('workbench.action.openEditorAtIndex1');
    await vscode.commands.executeCommand('charterline.togglePreviewLock');
    await vscode.commands.executeCommand('workbench.action.openEditorAtIndex2');
    await open(CHARTER);
    await untilShown(TITLE);
  });

  it('names the file in which something cannot be read, when that is not the charter', async () => {
    const catalog = 'minimal/shared.charter-catalog.yaml';
    await write(catalog, 'apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: "never closed }\n');
    const editor = await open(CHARTER);
    await replace(editor, 'metadata:', 'uses: [shared.charter-catalog.yaml]\nmetadata:');
    await vscode.commands.executeCommand('charterline.openPreview');
    await untilShown('shared.charter-catalog.yaml, line 3: ');
    await vscode.workspace.fs.delete(inWorkspace(catalog));
  });

  it('is refused for what is not a charter, without an error', async () => {
    await open('README.md');
    // The message waits for an answer that nobody gives.
    void vscode.commands.executeCommand('charterline.openPreview');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await api.preview.html(), undefined);
  });
});

describe('A comparison with a Git revision', () => {
  before(extensionAtWork);
  afterEach(closeEditors);

  it('is refused for a charter in no repository, without an error', async () => {
    const comparison = vscode.commands.executeCommand('charterline.compareWithRevision', inWorkspace(CHARTER));
    // The message that says why not waits for an answer that nobody gives.
    const told = new Promise<string>((resolve) => setTimeout(() => resolve('told'), 2_000));
    assert.equal(await Promise.race([comparison, told]), 'told');
  });
});
