/** The RACI matrix says the same as a table and as a picture. */
import { describe, expect, it } from 'vitest';
import { renderRaciSvg } from '../../../server/src/render/plan/svg/raci.ts';
import { renderPlanBody } from '../../../server/src/render/plan-html.ts';
import { LETTER_NAMES } from '../../../server/src/render/words.ts';
import { crowdedCharter } from '../../support/crowded-charters.ts';
import { examplePlan, type NamedPlan, planOf, samplePlans } from './plans.ts';

const crowded = await Promise.all(
  [
    { roles: 13, datasets: 9 },
    { roles: 40, datasets: 30 },
  ].map(
    async (crowd): Promise<NamedPlan> => ({ name: `${crowd.roles} roles`, plan: await planOf(crowdedCharter(crowd)) }),
  ),
);

const plans = [...samplePlans, examplePlan, ...crowded].filter(({ plan }) => plan.raci.roles.length > 0);

/** The text of HTML or SVG without its tags, with the characters that were escaped. */
function text(source: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  const plain = source
    .replace(/<[^>]+>/g, ' ')
    .replace(/&([#\w]+);/g, (whole, name: string) => entities[name] ?? whole);
  return plain.replace(/\s+/g, ' ').trim();
}

/** A text as a pattern that matches it with any blanks. */
function pattern(words: string): string {
  return words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');
}

function all(pattern: RegExp, source: string): readonly string[] {
  return [...source.matchAll(pattern)].map(([, found = '']) => found);
}

/** The roles with who fills them, the letters and the loads, as the table has them. */
function ofTable({ plan }: NamedPlan) {
  const [, table = ''] = /<table class="raci">(.*?)<\/table>/s.exec(renderPlanBody(plan, { interactive: false })) ?? [];
  const roles = all(/<th scope="col" class="raci-role[^"]*">(.*?)<\/th>/gs, table).map(text);
  const rows = all(/<tr data-path="[^"]*">(.*?)<\/tr>/gs, table);
  const loads = all(/<tr class="raci-load">(.*?)<\/tr>/gs, table).map((row) => all(/<td>(.*?)<\/td>/gs, row).map(text));
  return {
    roles,
    cells: rows.map((row) => all(/<td[^>]*>(.*?)<\/td>/gs, row).map(text)),
    unknown: all(/<span class="unknown">(.*?)<\/span>/gs, table).map(text),
    involvement: all(/<span class="involvement [^"]*">(.*?)<\/span><\/span>/gs, table).map((each) => text(each)),
    loads,
  };
}

describe.each(plans)('the matrix of $name', (named) => {
  const svg = renderRaciSvg(named.plan, { standalone: true, interactive: false });
  const table = ofTable(named);
  const { roles, groups } = named.plan.raci;
  const rows = groups.flatMap((group) => group.rows);

  it('has the same roles in the same order, filled or not, with the same loads', () => {
    const heads = roles.map(({ title, person, isEngaged, isCio }) =>
      [title, person ?? 'Not filled', isEngaged ? 'Engaged' : isCio ? 'CIO' : ''].join(' ').replace(/\s+/g, ' ').trim(),
    );
    expect(table.roles).toEqual(heads);
    const load = (letter: 'R' | 'A' | 'C' | 'I') => roles.map((role) => String(role.load[letter]));
    expect(table.loads).toEqual([load('R'), load('A'), load('C'), load('I')]);
    const inPicture = all(/<title>([^<]*, responsible in [^<]*)<\/title>/g, svg)
      .map(text)
      .slice(0, roles.length);
    expect(inPicture).toEqual(
      roles.map(({ title, person, load: { R, A, C, I } }) =>
        expect.stringMatching(
          new RegExp(
            `${pattern(title)}, .*${pattern(person ?? 'Not filled')}.*, responsible in ${R}, accountable in ${A}, consulted in ${C}, informed in ${I}$`,
          ),
        ),
      ),
    );
    const leaders = roles.filter(({ isEngaged, isCio }) => isEngaged || isCio).length;
    expect(svg.split(/<title>[^<]*\b(?:Engaged|CIO)(?:: |, )[^<]*responsible in/).length - 1).toBeGreaterThanOrEqual(
      leaders,
    );
  });

  it('has the same letters in the same places', () => {
    const marks = rows.flatMap(({ title, cells }) =>
      cells.map(({ role, letters }) => {
        const who = roles.find(({ id }) => id === role)?.title ?? role;
        const seen = letters.length > 1 ? `${letters.join(' ')}, ` : '';
        return `${who}: ${seen}${letters.map((letter) => LETTER_NAMES[letter]).join(', ')} (${title})`.replace(
          /\s+/g,
          ' ',
        );
      }),
    );
    expect(
      all(
        /<title>([^<]*: (?:[RACI] [RACI ]+, )?(?:Responsible|Accountable|Consulted|Informed)[^<]*\))<\/title>/g,
        svg,
      ).map(text),
    ).toEqual(marks);
    expect(table.cells).toEqual(
      rows.map(({ cells }) =>
        cells.length === 0
          ? ['Nobody named']
          : roles.map(({ id }) => cells.find(({ role }) => role === id)?.letters.join(' ') ?? ''),
      ),
    );
    const nobody = rows.filter(({ cells }) => cells.length === 0).length;
    expect(svg.split('>Nobody named</text>')).toHaveLength(nobody + 1);
  });

  it('says the same of names that are unknown and of the part of the CIO', () => {
    const unknown = rows.filter((row) => row.unknown.length > 0).map((row) => `Unknown: ${row.unknown.join(', ')}`);
    expect(table.unknown).toEqual(unknown);
    expect(svg.split('>Unknown: ')).toHaveLength(unknown.length + 1);
    const drawn = all(/<title>CIO [^<]*<\/title>(<path .*?)<\/g>/gs, svg).map((each) =>
      text(each).replace(/ because of .*$/, ''),
    );
    expect(drawn).toEqual(table.involvement);
    expect(drawn).toHaveLength(rows.filter(({ involvement }) => involvement).length);
  });
});
