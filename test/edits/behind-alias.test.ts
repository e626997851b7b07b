/** What an alias repeats is not mended at the alias. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { analysed, fixesFor } from './fix-cases.ts';

const METADATA = `metadata:
  id: market-launch
  title: Marketing leadership for the market launch
  version: "0.3.0"
  owner: ceo
`;

describe.each([
  ['a key without its colon', 'schema/unknown-key', '{ end 2027-09-30 }'],
  ['a key with a slip', 'schema/unknown-key', '{ endd: 2027-09-30 }'],
])('%s', (_name, rule, broken) => {
  const titlesIn = async (text: string): Promise<readonly string[]> => {
    const files = { 'test.charter.yaml': withSections(EXAMPLE_CHARTER, text) };
    return fixesFor(await analysed(files), rule).map(({ fix }) => fix.title);
  };
  const term = `${broken.slice(0, -2)}, start: 2026-10-01 }`;

  it('is mended where it is written', async () => {
    expect(await titlesIn(engagementWith(term))).not.toEqual([]);
  });

  it('is left alone at an alias', async () => {
    expect(await titlesIn(`${METADATA}  x-term: &term ${term}\n${engagementWith('*term')}`)).toEqual([]);
  });
});

function engagementWith(term: string): string {
  const [, section = ''] = /^(engagement:\n(?: .*\n)+)/m.exec(EXAMPLE_CHARTER) ?? [];
  return section.replace(/term: \{.*\}/, () => `term: ${term}`);
}
