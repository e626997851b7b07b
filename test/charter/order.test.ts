/** What is found does not depend on the order in which things are written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { charterShape } from '../../server/src/language/charter.ts';
import type { Field, Shape } from '../../server/src/language/grammar.ts';
import { isMapping, type Value } from '../language/arbitrary.ts';
import { analyseFiles } from '../support/charters.ts';
import { catalog, charterWith } from './charter-with.ts';

const CHARTER = charterWith(`uses: [a.charter-catalog.yaml, b.charter-catalog.yaml]
risks:
  - { id: slow-hiring, statement: Hiring takes longer than planned, owner: renew-website }
  - { id: poor-data, statement: Addresses are out of date, likelihood: 7 }
  - { id: strike, statement: The post is on strike, ownr: cmo }
decisions:
  - { id: two-brands, title: Keep both brands?, about: poor-dat, decidedBy: [cmo, cioo, board], options: [{ title: Yes }] }
touchpoints:
  - { id: showroom, title: Showroom, owner: sales, channel: retail }
  - { id: contact-form, title: Contact form, owner: sales, channel: website }
  - { id: Order Form, title: Order form }
raci:
  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }
  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }
  - { work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: cio, informed: [ceo, sails] }
`);
const CATALOGS: Readonly<Record<string, string>> = {
  'a.charter-catalog.yaml': catalog('uses: [b.charter-catalog.yaml]\nroles: [{ id: board, title: The board }]\n'),
  'b.charter-catalog.yaml': catalog(
    'uses: [a.charter-catalog.yaml]\nsystems: [{ id: fax, title: Fax, vendr: Pharox }]\n',
  ),
};

/** Findings by what they say and where, but without offsets. */
async function findingsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { findings } = await analyseFiles(files);
  // The items of `uses` have no names of their own.
  const path = (given: string): string => given.replace(/^uses\[#\d\]$/, 'uses[]');
  return findings
    .map((finding) => [finding.file, path(finding.path), finding.ruleId, finding.severity, finding.message].join(' '))
    .toSorted();
}

/** The same charter with the keys of all mappings, and the items of all lists of which the order means nothing, shuffled. */
function shuffled(value: unknown, shape: Shape | undefined): fc.Arbitrary<unknown> {
  if (!isMapping(value)) return fc.constant(value);
  const pairs = Object.entries(value);
  const contents = fc.tuple(...pairs.map(([key, content]) => shuffledField(content, shape?.fields[key])));
  return fc
    .tuple(contents, fc.shuffledSubarray(pairs, { minLength: pairs.length, maxLength: pairs.length }))
    .map(([changed, order]): Value => {
      const byKey = new Map(pairs.map(([key], index) => [key, changed[index]]));
      return Object.fromEntries(order.map(([key]) => [key, byKey.get(key)]));
    });
}

function shuffledField(value: unknown, field: Field | undefined): fc.Arbitrary<unknown> {
  if (field?.type === 'section') return shuffled(value, field.shape);
  if (!Array.isArray(value)) return fc.constant(value);
  const items =
    field?.type === 'entries' ? fc.tuple(...value.map((item) => shuffled(item, field.shape))) : fc.constant(value);
  const isFree = field?.type === 'references' || (field?.type === 'entries' && field.shape.noun !== 'escalation step');
  if (!isFree) return items;
  return items.chain((list) => fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length }));
}

describe('the order', () => {
  it('of sections, keys and items makes no difference', async () => {
    const expected = await findingsOf({ 'test.charter.yaml': stringify(parse(CHARTER)), ...CATALOGS });
    expect(expected.length).toBeGreaterThan(8);
    await fc.assert(
      fc.asyncProperty(shuffled(parse(CHARTER), charterShape), async (charter) => {
        expect(await findingsOf({ 'test.charter.yaml': stringify(charter), ...CATALOGS })).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('of catalogs makes no difference', async () => {
    const names = ['a', 'b', 'gone'].map((name) => `${name}.charter-catalog.yaml`);
    const using = (uses: readonly string[]): string => CHARTER.replace(/^uses: .*$/m, `uses: [${uses.join(', ')}]`);
    const expected = await findingsOf({ 'test.charter.yaml': using(names), ...CATALOGS });
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: 3, maxLength: 3 }), async (uses) => {
        expect(await findingsOf({ 'test.charter.yaml': using(uses), ...CATALOGS })).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });
});
