/** The diagrams of the plan in Markdown, parsed and drawn by Mermaid in a real browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../server/src/plan/plan.ts';
import { exportPlan } from '../../server/src/render/plan/formats.ts';
import { allPlans, examplePlan, grownPlans, hostilePlans } from '../render/plan/plans.ts';
import { launchBrowser } from './launch.ts';

interface Mermaid {
  initialize(options: object): void;
  parse(text: string): Promise<{ readonly diagramType: string }>;
  render(id: string, text: string): Promise<{ readonly svg: string }>;
}

let browser: Browser;
let page: Page;
const noise: string[] = [];
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js'), 'utf8');

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  page.on('request', (request) => noise.push(`request ${request.url()}`));
  page.on('pageerror', (error) => noise.push(`error ${error.message}`));
  await page.exposeFunction('executed', () => noise.push('script executed'));
  await page.addScriptTag({ content: SOURCE });
  await page.evaluate(() =>
    (globalThis as unknown as { mermaid: Mermaid }).mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' }),
  );
}, 180_000);
afterAll(() => browser?.close());

function diagramsOf(plan: Plan): readonly string[] {
  const text = exportPlan(plan, 'md', { view: undefined, role: undefined, contacts: true, toRoot: '' });
  return [...text.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');
}

function kindOf(text: string): Promise<string> {
  return page.evaluate(
    async (diagram) =>
      (globalThis as unknown as { mermaid: Mermaid }).mermaid.parse(diagram).then(
        ({ diagramType }) => diagramType,
        (error: unknown) => `refused: ${String(error)}`,
      ),
    text,
  );
}

/** Draws a diagram on the page and tells the texts in it. */
function draw(text: string): Promise<readonly string[]> {
  return page.evaluate(async (diagram) => {
    const { mermaid, document: shown } = globalThis as unknown as {
      mermaid: Mermaid;
      document: { body: { innerHTML: string; querySelectorAll(query: string): Iterable<{ textContent: string }> } };
    };
    const { svg } = await mermaid.render('drawn', diagram);
    shown.body.innerHTML = svg;
    return [...shown.body.querySelectorAll('text, .nodeLabel, .edgeLabel')].map(({ textContent }) =>
      textContent.trim(),
    );
  }, text);
}

describe('the diagrams of the plan', () => {
  it.each(allPlans)('are accepted by the Mermaid parser: $name', async ({ plan }) => {
    const kinds = await Promise.all(diagramsOf(plan).map(kindOf));
    const expected = [
      ...(plan.timeline.range ? ['gantt'] : []),
      ...(plan.access.grants.length + plan.access.gaps.length > 0 ? ['flowchart-v2'] : []),
    ];
    expect(kinds).toEqual(expected);
  });

  it('would be refused if a title were not escaped', async () => {
    expect(await kindOf('flowchart LR\n a["x"] --> end"]')).toMatch(/^refused/);
  });

  it('show hostile texts as they stand, execute and request nothing', async () => {
    for (const { name, plan } of hostilePlans) {
      for (const diagram of diagramsOf(plan)) {
        const shown = await draw(diagram);
        const title = inDiagram(plan.raci.work[0]?.title ?? '');
        const role = inDiagram(plan.raci.roles[0]?.title ?? '');
        expect
          .soft(
            shown.some((text) => [title, role].includes(text.replace(/\s+/g, ' '))),
            `${name}: ${title}: ${shown.join(' | ')}`,
          )
          .toBe(true);
      }
    }
    expect(noise).toEqual([]);
  });

  it.each([examplePlan, ...grownPlans])('are drawn with every bar: $name', async ({ plan }) => {
    const [gantt = '', access] = diagramsOf(plan);
    const shown = await draw(gantt);
    expect(shown).toContain('As of 1 Dec 2026');
    for (const title of plan.raci.work.filter(({ due }) => due).map((work) => inDiagram(work.title))) {
      expect.soft(shown).toContain(title);
    }
    const nodes = access === undefined ? [] : await draw(access);
    for (const { role } of plan.access.grants) expect.soft(nodes).toContain(inDiagram(role?.title ?? 'not stated'));
  });
});

/** A text as a diagram shows it: in one line, cut where it is long. */
function inDiagram(text: string): string {
  const line = [
    ...text
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .replace(/\p{Cs}/gu, '\ufffd')
      .trim(),
  ];
  return line.length <= 100 ? line.join('') : `${line.slice(0, 99).join('')}…`;
}
