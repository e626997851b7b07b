import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { WebviewPage } from '../../../client/src/webview-panel/webview-page.ts';
import { closeEditors, until } from './support/charters.ts';

type ToPage = { readonly type: 'first' | 'second' | 'recall' };
type FromPage = { readonly type: 'ready' } | { readonly type: 'heard'; readonly types: readonly string[] };

/** Begins to listen at once, but says so only after a while, and tells what it has heard when it is asked. */
const PAGE = `<!DOCTYPE html><script>
  const editor = acquireVsCodeApi();
  const types = [];
  addEventListener('message', ({ data }) => {
    if (data.type === 'recall') editor.postMessage({ type: 'heard', types });
    else types.push(data.type);
  });
  setTimeout(() => editor.postMessage({ type: 'ready' }), 300);
</script>`;

describe('A page in a panel', () => {
  afterEach(closeEditors);

  it('is told nothing before it has said that it listens, when messages may get lost, and then what is the matter', async () => {
    const panel = vscode.window.createWebviewPanel('charterline.test', 'Test', vscode.ViewColumn.One);
    const said: FromPage[] = [];
    const page = new WebviewPage<ToPage, FromPage>(panel, {
      extension: vscode.Uri.file('/'),
      html: () => PAGE,
      receive: async (message) => {
        said.push(message as FromPage);
      },
      viewChanged: () => {},
    });
    assert.equal(await page.post({ type: 'first' }), false);
    await page.notice({ text: 'Out of date' });
    await until(
      async () => said.length,
      (count) => count > 0,
      'the page should say that it listens',
    );
    assert.equal(await page.post({ type: 'second' }), true);
    await page.post({ type: 'recall' });
    await until(
      async () => said.length,
      (count) => count > 1,
      'the page should say what it has heard',
    );
    assert.deepEqual(said, [{ type: 'ready' }, { type: 'heard', types: ['notice', 'second'] }]);
  });
});
