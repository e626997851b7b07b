/** All safe fixes together leave a file as sound as each of them alone. */
import { expect, it } from 'vitest';
import { MemoryWorkspace } from '../../server/src/analysis/workspace.ts';
import { fixAll } from '../../server/src/edits/fix-all.ts';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { AS_OF } from '../support/charters.ts';
import { analysed } from './fix-cases.ts';

const URI = 'file:///team/test.charter.yaml';

const WEBSITE =
  '  - { work: renew-website, responsible: web-lead, accountable: cio, consulted: [cmo, sales], informed: ceo }\n';
const CAMPAIGN =
  '  - { work: launch-campaign, responsible: [marketing, cio], accountable: cmo, consulted: sales, informed: cfo }\n';

/** A charter with a last RACI row, after all safe fixes. */
async function mended(row: string): Promise<string | undefined> {
  const text = withSections(EXAMPLE_CHARTER, `raci:\n${WEBSITE}${CAMPAIGN}${row}`);
  const workspace = new MemoryWorkspace({ [URI]: text }, { folders: ['file:///team'] });
  return (await fixAll(URI, AS_OF, workspace))?.text;
}

const HEAD = '  - work: sharpen-messages\n    responsible: marketing\n    accountable: cmo\n    consulted:\n';

it('takes a list out with its key when all its items go', async () => {
  const row = `${HEAD}      - cio\n      - sales\n    informed:\n      - cio\n      - sales\n`;
  const text = await mended(row);
  expect(text).toContain(`${HEAD}      - cio\n      - sales\nsystems:\n`);
  expect((await analysed({ 'test.charter.yaml': text ?? '' })).findings).toEqual([]);
});

it('keeps an item beside a comment rather than a key without value', async () => {
  const row = `${HEAD}      - cio\n      - sales\n    informed:\n      - cio\n      # both of them\n      - sales\n`;
  const text = await mended(row);
  expect(text).toContain('    informed:\n      # both of them\n      - sales\nsystems:\n');
});

it('loses nothing of a row that says the same and more', async () => {
  const same = '{ work: sharpen-messages, responsible: marketing, accountable: cmo, consulted: [cio, sales]';
  expect(await mended(`  - ${same} }\n  - ${same} }\n`)).toContain(`  - ${same} }\nsystems:\n`);
  expect(await mended(`  - ${same} }\n  - ${same}, remark: by phone }\n`)).toBeUndefined();
});

it('writes a date in another form only if it loses no word', async () => {
  const row = (due: string): string => `scope:
  included:
    - { id: renew-website, title: Renew the website, pillar: web, due: ${due} }
`;
  const after = async (due: string): Promise<string | undefined> => {
    const text = withSections(EXAMPLE_CHARTER, row(due));
    return (await fixAll(URI, AS_OF, new MemoryWorkspace({ [URI]: text }, { folders: ['file:///team'] })))?.text;
  };
  expect(await after('2027/2/6')).toContain('due: 2027-02-06 }');
  expect(await after('"2027-02-06T10:30:00Z"')).toContain('due: "2027-02-06" }');
  expect(await after('2027-02-06 or later')).toBeUndefined();
});

it('leaves it to people which of two slips is to have the key', async () => {
  const after = async (keys: string): Promise<string | undefined> => {
    const text = EXAMPLE_CHARTER.replace('  owner: ceo\n', `  owner: ceo\n${keys}`);
    return (await fixAll(URI, AS_OF, new MemoryWorkspace({ [URI]: text }, { folders: ['file:///team'] })))?.text;
  };
  expect(await after('  sumary: Two new markets\n')).toContain('  summary: Two new markets\n');
  expect(await after('  sumary: Two new markets\n  summry: Three products\n')).toBeUndefined();
});

it('leaves it to people which of two settings is to have the rule', async () => {
  const config = 'file:///team/.charterline.yaml';
  const after = async (settings: string): Promise<string | undefined> => {
    const text = `apiVersion: charterline/v1\nkind: CharterConfig\nrules:\n${settings}`;
    return (await fixAll(config, AS_OF, new MemoryWorkspace({ [config]: text }, { folders: ['file:///team'] })))?.text;
  };
  expect(await after('  raci/silos: off\n')).toContain('  raci/silo: off\n');
  expect(await after('  raci/silos: off\n  raci/sillo: warning\n')).toBeUndefined();
});
