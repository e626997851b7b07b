/** The plan as Markdown, read back by a parser of its own. The diagrams are judged in `test/browser/mermaid.test.ts`. */
import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../server/src/plan/plan.ts';
import { exportPlan, PLAN_FORMATS } from '../../../server/src/render/plan/formats.ts';
import { renderPlanBody } from '../../../server/src/render/plan-html.ts';
import { allPlans, emptyPlans, examplePlan, hostilePlans, planOf, samplePlans } from './plans.ts';

function markdown(plan: Plan, toRoot = ''): string {
  return exportPlan(plan, 'md', { view: undefined, role: undefined, contacts: true, toRoot });
}

/** Every token of a page, also those within others. */
function tokensOf(page: string): readonly Tokens.Generic[] {
  const tokens: Tokens.Generic[] = [];
  marked.walkTokens(marked.lexer(page, { gfm: true }), (token) => {
    tokens.push(token);
  });
  return tokens;
}

function isTable(token: Tokens.Generic): token is Tokens.Table {
  return token.type === 'table';
}

/** The whole of the HTML that the page may hold. */
const OWN_HTML =
  /^(?:<!-- (?:charterline-as-of: [\d-]{10} )?-->|<br>|<\/?details>|<\/?summary>|<\/?strong>|[A-Za-z ]|\s)*$/;

const HEADINGS = ['At a glance', 'Who does what', 'Timeline', 'Data access'];

describe('the plan as Markdown', () => {
  it.each(allPlans)('has the headings of its parts and no others: $name', ({ plan }) => {
    const headings = tokensOf(markdown(plan)).filter((token) => token.type === 'heading');
    const [, ...parts] = headings.filter(({ depth }) => depth < 4).map((token) => token['text']);
    expect(parts).toEqual(HEADINGS);
    expect(headings.filter(({ depth }) => depth === 1)).toHaveLength(1);
  });

  it.each(allPlans)('holds no HTML but its own, no picture and no code but diagrams: $name', ({ plan }) => {
    const tokens = tokensOf(markdown(plan));
    for (const { type, raw } of tokens) if (type === 'html') expect(raw).toMatch(OWN_HTML);
    expect(tokens.filter(({ type }) => type === 'image' || type === 'codespan' || type === 'del')).toEqual([]);
    const blocks = tokens.filter(({ type }) => type === 'code');
    expect(blocks.every((block) => block['lang'] === 'mermaid')).toBe(true);
    expect(blocks.length).toBeLessThanOrEqual(2);
  });

  it.each(allPlans)('links only to lines of the charter and its surroundings: $name', ({ plan }) => {
    const links = tokensOf(markdown(plan, '../')).filter(({ type }) => type === 'link');
    for (const link of links) expect(link['href']).toMatch(/^\.\.\/[\w%./-]+\.ya?ml#L[1-9]\d*$/);
    if (plan.header.title) expect(links.length).toBeGreaterThan(0);
  });

  it.each(allPlans)('has as many cells in each row of a table as there are headings: $name', ({ plan }) => {
    const page = markdown(plan);
    for (const { raw } of tokensOf(page).filter(isTable)) {
      const widths = raw
        .trimEnd()
        .split('\n')
        .map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
    // A row that does not belong to a table would be a paragraph.
    const paragraphs = tokensOf(page).filter(({ type }) => type === 'paragraph');
    expect(paragraphs.filter(({ raw }) => raw.startsWith('|'))).toEqual([]);
  });

  it.each(hostilePlans)('shows the text as it stands: $name', ({ plan, text }) => {
    const shown = textOf(tokensOf(markdown(plan)).find(({ type }) => type === 'heading'));
    expect(shown).toBe(visible(text));
  });

  it.each(allPlans)('records its day: $name', ({ plan }) => {
    const page = markdown(plan);
    expect(PLAN_FORMATS.md.asOfIn(page)).toBe(plan.asOf);
    expect(page).toContain('As of 1 Dec 2026 · written by Charterline');
    expect(page.endsWith('\n')).toBe(true);
    expect(page).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('has a RACI table with every role, letter and load', () => {
    const { plan } = examplePlan;
    const table = tokensOf(markdown(plan))
      .filter(isTable)
      .find(({ header }) => header[1]?.text === 'CIO involvement');
    expect(table?.header).toHaveLength(2 + plan.raci.roles.length);
    const letters = plan.raci.groups.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.map((cell) => `**${cell.letters.join('/')}**`)),
    );
    const shown = table?.rows.flatMap((row) => row.slice(2).map(({ text }) => text)) ?? [];
    expect(shown.filter((text) => text.startsWith('*'))).toEqual(letters);
    expect(letters).toContain('**A**');
    expect(
      table?.rows
        .at(-4)
        ?.map(({ text }) => text)
        .slice(2),
    ).toEqual(plan.raci.roles.map(({ load }) => `${load.R}`));
  });

  it('has a row for each practice', () => {
    for (const { plan } of samplePlans) {
      const table = tokensOf(markdown(plan))
        .filter(isTable)
        .find(({ header }) => header[0]?.text === 'Practice');
      const rows = table?.rows ?? [];
      const state = ([, cell]: (typeof rows)[number]): string => cell?.text.replace(/^. /, '') ?? '';
      const states = ['Missing', 'Partly', 'Met', 'Does not apply'];
      const keys = rows.map((row) => `${states.indexOf(state(row))} ${row[0]?.text.slice(0, 3)}`);
      expect(keys).toEqual(keys.toSorted());
      expect(rows.map(([practice]) => practice?.text.slice(0, 3)).toSorted()).toEqual(
        plan.scorecard.map(({ practice }) => practice),
      );
      // Paths begin with a small letter, words with a capital one.
      const places = rows.flatMap(([, , shownBy]) => [...(shownBy?.text.matchAll(/\[((?:\\.|[^\]])+)\]\(/g) ?? [])]);
      for (const [, place] of places) expect(place).toMatch(/^[A-Z]/);
      expect(places.length > 0).toBe(plan.scorecard.some((practice) => practice.places.length > 0));
      const page = renderPlanBody(plan, { interactive: false });
      expect([...page.matchAll(/class="practice-id">(P\d\d)</g)].map(([, practice]) => practice)).toEqual(
        rows.map(([practice]) => practice?.text.slice(0, 3)),
      );
      for (const [, shown] of page.matchAll(/class="practice-id">.*?<span class="detail">([^<]*)/g))
        expect(shown).toMatch(/^[A-Z]/);
    }
  });

  it('folds the parts that take room, and leaves out those that are empty', () => {
    const folded = (plan: Plan): readonly string[] =>
      [...markdown(plan).matchAll(/<summary><strong>(.*)<\/strong>/g)].map((match) => match[1] ?? '');
    expect(folded(examplePlan.plan)).toContain('Meetings');
    expect(folded(examplePlan.plan)).not.toContain('Findings');
    for (const { plan } of emptyPlans) expect(folded(plan)).toContain('Findings');
    const page = markdown(examplePlan.plan);
    expect(page.split('<details>').length).toBe(page.split('</details>').length);
  });

  it('leads from where it lies to the charter', () => {
    expect(markdown(examplePlan.plan, '../../')).toContain('](../../plans/test.charter.yaml#L5)');
  });
});

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&#91;': '[',
  '&#93;': ']',
};

/** What a reader sees of a token. */
function textOf(token: Tokens.Generic | undefined): string {
  if (!token || token.type === 'html') return '';
  if (token.tokens) return token.tokens.map(textOf).join('');
  const said = String(token['text'] ?? '');
  return said.replace(/&(?:amp|lt|gt|#91|#93);/g, (entity) => ENTITIES[entity] ?? entity);
}

function visible(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu, '\ufffd');
}

describe('a charter without leaders', () => {
  it('is not said to be approved, in any form that speaks of approvals', async () => {
    const plan = await planOf('apiVersion: charterline/v1\nkind: EngagementCharter\nmetadata: { id: a, title: A }\n');
    const options = { view: undefined, role: undefined, contacts: true, toRoot: '' };
    for (const format of ['html', 'md'] as const) {
      const text = exportPlan(plan, format, options);
      expect(text).not.toMatch(/have approved|(?<![\w-])complete\b/i);
      expect(text).toMatch(/no leader/i);
    }
  });
});
