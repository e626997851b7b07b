import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  closeEditors,
  extensionAtWork,
  inWorkspace,
  open,
  rangeOf,
  replace,
  until,
  untilFindings,
  write,
} from './support/charters.ts';

const CHARTER = 'minimal/minimal.charter.yaml';
const CONFIG = 'minimal/.charterline.yaml';

describe('What can be done about a finding', () => {
  before(extensionAtWork);
  afterEach(closeEditors);

  it('is offered at its place, and mends it', async () => {
    const editor = await open(CHARTER);
    await replace(editor, 'owner: ceo', 'owner: coe');
    await untilFindings(CHARTER, ['Error reference/unresolved coe']);
    const actions = await actionsAt(editor, 'coe');
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Change it to "ceo"', 'Open the page of the rule reference/unresolved'],
    );
    const [fix] = actions;
    assert.ok(fix?.edit && fix.isPreferred);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await untilFindings(CHARTER, []);
  });

  it('can be a comment with a reason', async () => {
    const editor = await open(CHARTER);
    const { document } = editor;
    await replace(editor, 'raci:', 'systems: [{ id: fax, title: Fax, kind: other }]\nraci:');
    await untilFindings(CHARTER, ['Information reference/unused fax']);
    const actions = await actionsAt(editor, 'fax');
    const suppress = actions.find(({ title }) => title === 'Suppress reference/unused here, with a reason');
    assert.ok(suppress?.edit);
    assert.ok(await vscode.workspace.applyEdit(suppress.edit));
    await untilFindings(CHARTER, []);
    assert.match(document.getText(), /^# charterline-disable-next-line reference\/unused -- TODO: say why\nsystems:/m);
  });

  it('can happen on saving', async () => {
    const name = 'minimal/saved.charter.yaml';
    const { document: minimal } = await open(CHARTER);
    const text = minimal.getText();
    await write(name, text);
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.charterline': 'explicit' });
    const editor = await open(name);
    await replace(editor, 'status: draft', 'status: drafft');
    await untilFindings(name, ['Error schema/enum drafft']);
    await editor.document.save();
    await untilFindings(name, []);
    assert.equal(editor.document.getText(), text);
    await settings.update('codeActionsOnSave', undefined);
    await vscode.workspace.fs.delete(inWorkspace(name));
  });
});

describe('The configuration in the editor', () => {
  before(extensionAtWork);
  afterEach(closeEditors);

  it('takes effect at once, completes and explains the rules', async () => {
    await write(CONFIG, 'apiVersion: charterline/v1\nkind: CharterConfig\nrules:\n  raci/sil\n');
    await open(CHARTER);
    const { document } = await open(CONFIG);
    assert.equal(document.languageId, 'engagement-charter');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      rangeOf(document, 'raci/sil').end,
    );
    assert.ok(items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'raci/silo'));
    await write(CONFIG, 'apiVersion: charterline/v1\nkind: CharterConfig\nrules:\n  raci/silo: off\n');
    await until(
      async () => document.getText(),
      (text) => text.includes('raci/silo: off'),
      'the editor should show what is on disk',
    );
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      rangeOf(document, 'raci/silo').start,
    );
    const said = (hover?.contents ?? [])
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
    assert.match(said, /raci\/silo/);
    assert.match(said, /docs\/rules\/raci\/silo\.md/);
    await vscode.workspace.fs.delete(inWorkspace(CONFIG));
  });
});

async function actionsAt({ document }: vscode.TextEditor, text: string): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, text),
    vscode.CodeActionKind.QuickFix.value,
  );
}
