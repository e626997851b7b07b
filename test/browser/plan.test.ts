/** The plan as HTML in a real browser: accessible in light, dark and print, and harmless whatever a charter says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../server/src/plan/plan.ts';
import { exportPlan } from '../../server/src/render/plan/formats.ts';
import { renderPlanBody, renderPlanDocument } from '../../server/src/render/plan-html.ts';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';
import { crowdedCharter } from '../support/crowded-charters.ts';
import { HOSTILE_TEXTS, withTextEverywhere } from '../support/hostile-texts.ts';
import { usePages, violationsInAllMedia } from './pages.ts';

const open = usePages();
/** Starting a page and judging it takes a moment on a small machine. */
async function planOf(text: string) {
  return buildPlan(await analyseFiles({ 'test.charter.yaml': text }));
}

function sample(name: string): string {
  return readFileSync(`${import.meta.dirname}/../../samples/${name}.charter.yaml`, 'utf8');
}

const SAMPLES = ['fast-growth-saas/quillbarrow', 'minimal/minimal'].map((name) => ({ name, text: sample(name) }));

describe.each([...SAMPLES, { name: 'a broken charter', text: EXAMPLE_CHARTER.replace('owner: ceo', 'owner: "ceo') }])(
  'the plan of $name',
  ({ text }) => {
    it('has no accessibility violation in light, dark and print', async () => {
      const { page } = await open(renderPlanDocument(await planOf(text)));
      expect(await violationsInAllMedia(page)).toEqual([]);
    });

    it('requests nothing', async () => {
      const { noise } = await open(renderPlanDocument(await planOf(text)));
      expect(noise).toEqual([]);
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
    }
  });

  it('would be noticed if it were not escaped', async () => {
    const { page, noise } = await open('<h1><img src=x onerror=executed()></h1>');
    await page.waitForTimeout(200);
    expect(noise).toContain('script executed');
  });
});

/** What does not fit: whatever reaches out of the page on the right and cannot be scrolled to. */
const REACHING_OUT = `(() => {
  const width = document.documentElement.clientWidth;
  const scrolled = (element) => {
    for (let at = element.parentElement; at; at = at.parentElement)
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > width + 1 && !scrolled(element))
    .map((element) => element.tagName + '.' + element.getAttribute('class') + ': ' + element.textContent.slice(0, 60));
})()`;

/** The widths between the margins of printed pages, in CSS pixels. */
const PAPER = [
  { paper: 'A4 landscape', width: 1016 },
  { paper: 'A4 portrait', width: 688 },
  { paper: 'Letter landscape', width: 950 },
  { paper: 'Letter portrait', width: 710 },
];

const ON_PAPER = [
  'crm-lead-generation/havenlicht-leads',
  'customer-data-platform/meridale-customer-data',
  'fast-growth-saas/quillbarrow',
  'manufacturing-group/wendlinger-vertrieb',
  'manufacturing-group/kestrelmoor-interim-cmo',
  'minimal/minimal',
  'rebrand-website/tarnwell-rebrand',
].map((name) => ({ name, text: sample(name) }));
const CROWDS = [
  { roles: 16, datasets: 12 },
  { roles: 40, datasets: 30 },
].map((crowd) => ({ name: `${crowd.roles} roles and ${crowd.datasets} data sets`, text: crowdedCharter(crowd) }));
const LONG_WORDS = { name: 'words without end', text: withTextEverywhere(EXAMPLE_CHARTER, 'Abcdefghij'.repeat(30)) };

describe.each([...ON_PAPER, ...CROWDS, LONG_WORDS])('the printed plan of $name', ({ text }) => {
  it('fits on every paper', async () => {
    const { page } = await open(renderPlanDocument(await planOf(text)));
    await page.emulateMedia({ media: 'print' });
    for (const { paper, width } of PAPER) {
      await page.setViewportSize({ width, height: 680 });
      expect(await page.evaluate(REACHING_OUT), paper).toEqual([]);
      const heights: readonly number[] = await page.evaluate(
        "[...document.querySelectorAll('.chart')].map((chart) => chart.getBoundingClientRect().height)",
      );
      if (paper.endsWith('landscape')) expect(Math.max(...heights), paper).toBeLessThan(680);
    }
  });
});

describe('the printed plan', () => {
  it('shows what was folded, and repeats the heads of tables but not their feet', async () => {
    const { page } = await open(renderPlanDocument(await planOf(sample('rebrand-website/tarnwell-rebrand'))));
    await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = false");
    const height = () => page.evaluate("document.querySelector('.raci').getBoundingClientRect().height");
    expect(await page.locator('.raci').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await height()).toBeGreaterThan(300);
    const display = (part: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('.raci ${part}')).display`);
    expect(await display('thead')).toBe('table-header-group');
    expect(await display('tfoot')).toBe('table-row-group');
  });

  it('says on top of every page what it is of, whatever that is', async () => {
    for (const { text } of HOSTILE_TEXTS) {
      const plan = await planOf(withTextEverywhere(sample('minimal/minimal'), text));
      const html = exportPlan(plan, 'html', { view: undefined, role: undefined, contacts: true, toRoot: '' });
      const { page, noise } = await open(html);
      expect(noise).toEqual([]);
      const heads = await page.evaluate(
        "[...document.styleSheets].at(-1).cssRules.length + ' ' + [...document.styleSheets].at(-1).cssRules[0].cssText",
      );
      expect(heads).toMatch(/^2 @page \{ ?@top-left \{/);
      expect(heads).toContain('"As of 1 Dec 2026"');
    }
  });
});

describe('the plan on a screen', () => {
  it.each([...ON_PAPER, ...CROWDS, LONG_WORDS])(
    'never makes the page itself scroll sideways, at any width: $name',
    async ({ text }) => {
      const { page } = await open(renderPlanDocument(await planOf(text)));
      for (const width of [390, 800, 1200, 1600]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate('document.documentElement.scrollWidth'), `${width}`).toBeLessThanOrEqual(width);
      }
    },
  );

  it('has room for the matrix of sixteen roles, and keeps the work in sight beside more', async () => {
    const [sixteen, forty] = CROWDS;
    const { page } = await open(renderPlanDocument(await planOf(sixteen?.text ?? '')));
    await page.setViewportSize({ width: 1200, height: 900 });
    const frame = "document.querySelector('.raci-frame')";
    expect(await page.evaluate(`${frame}.scrollWidth - ${frame}.clientWidth`)).toBeLessThanOrEqual(0);
    const { page: crowded } = await open(renderPlanDocument(await planOf(forty?.text ?? '')));
    await crowded.setViewportSize({ width: 800, height: 900 });
    expect(await crowded.evaluate(`${frame}.scrollWidth - ${frame}.clientWidth`)).toBeGreaterThan(200);
    const left = "document.querySelector('.raci tbody tr:nth-child(2) th').getBoundingClientRect().left";
    const before = await crowded.evaluate(left);
    await crowded.evaluate(`${frame}.scrollLeft = 200`);
    expect(await crowded.evaluate(left)).toBe(before);
  });

  it.each([{ name: 'a rebranding', text: sample('rebrand-website/tarnwell-rebrand') }, ...CROWDS])(
    'shows the whole title of each role in the matrix on small screens: $name',
    async ({ text }) => {
      const { page } = await open(renderPlanDocument(await planOf(text)));
      for (const width of [390, 800]) {
        await page.setViewportSize({ width, height: 900 });
        const cut: readonly string[] = await page.evaluate(
          "[...document.querySelectorAll('.raci-role-title')].filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1).map(({ textContent }) => textContent)",
        );
        expect(cut, `${width}`).toEqual([]);
      }
    },
  );

  it('has columns that hold words, and scrolls to the side for that, with a bar to be seen, on a telephone', async () => {
    const { page } = await open(renderPlanDocument(await planOf(sample('rebrand-website/tarnwell-rebrand'))));
    await page.setViewportSize({ width: 390, height: 900 });
    const least = (selector: string) =>
      page.evaluate(
        `Math.min(...[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.getBoundingClientRect().width))`,
      );
    expect(await least('.total .shares li > :first-child')).toBeGreaterThan(200);
    expect(await least('.grid td:not(.number)')).toBeGreaterThan(130);
    expect(await least('.grid th[scope=row]')).toBeGreaterThan(160);
    const bar = (property: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('.scroll'), '::-webkit-scrollbar').${property}`);
    expect(Number.parseInt(String(await bar('height')), 10)).toBeGreaterThan(8);
    await page.emulateMedia({ media: 'print' });
    expect(await bar('display')).toBe('none');
  });

  it('fills bars without styles of their own, which editors forbid', async () => {
    const plan = await planOf(sample('rebrand-website/tarnwell-rebrand'));
    expect(renderPlanBody(plan, { interactive: true })).not.toMatch(/ style=/);
  });
});
