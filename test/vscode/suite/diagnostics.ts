import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  closeEditors,
  extensionAtWork,
  findings,
  inWorkspace,
  open,
  rangeOf,
  replace,
  untilFindings,
  write,
} from './support/charters.ts';

const CHARTER = 'minimal/minimal.charter.yaml';
const MISTAKE = ['Error reference/unresolved nobody'];

describe('Findings in the editor', () => {
  before(extensionAtWork);
  afterEach(closeEditors);

  it('appear with a mistake and vanish with it', async () => {
    const editor = await open(CHARTER);
    await untilFindings(CHARTER, []);
    await replace(editor, 'owner: ceo', 'owner: nobody');
    await untilFindings(CHARTER, MISTAKE);
    const [found] = vscode.languages.getDiagnostics(editor.document.uri);
    assert.ok(found);
    assert.ok(found.range.isEqual(rangeOf(editor.document, 'nobody')));
    assert.equal(found.source, 'charterline');
    assert.match(found.message, /nobody/);
    assert.ok(typeof found.code === 'object');
    assert.equal(
      found.code.target.toString(true),
      'https://github.com/charterline/charterline/blob/main/docs/rules/reference/unresolved.md',
    );
    await replace(editor, 'owner: nobody', 'owner: ceo');
    await untilFindings(CHARTER, []);
  });

  it('keep pace with fast typing', async () => {
    const editor = await open(CHARTER);
    await untilFindings(CHARTER, []);
    const end = editor.document.positionAt(editor.document.getText().length);
    for (const character of 'x-note: "half a t') {
      const at = editor.document.positionAt(editor.document.getText().length);
      await editor.edit((edit) => edit.insert(at, character));
    }
    await untilFindings(CHARTER, ['Error syntax/yaml "half a t']);
    const now = editor.document.positionAt(editor.document.getText().length);
    await editor.edit((edit) => edit.delete(new vscode.Range(end, now)));
    await untilFindings(CHARTER, []);
  });

  it('lie in a catalog that is not open, where the mistake is', async () => {
    const head = 'apiVersion: charterline/v1\nkind: CharterCatalog\n';
    await write('minimal/shared.charter-catalog.yaml', `${head}sistems: []\n`);
    await untilFindings('minimal/shared.charter-catalog.yaml', ['Error schema/unknown-key sistems']);
    await write('minimal/shared.charter-catalog.yaml', `${head}systems: []\n`);
    await untilFindings('minimal/shared.charter-catalog.yaml', []);
    await vscode.workspace.fs.delete(inWorkspace('minimal/shared.charter-catalog.yaml'));
  });

  it('concern a charter.yaml only when it is ours', async () => {
    const text = 'apiVersion: charterline/v1\nkind: EngagementCharter\nrolls: []\n';
    await write('minimal/charter.yaml', 'name: a chart\nroles: [');
    const editor = await open('minimal/charter.yaml');
    assert.equal(editor.document.languageId, 'yaml');
    await open(CHARTER);
    await untilFindings(CHARTER, []);
    assert.deepEqual(await findings('minimal/charter.yaml'), []);
    const all = new vscode.Range(new vscode.Position(0, 0), editor.document.positionAt(1e6));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(editor.document.uri, all, text);
    await vscode.workspace.applyEdit(edit);
    await vscode.window.showTextDocument(editor.document);
    await untilUnknownKey('minimal/charter.yaml', 'rolls');
  });

  it('leave other YAML files alone', async () => {
    await write('minimal/values.yaml', 'kind: EngagementCharter\nroles: [\n');
    const { document } = await open('minimal/values.yaml');
    assert.equal(document.languageId, 'yaml');
    const editor = await open(CHARTER);
    await replace(editor, 'owner: ceo', 'owner: nobody');
    await untilFindings(CHARTER, MISTAKE);
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);
  });
});

describe('The outline', () => {
  before(extensionAtWork);
  afterEach(closeEditors);

  it('lists the sections of a charter with titles', async () => {
    const { document } = await open(CHARTER);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const roles = symbols.find(({ name }) => name === 'Roles');
    assert.deepEqual(
      roles?.children.map(({ name, detail }) => `${name} ${detail}`),
      [
        'Managing director ceo',
        'Head of finance cfo',
        'Head of IT cio',
        'Marketing adviser adviser',
        'Marketing manager marketing-manager',
      ],
    );
    assert.ok(roles?.selectionRange.isEqual(rangeOf(document, 'roles')));
  });
});

async function untilUnknownKey(path: string, key: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  const expected = `Error schema/unknown-key ${key}`;
  while (!(await findings(path)).includes(expected)) {
    assert.ok(Date.now() < deadline, `${expected} is missing in ${JSON.stringify(await findings(path))}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
