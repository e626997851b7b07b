import { expect, it } from 'vitest';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';

const USELESS = `# charterline-disable-file raci/silo -- the team sits in one room\n${EXAMPLE_CHARTER}`;

async function foundWith(rules: string): Promise<readonly string[]> {
  const config = `apiVersion: charterline/v1\nkind: CharterConfig\nrules: ${rules}\n`;
  const { findings } = await analyseFiles({ 'test.charter.yaml': USELESS, '.charterline.yaml': config });
  return findings.map(({ ruleId, severity, message }) => `${severity} ${ruleId} ${message}`);
}

it('takes the level of a remark on suppressions from the config', async () => {
  expect(await foundWith('{}')).toEqual(['warning suppression/unused rule']);
  expect(await foundWith('{ suppression/unused: error }')).toEqual(['error suppression/unused rule']);
  expect(await foundWith('{ suppression/unused: off }')).toEqual([]);
});

it('but not that of a mistake in the text', async () => {
  expect(await foundWith('{ schema/enum: off }')).toContain('error config/invalid fixedLevel');
});
