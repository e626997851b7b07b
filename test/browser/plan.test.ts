/** The plan as HTML in a real browser: accessible in light, dark and print, and harmless whatever a charter says. */
import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPlan } from '../../server/src/plan/plan.ts';
import { renderPlanBody, renderPlanDocument } from '../../server/src/render/plan-html.ts';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { ensureChromium } from '../editor-host/chromium.ts';
import { analyseFiles } from '../support/charters.ts';

let browser: Browser;
/** Starting a page and judging it takes a moment on a small machine. */
const PATIENCE = 60_000;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
}, 180_000);
afterAll(() => browser?.close());

async function planOf(text: string) {
  return buildPlan(await analyseFiles({ 'test.charter.yaml': text }));
}

/** A page that shows the HTML and notes every request and script message that it causes. */
async function open(html: string): Promise<{ page: Page; noise: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const noise: string[] = [];
  page.on('request', (request) => noise.push(`request ${request.url()}`));
  page.on('dialog', (dialog) => {
    noise.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => noise.push(`error ${error.message}`));
  await page.exposeFunction('executed', () => noise.push('script executed'));
  await page.setContent(html);
  return { page, noise };
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const result = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const SAMPLES = ['fast-growth-saas/quillbarrow', 'minimal/minimal'].map((name) => ({
  name,
  text: readFileSync(`${import.meta.dirname}/../../samples/${name}.charter.yaml`, 'utf8'),
}));

describe.each([...SAMPLES, { name: 'a broken charter', text: EXAMPLE_CHARTER.replace('owner: ceo', 'owner: "ceo') }])(
  'the plan of $name',
  ({ text }) => {
    it(
      'has no accessibility violation in light, dark and print',
      async () => {
        const { page } = await open(renderPlanDocument(await planOf(text)));
        for (const media of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { media: 'print' }] as const) {
          await page.emulateMedia(media);
          expect(await violations(page), JSON.stringify(media)).toEqual([]);
        }
        await page.close();
      },
      PATIENCE,
    );

    it('requests nothing', async () => {
      const { page, noise } = await open(renderPlanDocument(await planOf(text)));
      expect(noise).toEqual([]);
      await page.close();
    });
  },
);

const PAYLOADS = [
  '<script>executed()</script>',
  '<img src=x onerror=executed()>',
  '</style><script>executed()</script>',
  '" onmouseover="executed()" x="',
  "' onfocus='executed()' autofocus='",
  '</title><svg onload=executed()>',
  '<a href="javascript:executed()">x</a>',
  '{{constructor.constructor("executed()")()}}',
  '&lt;script&gt;executed()&lt;/script&gt;',
  '<iframe src="https://example.org/"></iframe>',
  '<link rel=stylesheet href=https://example.org/x.css>',
  '\u202e<b>\u0007',
];

describe('hostile text in a charter', () => {
  /** A charter that says the payload wherever free text is possible. */
  function hostile(payload: string): string {
    const said = JSON.stringify(payload);
    return withSections(
      EXAMPLE_CHARTER,
      `metadata: { id: launch, title: ${said}, summary: ${said}, version: ${said}, status: ${said} }
organization: { name: ${said} }
roles:
  - { id: cmo, title: ${said}, function: cmo, party: provider, person: { name: ${said} } }
scope:
  included:
    - { id: w, title: ${said}, pillar: web, outcome: ${said}, deliverables: [{ id: d, title: ${said}, due: ${said} }] }
raci:
  - { work: w, responsible: [${said}], accountable: cmo }
  - { id: x, activity: ${said}, responsible: cmo, accountable: ${said} }
`,
    );
  }

  it.each(PAYLOADS)('executes and requests nothing, and is shown as it stands: %s', async (payload) => {
    const plan = await planOf(hostile(payload));
    for (const html of [renderPlanDocument(plan), renderPlanBody(plan, { interactive: true })]) {
      const { page, noise } = await open(html);
      await page.mouse.move(200, 120);
      expect(noise).toEqual([]);
      const shown = await page.locator('h1').textContent();
      expect(shown).toBe(payload.replace('\u0007', '\ufffd'));
      await page.close();
    }
  });

  it('would be noticed if it were not escaped', async () => {
    const { page, noise } = await open('<h1><img src=x onerror=executed()></h1>');
    await page.waitForTimeout(200);
    expect(noise).toContain('script executed');
    await page.close();
  });
});
