/** What the preview asks the server beyond the page itself. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLAN_FORMATS } from '../../server/src/render/plan/formats.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { useCli } from '../cli/charterline.ts';
import { placeOf } from './support/places.ts';
import { type RunningServer, startServer } from './support/server.ts';

const NAME = 'deep/launch.charter.yaml';
const WITH_ADDRESS = EXAMPLE_CHARTER.replace('name: Tomas Wren', 'name: Tomas Wren, email: tomas@northwind.example');
const cli = useCli();

/** A server with a charter, which is open. */
async function serving(text: string): Promise<RunningServer> {
  const server = await startServer({ files: { [NAME]: text } });
  await server.open(NAME, text);
  return server;
}

function ask(server: RunningServer, method: string, more: object, name = NAME): Promise<unknown> {
  return server.connection.sendRequest(method, { textDocument: { uri: server.folder.at(name) }, ...more });
}

describe('charterline/plan with a filter', () => {
  it('narrows the page, says to how much, and what else there is to choose', async () => {
    const server = await serving(EXAMPLE_CHARTER);
    const whole = await ask(server, 'charterline/plan', { format: 'preview' });
    const narrowed = await ask(server, 'charterline/plan', { format: 'preview', filter: { role: 'cfo' } });
    const { html, roles, pillars } = narrowed as { html: string; roles: unknown[]; pillars: unknown[] };
    expect(html).toContain('<span class="section-count">1 of 3</span>');
    expect(html).toMatch(/Nothing matches the filter in: [A-Z]/);
    expect(whole).toMatchObject({ roles, pillars });
    expect(whole).toMatchObject({ html: expect.not.stringContaining('section-count') });
    expect(roles).toContainEqual({ id: 'cfo', title: 'Chief Financial Officer' });
    expect(pillars).toContainEqual({ id: 'web', title: 'Web' });
  });

  it('says where a text cannot be read', async () => {
    const text = EXAMPLE_CHARTER.replace('status: draft', 'status: "draft');
    const server = await serving(text);
    const { start } = placeOf(text, '"draft');
    expect(await ask(server, 'charterline/plan', { format: 'preview' })).toMatchObject({
      trouble: { file: NAME, message: expect.stringContaining('never closed'), range: { start } },
    });
    await server.change(NAME, { text: EXAMPLE_CHARTER });
    expect(await ask(server, 'charterline/plan', { format: 'preview' })).not.toHaveProperty('trouble');
  });
});

describe('charterline/exportPlan', () => {
  const forms: readonly { readonly format: string; readonly view?: string }[] = Object.entries(PLAN_FORMATS).flatMap(
    ([format, { views }]) => (views.size === 0 ? [{ format }] : [...views.keys()].map((view) => ({ format, view }))),
  );

  it.each(forms)('gives what the command line writes: $format $view', async (form) => {
    const server = await serving(EXAMPLE_CHARTER);
    const target = server.folder.at('out/plan');
    const result = await ask(server, 'charterline/exportPlan', { ...form, target });
    const view = form.view === undefined ? [] : ['--view', form.view];
    const words = ['plan', NAME, '--format', form.format, ...view, '--as-of', '2026-12-01', '--output', 'out/plan'];
    expect(await cli.run(words, { cwd: server.folder.path })).toMatchObject({ status: 0 });
    expect(result).toEqual({ version: 1, content: readFileSync(join(server.folder.path, 'out/plan'), 'utf8') });
  });

  it('makes the calendar of one role', async () => {
    const server = await serving(EXAMPLE_CHARTER);
    const summaries = async (more: object) => {
      const result = await ask(server, 'charterline/exportPlan', { format: 'ics', ...more });
      return (result as { content: string }).content.match(/^SUMMARY:.*$/gm) ?? [];
    };
    const everybody = await summaries({});
    const own = await summaries({ role: 'cfo' });
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(everybody.length);
    expect(everybody).toEqual(expect.arrayContaining(own));
  });

  it('leaves out e-mail addresses on request', async () => {
    const server = await serving(WITH_ADDRESS);
    const address = 'tomas@northwind.example';
    const json = { format: 'json' };
    expect(await ask(server, 'charterline/exportPlan', json)).toMatchObject({
      content: expect.stringContaining(address),
    });
    expect(await ask(server, 'charterline/exportPlan', { ...json, contacts: false })).toMatchObject({
      content: expect.not.stringContaining(address),
    });
  });

  it.each([
    [{ format: 'docx' }, 'There is no form "docx" of the plan.'],
    [{ format: 'svg' }, 'There is no view "undefined" in the form "svg".'],
    [{ format: 'csv', view: 'timeline' }, 'There is no view "timeline" in the form "csv".'],
    [{ format: 'ics', role: 'nobody' }, 'The charter has no role "nobody".'],
  ])('refuses %j', async (params, message) => {
    const server = await serving(EXAMPLE_CHARTER);
    await expect(ask(server, 'charterline/exportPlan', params)).rejects.toThrow(message);
  });

  it('gives nothing for what is not a charter', async () => {
    const server = await startServer();
    expect(await ask(server, 'charterline/exportPlan', { format: 'md' }, 'missing.charter.yaml')).toBeNull();
  });
});

describe('charterline/locate', () => {
  it('says what stands at a place, as the page names it', async () => {
    const server = await serving(EXAMPLE_CHARTER);
    const position = placeOf(EXAMPLE_CHARTER, 'consulted: [cmo, sales]').start;
    const found = await ask(server, 'charterline/locate', { position });
    expect(found).toMatchObject({
      version: 1,
      file: NAME,
      paths: expect.arrayContaining(['raci[renew-website].work']),
    });
    const { html } = (await ask(server, 'charterline/plan', { format: 'preview' })) as { html: string };
    expect(html).toContain('data-path="raci[renew-website].work"');
  });

  it('says nothing where nothing stands', async () => {
    const server = await serving(EXAMPLE_CHARTER);
    expect(await ask(server, 'charterline/locate', { position: { line: 9999, character: 0 } })).toBeNull();
    const elsewhere = { uri: server.folder.at('other.charter.yaml'), position: { line: 3, character: 0 } };
    expect(await ask(server, 'charterline/locate', elsewhere)).toBeNull();
  });
});
