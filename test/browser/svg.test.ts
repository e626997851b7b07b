/** The charts in a real browser: well-formed, free of collisions, harmless and accessible whatever a charter says. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildPlan, type Plan } from '../../server/src/plan/plan.ts';
import { renderAccessSvg } from '../../server/src/render/plan/svg/access.ts';
import { renderRaciSvg } from '../../server/src/render/plan/svg/raci.ts';
import { textWidth } from '../../server/src/render/plan/svg/text-width.ts';
import { CHART_STYLE } from '../../server/src/render/plan/svg/theme.ts';
import { renderTimelineSvg } from '../../server/src/render/plan/svg/timeline.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';
import { crowdedCharter } from '../support/crowded-charters.ts';
import { grownCharter } from '../support/grown-charters.ts';
import { HOSTILE_TEXTS, withTextEverywhere } from '../support/hostile-texts.ts';
import { type Shown, usePages, violationsOnScreens } from './pages.ts';

const CHARTS = [
  { title: 'Timeline', render: renderTimelineSvg },
  { title: 'Who does what', render: renderRaciSvg },
  { title: 'Access to data', render: renderAccessSvg },
];
/** The widest of the usual faces, a narrow one, and whatever the system prefers. */
const TYPEFACES = ["'DejaVu Sans'", "'Liberation Sans'", 'system-ui'];
const show = usePages();

async function planOf(text: string, asOf?: string): Promise<Plan> {
  return buildPlan(await analyseFiles({ 'test.charter.yaml': text }, asOf));
}

/** A page with the HTML and what the tests do in it. */
async function open(html: string): Promise<Shown> {
  const shown = await show(html);
  await shown.page.addScriptTag({ content: IN_PAGE });
  return shown;
}

/** A text on one line, without the characters that XML forbids. */
function asShown(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.replace(/\p{Cs}/gu, '\ufffd').replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd');
}

/** What the tests do inside the page, where there is a document. */
const IN_PAGE = String.raw`
function collisions(family) {
  const svg = document.querySelector('svg');
  const style = document.createElement('style');
  style.textContent = family && '.chart.chart { font-family: ' + family + '; }';
  document.head.append(style);
  const all = [...svg.querySelectorAll('text')].map((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    // The box of a line reaches above and below its letters.
    return { left, right, top: top + 2, bottom: bottom - 2, text: element.textContent };
  });
  style.remove();
  const frame = svg.getBoundingClientRect();
  const outside = all.filter(({ left, right, bottom }) => left < frame.left || right > frame.right || bottom > frame.bottom);
  const sorted = all.toSorted((a, b) => a.top - b.top);
  const touching = sorted.flatMap((a, index) => {
    const found = [];
    for (const b of sorted.slice(index + 1)) {
      if (b.top >= a.bottom) break;
      if (a.left < b.right && b.left < a.right) found.push(a.text + ' | ' + b.text);
    }
    return found;
  });
  return [...outside.map(({ text }) => 'outside: ' + text), ...touching];
}
const KNOWN = ['svg', 'title', 'desc', 'style', 'g', 'rect', 'path', 'text', 'circle'];
function strangeIn(source) {
  // On a page several drawings may follow each other.
  const parsed = new DOMParser().parseFromString('<svg xmlns="http://www.w3.org/2000/svg">' + source + '</svg>', 'image/svg+xml');
  document.querySelector('#here').innerHTML = source;
  return [...parsed.querySelectorAll('*'), ...document.querySelectorAll('#here *')].flatMap((element) => [
    ...(KNOWN.includes(element.localName) ? [] : [element.localName + ': ' + element.textContent]),
    ...[...element.attributes].map(({ name }) => name).filter((name) => /^on|href|^style$/.test(name)),
  ]);
}
function titleOf(source) {
  document.querySelector('#here').innerHTML = source;
  return document.querySelector('#here title').textContent.replace(/, part 1 of \d+$/, '');
}
function measured([text, font]) {
  const context = document.createElement('canvas').getContext('2d');
  context.font = font;
  return context.measureText(text).width;
}
function luminance(colour) {
  const [r, g, b] = colour.match(/\d+/g).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function leastContrast() {
  const fill = (element) => getComputedStyle(element).fill;
  const ratios = [...document.querySelectorAll('text')].map((text) => {
    const { left, top, width, height } = text.getBoundingClientRect();
    const below = document
      .elementsFromPoint(left + width / 2, top + height / 2)
      .find((each) => /^(rect|circle)$/.test(each.localName) && fill(each) !== 'none');
    const [a, b] = [luminance(fill(text)), luminance(fill(below))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  });
  return Math.min(...ratios);
}`;

/** Pairs of texts that touch, and texts that reach out of the drawing, in its own or another typeface. */
function collisions(page: Page, font: string): Promise<readonly string[]> {
  return page.evaluate(`collisions(${JSON.stringify(font)})`);
}

describe.each(CHARTS)('the chart $title', ({ title, render }) => {
  const sizes = [1, 10, 60, 200].flatMap((items) => [30, 365, 1095].map((days) => ({ items, days })));

  it.each(sizes)('has no texts that touch with $items items in $days days', async ({ items, days }) => {
    const svg = render(await planOf(grownCharter({ items, days })), { standalone: true, interactive: false });
    const { page } = await open(svg);
    expect(await page.locator('svg text').count()).toBeGreaterThan(5);
    expect(await collisions(page, '')).toEqual([]);
  });

  it.each([
    { roles: 3, datasets: 2 },
    { roles: 13, datasets: 9 },
    { roles: 16, datasets: 14 },
    { roles: 40, datasets: 30 },
  ])('has no texts that touch with $roles roles and $datasets data sets', async (crowd) => {
    const svg = render(await planOf(crowdedCharter(crowd)), { standalone: true, interactive: false });
    const { page } = await open(svg);
    for (const font of TYPEFACES) expect(await collisions(page, font), font).toEqual([]);
  });

  it.each(TYPEFACES)('leaves room for each typeface: %s', async (font) => {
    for (const text of [EXAMPLE_CHARTER, grownCharter({ items: 30, days: 365 })]) {
      const { page } = await open(render(await planOf(text), { standalone: true, interactive: false }));
      expect(await collisions(page, font)).toEqual([]);
    }
  });

  it('is harmless XML that shows every hostile text as it stands', async () => {
    const { page, noise } = await open('<div id="here"></div>');
    for (const { tries, text } of HOSTILE_TEXTS) {
      const plan = await planOf(withTextEverywhere(EXAMPLE_CHARTER, text));
      for (const interactive of [false, true]) {
        const svg = render(plan, { standalone: !interactive, interactive });
        const strange = await page.evaluate(`strangeIn(${JSON.stringify(svg)})`);
        expect(strange, tries).toEqual([]);
        expect(await page.evaluate(`titleOf(${JSON.stringify(svg)})`)).toBe(`${title}: ${asShown(text)}`);
      }
    }
    expect(noise).toEqual([]);
  });

  it.each([false, true])('is accessible as a part of a page, interactive: %s', async (interactive) => {
    for (const text of [EXAMPLE_CHARTER, crowdedCharter({ roles: 13, datasets: 9 })]) {
      const svg = render(await planOf(text), { standalone: false, interactive });
      const { page } = await open(
        `<!doctype html><html lang="en"><title>Plan</title><style>${CHART_STYLE}</style><main><h1>Plan</h1>${svg}</main></html>`,
      );
      expect(await violationsOnScreens(page)).toEqual([]);
    }
  });
});

describe('the measure of texts', () => {
  const texts = [
    'Sharpen the messages for the launch in all new markets, and test them with customers',
    'Interim chief marketing officer: Behaviour on the website (30 Jun 2027)',
    'Einwilligungsverwaltungsdienst für Überseegeschäfte',
    'until 30 Apr 2027',
    'MWQOG @ 100 % & WWW',
    'illicit filial jelly, flat tiff',
    '新しいウェブサイトを構築して運用を開始する',
  ];

  it.each(TYPEFACES)('is never less than the width in %s, and not much more', async (font) => {
    const { page } = await open('<p>measure</p>');
    for (const text of texts) {
      for (const bold of [false, true]) {
        const measured = await page.evaluate(
          `measured(${JSON.stringify([text, `${bold ? '600 ' : ''}100px ${font}`])})`,
        );
        const width = textWidth(text, { size: 100, bold });
        expect(width, `${text} in ${font}`).toBeGreaterThanOrEqual(Number(measured) * 0.985);
        // Boxes in the place of signs that no typeface of this computer has are as wide as they like.
        if (await hasSigns(page, text, font)) expect(width, `${text} in ${font}`).toBeLessThan(Number(measured) * 1.4);
      }
    }
  });
});

/** Whether some typeface has the signs of a text: they are not all drawn like one that does not exist. */
async function hasSigns(page: Page, text: string, font: string): Promise<boolean> {
  const widthOf = (sign: string) => page.evaluate(`measured(${JSON.stringify([sign, `100px ${font}`])})`);
  const box = await widthOf('\u0378');
  for (const sign of new Set(text)) if ((await widthOf(sign)) !== box) return true;
  return false;
}

describe('the measure of collisions', () => {
  it('notices texts that touch and texts that are cut off', async () => {
    const { page } = await open(
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><text x="10" y="20">one</text><text x="20" y="22">two</text><text x="190" y="45">three</text></svg>',
    );
    expect(await collisions(page, '')).toEqual(['outside: three', 'one | two']);
  });
});

describe('the colours of a chart in a file', () => {
  it.each(CHARTS.flatMap((chart) => (['light', 'dark'] as const).map((colorScheme) => ({ ...chart, colorScheme }))))(
    'are legible: $title in $colorScheme',
    async ({ render, colorScheme }) => {
      const { page } = await open(render(await planOf(EXAMPLE_CHARTER), { standalone: true, interactive: false }));
      await page.setViewportSize({ width: 1300, height: 1200 });
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate('leastContrast()')).toBeGreaterThan(4.5);
    },
  );
});
