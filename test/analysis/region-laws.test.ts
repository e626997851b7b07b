/** Laws that a config adds stand under regions, or no data would ever fall under them. */
import { expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { textOf } from '../../server/src/rules/text.ts';
import { analyseFiles } from '../support/charters.ts';

async function said(laws: string): Promise<readonly string[]> {
  const config = `apiVersion: charterline/v1\nkind: CharterConfig\nregionLaws: { ${laws} }\n`;
  const { findings } = await analyseFiles({ 'test.charter.yaml': EXAMPLE_CHARTER, '.charterline.yaml': config });
  return findings.map((each) => `${each.ruleId} ${config.slice(each.start, each.end)}: ${textOf(each)}`);
}

it('accepts regions with the short names of laws, and own keys', async () =>
  expect(await said('KR: pipa, US-NY: ny-shield, EU: gdpr, GB: uk-gdpr, x-note: anything')).toEqual([]));

it.each([
  ['nz: pipa', 'config/invalid nz: "nz" is not a region. Write NZ.'],
  [
    'New Zealand: pipa',
    'config/invalid New Zealand: "New Zealand" is not a region. Write the code of a country such as KR, a part of a country such as US-CA, or EU, and behind it the short name of the law, as in "KR: pipa".',
  ],
  [
    'NZ: Privacy Act',
    'schema/pattern Privacy Act: "Privacy Act" is not in the form that "NZ" needs. Write it as in: pipa, privacy-act.',
  ],
])('%s', async (laws, expected) => expect(await said(laws)).toEqual([expected]));
