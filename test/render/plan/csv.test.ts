/** The plan as CSV, read back by a parser of its own and held against the plan. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../server/src/plan/plan.ts';
import { asOfInCsv } from '../../../server/src/render/plan/csv/table.ts';
import { exportPlan, PLAN_FORMATS } from '../../../server/src/render/plan/formats.ts';
import { allPlans, examplePlan, hostilePlans, type NamedPlan, samplePlans } from './plans.ts';

const VIEWS = [...PLAN_FORMATS.csv.views.keys()];

function csv(plan: Plan, view: string): string {
  return exportPlan(plan, 'csv', { view, role: undefined, contacts: true, toRoot: '' });
}

type Row = Readonly<Record<string, string>>;

function read(text: string): { readonly rows: readonly Row[]; readonly columns: readonly string[] } {
  const { data, errors, meta } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true, delimiter: ',' });
  expect(errors).toEqual([]);
  return { rows: data, columns: meta.fields ?? [] };
}

/** How many rows a view has to have. */
const COUNTS: Readonly<Record<string, (plan: Plan) => number>> = {
  raci: ({ raci }) =>
    raci.groups.flatMap(({ rows }) => rows).reduce((sum, { cells }) => sum + Math.max(1, cells.length), 0),
  access: ({ access }) => access.grants.length + access.gaps.length,
  controls: ({ compliance }) => compliance.controls.length,
  deliverables: ({ raci }) => raci.work.reduce((sum, { deliverables }) => sum + deliverables.length, 0),
  meetings: ({ meetings }) => meetings.series.length,
};

function inOneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\u0000-\u001f\u007f-\u009f]|\p{Cs}/gu, '\ufffd')
    .replace(/;(?=[=+\-@])/g, '; ');
}

const cases = allPlans.flatMap((named) => VIEWS.map((view): NamedPlan & { view: string } => ({ ...named, view })));

describe('the plan as CSV', () => {
  it.each(cases)('is a table with a row for each item: $view of $name', ({ plan, view }) => {
    const text = csv(plan, view);
    const { rows, columns } = read(text);
    expect(rows).toHaveLength(COUNTS[view]?.(plan) ?? -1);
    expect(columns.slice(-3)).toEqual(['file', 'line', 'as_of']);
    for (const row of rows) expect([Object.keys(row), row['as_of']]).toEqual([columns, plan.asOf]);
    expect(asOfInCsv(text)).toBe(rows.length > 0 ? plan.asOf : undefined);
  });

  it.each(cases)('has one line of printable text for each row, ended as RFC 4180 asks: $view of $name', (each) => {
    const text = csv(each.plan, each.view);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.slice(0, -2).split('\r\n')).toHaveLength(1 + (COUNTS[each.view]?.(each.plan) ?? -1));
    expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it.each(hostilePlans.flatMap((named) => VIEWS.map((view) => ({ ...named, view }))))(
    'begins no cell like a formula: $view with $name',
    ({ plan, view }) => {
      const text = csv(plan, view);
      for (const row of read(text).rows) {
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@\t\r＝＋－＠]|;[=+\-@＝＋－＠]/);
      }
    },
  );

  it.each(hostilePlans)('says what the charter says, but for the guard and white space: $name', ({ plan, text }) => {
    const said = plan.raci.work.flatMap(({ deliverables }) => deliverables.map(({ title }) => title));
    expect(said.some((title) => title.includes(text))).toBe(true);
    const shown = read(csv(plan, 'deliverables')).rows.map((row) => row['deliverable']?.replace(/^'(?=[=+\-@])/, ''));
    expect(shown).toEqual(said.map(inOneLine));
  });

  it('gives each role its letters', () => {
    const rows = read(csv(examplePlan.plan, 'raci')).rows.filter(({ work_id }) => work_id === 'launch-campaign');
    expect(rows.map(({ role_id, letters }) => [role_id, letters])).toEqual([
      ['cmo', 'A'],
      ['cio', 'R'],
      ['cfo', 'I'],
      ['sales', 'C'],
      ['marketing', 'R'],
    ]);
    expect(rows[1]).toMatchObject({
      group: 'campaigns',
      work: 'Run the launch campaign',
      role: 'Chief Information Officer',
      person: 'Ana Ferreira',
      cio_needed: 'co-own',
      cio_given: 'co-own',
      file: 'plans/test.charter.yaml',
    });
  });

  it('tells access that is granted from access that is missing or that no work needs', () => {
    const states = samplePlans.flatMap(({ plan }) => read(csv(plan, 'access')).rows.map(({ state }) => state));
    expect(states.filter((state) => state === 'granted').length).toBeGreaterThan(10);
    const counts = (state: string): number => states.filter((each) => each === state).length;
    const sum = (of: (plan: Plan) => number): number => samplePlans.reduce((total, { plan }) => total + of(plan), 0);
    expect(counts('missing')).toBe(sum(({ access }) => access.gaps.length));
    expect(counts('excess')).toBe(sum(({ access }) => access.grants.filter(({ isExcess }) => isExcess).length));
  });
});

describe('the documentation of the tables', () => {
  const page = readFileSync(new URL('../../../docs/exports.md', import.meta.url), 'utf8');

  it.each(VIEWS)('names the columns of %s in their order', (view) => {
    const [, , , named = ''] = (
      page.split('\n').find((line) => new RegExp(`^\\| \`${view}\` +\\|`).test(line)) ?? ''
    ).split('|');
    const documented = [...named.replace(/\([^)]*\)/g, '').matchAll(/`(\w+)`/g)].map((match) => match[1]);
    expect([...documented, 'file', 'line', 'as_of']).toEqual(read(csv(examplePlan.plan, view)).columns);
  });
});
