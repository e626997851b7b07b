import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { type Api, closeEditors, extensionAtWork, inWorkspace, open, replace, until } from './support/charters.ts';

const CHARTER = 'minimal/minimal.charter.yaml';
const TITLE = 'Marketing adviser at Pellworth Bakery Supplies';

describe('The review', () => {
  let api: Api;
  before(async () => {
    api = await extensionAtWork();
  });
  afterEach(closeEditors);

  const untilShown = (text: string): Promise<string | undefined> =>
    until(
      () => api.review.html(),
      (html) => html?.includes(text) === true,
      `the review should show ${text}`,
    );
  const untilText = (document: vscode.TextDocument, holds: (text: string) => boolean, what: string): Promise<string> =>
    until(async () => document.getText(), holds, what);

  it('shows beside the charter what is not saved yet, as it is typed', async () => {
    const editor = await open(CHARTER);
    await replace(editor, 'accountable: cio', 'accountable: adviser');
    await vscode.commands.executeCommand('charterline.compareCharter', { uri: inWorkspace(CHARTER), base: 'saved' });
    await untilShown('raci/accountable-changed');
    const { activeTab } = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn === 2) ?? {};
    assert.equal(activeTab?.label, `Review: ${TITLE}`);
    await replace(editor, TITLE, 'A <img src=x onerror=alert(1)> title');
    const html = await untilShown('A &lt;img src=x onerror=alert(1)&gt; title');
    assert.equal(html?.includes('<img'), false);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await untilShown('No change for anybody');
  });

  it('takes an approval, which no longer holds once the charter is changed', async () => {
    const { document } = await open(CHARTER);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(api.statusBar.changed(), undefined);
    // The message that says so waits for an answer that nobody gives.
    void vscode.commands.executeCommand('charterline.approveAs', { uri: document.uri, role: 'ceo' });
    await untilText(document, (text) => /role: ceo\b[\s\S]*digest: /.test(text), 'the approval should stand there');
    assert.equal(document.isDirty, true);
    assert.equal(api.statusBar.changed(), undefined);
    await replace(editor, 'accountable: cio', 'accountable: adviser');
    await until(
      async () => api.statusBar.changed(),
      (said) => said === 'Changed since approval',
      'the status bar should say that the charter has changed',
    );
  });
});
