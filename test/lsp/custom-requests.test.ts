/** What the server says beyond the Language Server Protocol. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { placeOf } from './support/places.ts';
import { type RunningServer, startServer } from './support/server.ts';

const NAME = 'deep/launch.charter.yaml';
const MISTAKE = EXAMPLE_CHARTER.replace('owner: ceo', 'owner: nobody');

function ask(server: RunningServer, method: string, name = NAME, more: object = {}): Promise<unknown> {
  return server.connection.sendRequest(method, { textDocument: { uri: server.folder.at(name) }, ...more });
}

describe('charterline/plan', () => {
  it('gives the page of the plan, from the text that is shown', async () => {
    const server = await startServer();
    const title = 'Leadership <for> the launch';
    const text = EXAMPLE_CHARTER.replace('Marketing leadership for the market launch', title);
    await server.open(NAME, text);
    const result = await ask(server, 'charterline/plan', NAME, { format: 'preview' });
    expect(result).toMatchObject({ version: 1, format: 'preview', title, root: server.folder.uri });
    const { html, style } = result as { html: string; style: string };
    expect(html).toContain('Leadership &lt;for&gt; the launch');
    expect(style).toContain('--plan-background');
    const { start, end } = placeOf(text, title);
    expect(html).toContain(
      `data-file="${NAME}" data-line="${start.line}" data-character="${start.character}" data-end-line="${end.line}" data-end-character="${end.character}"`,
    );
  });

  it('gives the plan itself, also of a broken charter', async () => {
    const server = await startServer();
    await server.open(NAME, MISTAKE.replace('status: draft', 'status: "draft'));
    const result = await ask(server, 'charterline/plan', NAME, { format: 'json' });
    expect(result).toMatchObject({ version: 1, format: 'json', plan: { version: 1, asOf: '2026-12-01' } });
  });

  it('gives nothing for what is not a charter', async () => {
    const server = await startServer();
    await server.open('x.charter-catalog.yaml', 'apiVersion: charterline/v1\nkind: CharterCatalog\n');
    expect(await ask(server, 'charterline/plan', 'x.charter-catalog.yaml', { format: 'preview' })).toBeNull();
    expect(await ask(server, 'charterline/plan', 'missing.charter.yaml', { format: 'preview' })).toBeNull();
    expect(await ask(server, 'charterline/plan', 'values.yaml', { format: 'preview' })).toBeNull();
  });
});

describe('charterline/findings', () => {
  it('gives what the command line reports', async () => {
    const server = await startServer();
    await server.open(NAME, MISTAKE);
    const { start, end } = placeOf(MISTAKE, 'nobody');
    expect(await ask(server, 'charterline/findings')).toMatchObject({
      version: 1,
      report: {
        version: 1,
        findings: [
          {
            file: NAME,
            ruleId: 'reference/unresolved',
            severity: 'error',
            path: 'metadata.owner',
            range: {
              start: { line: start.line + 1, column: start.character + 1 },
              end: { line: end.line + 1, column: end.character + 1 },
            },
          },
        ],
        summary: { files: 1, errors: 1 },
      },
    });
    expect(await ask(server, 'charterline/findings', 'missing.charter.yaml')).toBeNull();
  });
});
