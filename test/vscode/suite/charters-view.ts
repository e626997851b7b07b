import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  type Api,
  closeEditors,
  extensionAtWork,
  inWorkspace,
  open,
  rangeOf,
  replace,
  type ShownEntry,
  until,
  write,
} from './support/charters.ts';

const CHARTER = 'minimal/minimal.charter.yaml';
const HAVENLICHT = 'Lead generation and CRM programme at Havenlicht';
const PELLWORTH = 'Marketing adviser at Pellworth Bakery Supplies';

/** The entry of the charter in a file; the title alone does not tell, as several samples have the same. */
function entryOf(path: string, entries: readonly ShownEntry[]): ShownEntry | undefined {
  const uri = inWorkspace(path).toString();
  return entries.find(({ command }) => String(command?.arguments?.[0]) === uri);
}

function linesOf(entry: ShownEntry | undefined): readonly string[] {
  return (entry?.children ?? []).map(({ label, description }) => `${label}: ${description}`);
}

describe('The Charters view', () => {
  let api: Api;
  before(async () => {
    api = await extensionAtWork();
    await vscode.commands.executeCommand('charterline.charters.focus');
  });
  afterEach(closeEditors);
  // What nobody sees costs nothing; the suites that follow are to have an editor as it was.
  after(() => vscode.commands.executeCommand('workbench.view.search'));

  const untilEntry = (path: string, holds: (entry: ShownEntry | undefined) => boolean, what: string) =>
    until(async () => entryOf(path, await api.charters.entries()), holds, what);

  it('lists every charter by its title, with how it stands', async () => {
    const path = 'crm-lead-generation/havenlicht-leads.charter.yaml';
    await untilEntry(
      path,
      (entry) => entry?.children[5]?.description.startsWith('Chief info') === true,
      'it is listed',
    );
    const entries = await api.charters.entries();
    const titles = entries.map(({ label }) => label);
    assert.deepEqual(
      titles,
      [...titles].sort((a, b) => a.localeCompare(b)),
    );
    const entry = entryOf(path, entries);
    assert.equal(entry?.label, HAVENLICHT);
    assert.equal(entry.description, 'Draft · 14 Sep 2026 – 13 Sep 2027');
    assert.equal(entry.spoken, `${HAVENLICHT}, no findings, Draft, 14 Sep 2026 – 13 Sep 2027`);
    assert.deepEqual(linesOf(entry), [
      'Status: Draft',
      'Term: 14 Sep 2026 – 13 Sep 2027',
      'Findings: none',
      'Readiness: 36 of 36 practices met',
      'Approval missing: Fractional CMO',
      'Approval missing: Chief information officer',
      'Approval missing: Chief executive',
      'Next meeting: 1 Dec 2026, Lead desk',
    ]);
  });

  it('tells charters of the same title apart by their files', async () => {
    const entry = await untilEntry(CHARTER, (seen) => seen !== undefined, 'it is listed');
    assert.equal(entry?.label, PELLWORTH);
    assert.equal(entry.description, `${CHARTER} · Draft · 2 Nov 2026 – 22 Jan 2027`);
  });

  it('follows what is typed', async () => {
    const editor = await open(CHARTER);
    await replace(editor, PELLWORTH, 'Another | *title*');
    await replace(editor, 'owner: ceo', 'owner: nobody');
    await replace(editor, 'status: draft', 'status: in-review');
    const entry = await untilEntry(CHARTER, (seen) => /1 error.*In review/.test(seen?.spoken ?? ''), 'it is followed');
    assert.equal(entry?.label, 'Another | *title*');
    assert.equal(entry.description, 'In review · 2 Nov 2026 – 22 Jan 2027');
    assert.ok(linesOf(entry).includes('Findings: 1 error'));
    await closeEditors();
    await untilEntry(CHARTER, (seen) => seen?.label === PELLWORTH, 'what is given up is forgotten');
  });

  it('leads to the charter, and to the place that a line speaks of', async () => {
    const before = await open(CHARTER);
    await replace(before, 'owner: ceo', 'owner: nobody');
    const entry = await untilEntry(CHARTER, (seen) => /1 error/.test(seen?.spoken ?? ''), 'the error is counted');
    await open('README.md');
    await click(entry);
    assert.equal(activePath(), inWorkspace(CHARTER).path);
    const marked = async (label: string): Promise<string> => {
      await click(entry?.children.find((child) => child.label === label));
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      return editor.document.getText(editor.selection);
    };
    assert.equal(await marked('Findings'), 'nobody');
    assert.equal(await marked('Status'), 'draft');
    assert.equal(await marked('Approval missing'), 'adviser');
    assert.match(await marked('Term'), /^role: cmo/);
  });

  it('follows files that come and go', async () => {
    const path = 'minimal/new.charter.yaml';
    const text = (await vscode.workspace.openTextDocument(inWorkspace(CHARTER))).getText();
    await write(path, text.replace(PELLWORTH, 'A new charter'));
    await untilEntry(path, (entry) => entry?.label === 'A new charter', 'the new charter is listed');
    await vscode.workspace.fs.delete(inWorkspace(path));
    await untilEntry(path, (entry) => entry === undefined, 'it is gone');
  });

  it('holds dates against the day that is set', async () => {
    const settings = vscode.workspace.getConfiguration('charterline');
    await settings.update('asOf', '2027-01-10', vscode.ConfigurationTarget.Workspace);
    const next = await untilEntry(
      CHARTER,
      (entry) => !linesOf(entry).some((line) => / 1 Dec 2026/.test(line)),
      'the day is another',
    );
    assert.ok(
      linesOf(next).includes('Next deadline: 15 Jan 2027, Agree on how the source of an order is recorded'),
      linesOf(next).join(),
    );
    await settings.update('asOf', '2026-12-01', vscode.ConfigurationTarget.Workspace);
    await untilEntry(CHARTER, (entry) => linesOf(entry).some((line) => / 1 Dec 2026/.test(line)), 'the day is back');
  });

  it('lists them anew after the server was restarted', async () => {
    await vscode.commands.executeCommand('charterline.restartServer');
    const editor = await open(CHARTER);
    await replace(editor, PELLWORTH, 'After the restart');
    await untilEntry(CHARTER, (entry) => entry?.label === 'After the restart', 'the title is the new one');
  });
});

describe('The status bar', () => {
  let api: Api;
  before(async () => {
    api = await extensionAtWork();
  });
  afterEach(closeEditors);

  const untilText = (text: string | undefined) =>
    until(
      async () => api.statusBar.text(),
      (seen) => seen === text,
      `the status bar should say ${text}`,
    );

  it('says how the charter stands that is being edited, and nothing of other files', async () => {
    const editor = await open(CHARTER);
    await untilText('18/20 practices · 3 approvals missing');
    await replace(editor, 'owner: ceo', 'owner: nobody');
    await untilText('1 error · 18/20 practices · 3 approvals missing');
    await open('README.md');
    await untilText(undefined);
    await vscode.window.showTextDocument(editor.document);
    await untilText('1 error · 18/20 practices · 3 approvals missing');
  });

  it('notices that what is being edited has become a charter', async () => {
    await write('minimal/bare/charter.yaml', 'kind: Something\n');
    const editor = await open('minimal/bare/charter.yaml');
    await replace(editor, 'kind: Something', 'apiVersion: charterline/v1\nkind: EngagementCharter');
    await until(
      async () => api.statusBar.text(),
      (text) => text !== undefined,
      'the status bar should speak of it',
    );
    await closeEditors();
    await vscode.workspace.fs.delete(inWorkspace('minimal/bare'), { recursive: true });
  });

  it('speaks of the charter whose plan people work with', async () => {
    await open(CHARTER);
    await untilText('18/20 practices · 3 approvals missing');
    await vscode.commands.executeCommand('charterline.openPreview');
    await until(
      () => api.preview.html(),
      (html) => html?.includes(PELLWORTH) === true,
      'the plan should be there',
    );
    await vscode.commands.executeCommand('workbench.action.focusNextGroup');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(api.statusBar.text(), '18/20 practices · 3 approvals missing');
  });
});

describe('The sample charter', () => {
  before(extensionAtWork);
  afterEach(closeEditors);

  it('is a charter that is stored nowhere, and is checked', async () => {
    await vscode.commands.executeCommand('charterline.openSample');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.scheme, 'untitled');
    assert.equal(editor.document.languageId, 'engagement-charter');
    assert.ok(editor.document.getText().includes(PELLWORTH));
    await replace(editor, 'owner: ceo', 'owner: nobody');
    const [found] = await until(
      async () => vscode.languages.getDiagnostics(editor.document.uri),
      (seen) => seen.length > 0,
      'the mistake should be found',
    );
    assert.ok(found?.range.isEqual(rangeOf(editor.document, 'nobody')));
  });
});

async function click(entry: ShownEntry | undefined): Promise<void> {
  assert.ok(entry?.command, 'a click should do something');
  await vscode.commands.executeCommand(entry.command.command, ...(entry.command.arguments ?? []));
}

function activePath(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.path;
}
