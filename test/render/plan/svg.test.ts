/** The charts as texts: the same every time, whatever a charter says, and legible at every size. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { daysBetween } from '../../../server/src/charter/dates.ts';
import { buildPlan, type Plan } from '../../../server/src/plan/plan.ts';
import { renderAccessSvg } from '../../../server/src/render/plan/svg/access.ts';
import { renderRaciSvg } from '../../../server/src/render/plan/svg/raci.ts';
import { shortened, textWidth, wrapped } from '../../../server/src/render/plan/svg/text-width.ts';
import { timeAxis } from '../../../server/src/render/plan/svg/time-axis.ts';
import { renderTimelineSvg } from '../../../server/src/render/plan/svg/timeline.ts';
import { domainOf } from '../../../server/src/render/plan/svg/timeline-domain.ts';
import { EXAMPLE_CHARTER, withSections } from '../../../server/src/rules/example-charter.ts';
import { AS_OF, analyseFiles } from '../../support/charters.ts';
import { crowdedCharter } from '../../support/crowded-charters.ts';
import { grownCharter } from '../../support/grown-charters.ts';

const FILE = { standalone: true, interactive: false };
const ON_PAGE = { standalone: false, interactive: true };
const CHARTS = { timeline: renderTimelineSvg, raci: renderRaciSvg, access: renderAccessSvg };

async function planOf(text: string, asOf = AS_OF): Promise<Plan> {
  return buildPlan(await analyseFiles({ 'test.charter.yaml': text }, asOf));
}

/** A charter with nothing but a term and what else is given. */
function bare(term: string, rest = ''): string {
  return `apiVersion: charterline/v1\nkind: EngagementCharter\nengagement: { term: ${term} }\n${rest}`;
}

const ROOT = join(import.meta.dirname, '../../../samples');
const SAMPLES = globSync('**/*.charter.yaml', { cwd: ROOT }).toSorted();

describe.each(Object.entries(CHARTS))('the %s chart', (_, render) => {
  it.each(SAMPLES)('is drawn for %s, the same each time', async (name) => {
    const plan = await planOf(readFileSync(join(ROOT, name), 'utf8'));
    for (const view of [FILE, ON_PAGE]) {
      const svg = render(plan, view);
      expect(svg).toMatch(/^<svg [^>]*role="(img|group)"[^>]*data-as-of="2026-12-01">\n<title /);
      expect(svg).toMatch(/<desc [^>]*>As of 1 Dec 2026\./);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect(render(plan, view)).toBe(svg);
    }
  });

  it('brings its own colours as a file, without custom properties, and takes those of the page as a part of it', async () => {
    const plan = await planOf(EXAMPLE_CHARTER);
    expect(render(plan, FILE)).toContain('prefers-color-scheme: dark');
    expect(render(plan, FILE)).not.toContain('var(');
    expect(render(plan, ON_PAGE)).not.toContain('<style');
    expect(render(plan, ON_PAGE)).not.toContain(' style=');
  });

  it('leads back to the charter in the editor only', async () => {
    const plan = await planOf(EXAMPLE_CHARTER);
    expect(render(plan, ON_PAGE)).toMatch(
      /role="button" tabindex="0" aria-label="[^"]+" data-file="test\.charter\.yaml" data-line="\d+"/,
    );
    expect(render(plan, FILE)).not.toContain('data-line');
  });
});

describe('charts with nothing to show', () => {
  it('say so', async () => {
    const plan = await planOf('apiVersion: charterline/v1\nkind: EngagementCharter\n');
    expect(renderTimelineSvg(plan, FILE)).toContain('>Nothing in this charter has a date yet.<');
    expect(renderRaciSvg(plan, FILE)).toContain('>No work and no responsibilities are written down yet.<');
    expect(renderAccessSvg(plan, FILE)).toContain('>Nobody has been given access to data.<');
  });
});

describe('the time axis', () => {
  const labels = (start: string, end: string) => timeAxis({ start, end }, 362, 1094).ticks.map(({ label }) => label);

  it.each([
    ['three weeks', '2026-10-01', '2026-10-21', ['5 Oct', '12 Oct', '19 Oct']],
    ['30 days', '2026-10-01', '2026-10-30', ['1 Oct', '5 Oct', '12 Oct', '19 Oct', '26 Oct']],
    [
      'a year',
      '2026-10-01',
      '2027-09-30',
      ['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'],
    ],
    [
      'three years',
      '2026-10-01',
      '2029-09-30',
      ['Q4', 'Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2', 'Q3', 'Q4', 'Q1', 'Q2', 'Q3'],
    ],
    ['thirty years', '2026-01-01', '2055-12-31', ['2026', '2028', '2030', '2052', '2054']],
  ])('has periods that fit %s', (_, start, end, expected) => {
    expect(labels(start, end)).toEqual(expect.arrayContaining(expected));
    expect(labels(start, end).length).toBeLessThan(24);
  });

  it.each([1, 7, 21, 30, 90, 200, 365, 730, 1095, 4000, 40_000])('never lets two names touch on %i days', (days) => {
    const end = new Date(Date.parse('2026-10-14') + (days - 1) * 86_400_000).toISOString().slice(0, 10);
    const axis = timeAxis({ start: '2026-10-14', end }, 362, 1094);
    expect(daysBetween('2026-10-14', end)).toBe(days - 1);
    for (const ticks of [axis.ticks, axis.headings]) {
      expect(ticks.some(({ label }) => label !== '')).toBe(ticks.length > 0);
      const named = ticks.filter(({ label }) => label !== '');
      for (const [index, { x, label }] of named.entries()) {
        const next = named[index + 1]?.x ?? Number.POSITIVE_INFINITY;
        expect(x + 5 + textWidth(label, { size: 11.5, bold: true })).toBeLessThan(next + 5);
      }
    }
  });

  it('gives a day its width, the last one too', () => {
    const axis = timeAxis({ start: '2026-10-01', end: '2026-10-10' }, 0, 100);
    expect([axis.startOf('2026-10-01'), axis.middleOf('2026-10-02'), axis.endOf('2026-10-10')]).toEqual([0, 15, 100]);
  });
});

describe('the days that the timeline shows', () => {
  const term = '{ start: 2026-10-01, end: 2027-03-31 }';
  const handover = (due: string) => `transition: { handover: [{ id: papers, title: Papers, due: ${due} }] }\n`;

  it('are those of everything that has a date', async () => {
    expect(domainOf(await planOf(bare(term, handover('2027-04-20'))))).toEqual({
      start: '2026-10-01',
      end: '2027-04-20',
    });
  });

  it('are not stretched by one mistyped year, which is shown at the edge', async () => {
    const plan = await planOf(bare(term, handover('2227-04-20')));
    expect(domainOf(plan)?.end).toBe('2027-06-29');
    const svg = renderTimelineSvg(plan, FILE);
    expect(svg).toContain('M-5-6L5 0L-5 6z');
    expect(svg).toContain('>20 Apr 2227</text>');
  });

  it('include an as-of date nearby, and point to one far away', async () => {
    expect(domainOf(await planOf(bare(term), '2026-09-10'))?.start).toBe('2026-09-10');
    const plan = await planOf(bare(term), '2020-01-01');
    expect(domainOf(plan)?.start).toBe('2026-10-01');
    expect(renderTimelineSvg(plan, FILE)).toContain('M5-6L-5 0L5 6z');
    expect(renderTimelineSvg(plan, FILE)).not.toContain('class="chart-today"');
  });

  it.each(['0000-01-01', '9999-12-31'])('may be the first and the last there are: %s', async (day) => {
    const svg = renderTimelineSvg(await planOf(bare(`{ start: ${day} }`, handover(day)), day), FILE);
    expect(svg).toContain('Papers');
    expect(svg).not.toMatch(/NaN|Infinity|\+0/);
  });

  it('are three weeks at least', async () => {
    const single = await planOf(
      'apiVersion: charterline/v1\nkind: EngagementCharter\ntransition: { handover: [{ id: papers, title: Papers, due: 2026-12-01 }] }\n',
    );
    const domain = domainOf(single);
    expect(domain && daysBetween(domain.start, domain.end)).toBe(20);
    expect(renderTimelineSvg(single, FILE)).toContain('>1 Dec 2026</text>');
  });
});

describe('the time that has gone by', () => {
  const work = (rows: string) => bare('{ start: 2026-10-01, end: 2027-03-31 }', `scope:\n  included:\n${rows}`);
  const ROWS = `    - { id: past, title: Past, start: 2026-10-01, due: 2026-10-31 }
    - { id: now, title: Now, start: 2026-11-01, due: 2026-12-31 }
    - { id: next, title: Next, start: 2027-01-01, due: 2027-02-28 }
`;
  /** The bar of a row, and the part of it that has gone by. */
  async function barsOf(title: string, asOf: string) {
    const svg = renderTimelineSvg(await planOf(work(ROWS), asOf), FILE);
    const [row = ''] = new RegExp(`<g><title>${title}:.*?</g>`, 's').exec(svg) ?? [];
    const widths = (look: string) =>
      [...row.matchAll(new RegExp(`class="${look}"[^>]* width="([\\d.]+)"`, 'g'))].map(([, width]) => Number(width));
    return { row, bar: widths('chart-soft-accent')[0] ?? 0, elapsed: widths('chart-elapsed')[0], svg };
  }

  it('is drawn inside of the bars, up to the as-of date', async () => {
    const past = await barsOf('Past', '2026-12-01');
    expect(past.elapsed).toBe(past.bar);
    expect(past.row).toContain('<title>Past: 1 Oct 2026 – 31 Oct 2026, ended</title>');
    expect(past.svg).toContain('>ended 31 Oct 2026</text>');
    const now = await barsOf('Now', '2026-12-01');
    expect(now.elapsed).toBeCloseTo((now.bar * 30.5) / 61, 0);
    expect(now.row).not.toContain('ended');
    const next = await barsOf('Next', '2026-12-01');
    expect([next.elapsed, next.row.includes('ended')]).toEqual([undefined, false]);
  });

  it('is explained where there is some', async () => {
    expect((await barsOf('Now', '2026-12-01')).svg).toContain('>Elapsed</text>');
    expect((await barsOf('Now', '2026-09-01')).svg).not.toContain('Elapsed');
  });

  it('does not end what is due today', async () => {
    expect((await barsOf('Past', '2026-10-31')).row).not.toContain('ended');
    expect((await barsOf('Past', '2026-11-01')).row).toContain('ended');
  });
});

describe('what the charts say', () => {
  it('tells benchmarks from milestones by their shape', async () => {
    const milestones =
      '[{ id: a, title: First, due: 2026-11-20, benchmark: true }, { id: b, title: Second, due: 2027-02-20 }]';
    const svg = renderTimelineSvg(
      await planOf(
        bare(
          '{ start: 2026-10-01, end: 2027-09-30 }',
          `objectives: [{ id: o, statement: More, milestones: ${milestones} }]\n`,
        ),
      ),
      FILE,
    );
    const shapeOf = (title: string) =>
      new RegExp(`<title>${title}[^<]*</title><path class="([^"]+)"[^>]* d="([^"]+)"`).exec(svg)?.slice(1);
    expect(shapeOf('Benchmark: First')).not.toEqual(shapeOf('Milestone: Second'));
    expect(shapeOf('Benchmark: First')?.[1]).toContain('-8L2.4');
  });

  it('names work without dates', async () => {
    const svg = renderTimelineSvg(
      await planOf(
        bare('{ start: 2026-10-01, end: 2027-09-30 }', 'scope: { included: [{ id: w, title: Some day }] }\n'),
      ),
      FILE,
    );
    expect(svg).toContain('>Work without dates: Some day</text>');
  });

  it('marks access that is missing, not needed, ending and ended', async () => {
    const plan = await planOf(
      withSections(
        EXAMPLE_CHARTER,
        `datasets:
  - { id: contacts, title: Contacts, system: crm }
  - { id: leads, title: Leads, system: crm }
dataAccess:
  - { id: a, role: sales, dataset: contacts, level: view, until: 2026-12-10 }
  - { id: b, role: ceo, dataset: leads, level: export, until: 2026-11-20 }
  - { id: c, role: sales, dataset: leads, level: edit }
`,
      ),
    );
    const svg = renderAccessSvg(plan, FILE);
    const frame = (who: string) => new RegExp(`<title>${who}[^<]*</title><(?:rect) class="([^"]+)"`).exec(svg)?.[1];
    expect(frame('Missing: Contacts, for Run the launch campaign')).toBe('chart-soft-error chart-dashed');
    expect(frame('Marketing Manager, Contacts in [^;]*; One of these has to be given it')).toBe(
      'chart-stroke-error chart-open',
    );
    expect(frame('Head of Sales, Contacts in [^;]*; View 9 days left; for Run the launch campaign')).toBe(
      'chart-soft-accent',
    );
    expect(frame('Head of Sales, Leads in [^;]*; Edit not needed, open; no work needs it')).toBe(
      'chart-soft-warning chart-dotted',
    );
    expect(frame('Chief Executive Officer, Leads in [^;]*; Export ended 20 Nov 2026')).toBe('chart-line-muted');
    expect(svg).toContain('>ended 20 Nov 2026</text>');
    expect(svg.split('class="chart-full-warning"')).toHaveLength(3);
  });

  it('draws one mark for each gap, however many might fill it', async () => {
    const plan = await planOf(crowdedCharter({ roles: 40, datasets: 30 }));
    const svg = renderAccessSvg(plan, FILE);
    const lacking = new Set(plan.access.gaps.map(({ dataset }) => dataset.id));
    expect(lacking.size).toBeGreaterThan(5);
    expect(svg.split('<title>Missing: ')).toHaveLength(lacking.size + 1);
    const candidates = new Set(
      plan.access.gaps.flatMap(({ dataset, doers }) => doers.map(({ id }) => `${id} ${dataset.id}`)),
    );
    expect(svg.split('; One of these has to be given it;')).toHaveLength(candidates.size + 1);
    const granted = plan.access.grants.filter(({ isExcess, daysLeft = 0 }) => isExcess && daysLeft >= 0);
    expect(svg.split('; no work needs it</title><rect class="chart-soft-warning')).toHaveLength(granted.length + 1);
  });

  it('puts on each page what finds room on one, and names the drawings', async () => {
    const plan = await planOf(grownCharter({ items: 60, days: 365 }));
    for (const render of [renderTimelineSvg, renderAccessSvg]) {
      expect(render(plan, FILE).split('<svg ')).toHaveLength(2);
      const page = render(plan, ON_PAGE);
      const heights = [...page.matchAll(/<svg [^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height));
      expect(Math.max(...heights)).toBeLessThan(760);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      if (heights.length > 1) expect(page).toContain(`, part ${heights.length} of ${heights.length}</title>`);
    }
    const [inFile, onPage] = [FILE, ON_PAGE].map((view) =>
      renderTimelineSvg(plan, view).match(/<title>[^<]+<\/title>/g),
    );
    expect(onPage).toEqual(inFile);
    expect(onPage?.length).toBeGreaterThan(100);
  });

  it('shows whole titles below their marks where there is no room beside them', async () => {
    const titles = ['Name and promise tested with one hundred members', 'Board adopts the brand', 'Everything is open'];
    const milestones = titles
      .map((title, index) => `{ id: m${index}, title: ${title}, due: 2026-1${index}-15 }`)
      .join(', ');
    const objective = `objectives: [{ id: o, statement: More, milestones: [${milestones}] }]\n`;
    const plan = await planOf(bare('{ start: 2026-10-01, end: 2027-06-30 }', objective));
    const svg = renderTimelineSvg(plan, FILE);
    for (const title of titles) expect(svg).toContain(`>${title}</text>`);
  });

  it('marks roles that nobody fills, rows that name nobody and the load of each role', async () => {
    const plan = await planOf(
      withSections(
        EXAMPLE_CHARTER.replace(', person: { name: Noor Castell }', ''),
        'raci:\n  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }\n',
      ),
    );
    const svg = renderRaciSvg(plan, FILE);
    expect(svg).toContain(
      '<title>Web Lead, Not filled, responsible in 1, accountable in 0, consulted in 0, informed in 0</title><rect class="chart-stroke-warning chart-open"',
    );
    expect(svg.split('>Nobody named</text>')).toHaveLength(3);
  });

  it('draws hundreds of meetings as one path', async () => {
    const svg = renderTimelineSvg(await planOf(grownCharter({ items: 10, days: 1095 })), FILE);
    const ticks = [...svg.matchAll(/<path class="chart-ticks" stroke-width="1.8" d="([^"]+)"/g)];
    expect(ticks).toHaveLength(1);
    expect(ticks[0]?.[1]?.split('M').length).toBeGreaterThan(150);
  });
});

describe('texts that have to fit', () => {
  const lettering = { size: 13 };

  it.each([
    ['Everything that matters', 60],
    ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 90],
    ['e\u0301'.repeat(40), 50],
    ['長い題名は途中で切られる', 70],
    ['W'.repeat(100_000), 100],
  ])('are cut between characters (%#)', (text, width) => {
    const short = shortened(text, width, lettering);
    expect(short).toMatch(/[^\s]…$/u);
    expect(textWidth(short, lettering)).toBeLessThanOrEqual(width);
    expect(() => encodeURIComponent(short)).not.toThrow();
    expect(text.startsWith(short.slice(0, -1))).toBe(true);
    expect(short).not.toMatch(/\u200d…$/u);
  });

  it('stay whole where there is room', () => {
    expect(shortened('  one\n two ', 100, lettering)).toBe('one two');
    expect(wrapped('Chief marketing officer', 80, 3, lettering)).toEqual(['Chief', 'marketing', 'officer']);
    expect(wrapped('Chief marketing officer', 130, 1, lettering)).toEqual(['Chief marketing…']);
  });

  it.each([
    ['新しいウェブサイトを構築して運用を開始する', ['新しいウェブサ', 'イトを構築して', '運用を開始する']],
    ['3: 新しいウェブサイトを構築する', ['3: 新しいウェブ', 'サイトを構築す', 'る']],
    ['한국어 제목은 여기서', ['한국어 제목은', '여기서']],
    ['Einwilligungsverwaltungsdienst', ['Einwilligungsv', 'erwaltungsdie', 'nst']],
    ['Marketing-Kommunikation', ['Marketing-', 'Kommunikatio', 'n']],
  ])('are broken where their script breaks lines: %s', (text, lines) => {
    expect(wrapped(text, 100, 4, lettering)).toEqual(lines);
  });

  it.each([
    ['3: 新しいウェブサイトを構築して運用を開始する', '3: 新しいウェブサイト…'],
    ['4: Einwilligungsverwaltungsdienst', '4: Einwilligungsver…'],
    ['Sharpen the messages for the launch', 'Sharpen the…'],
  ])('keep as much as there is room for: %s', (text, short) => {
    expect(shortened(text, 150, lettering)).toBe(short);
  });
});
