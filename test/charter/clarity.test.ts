/** What can be concluded from what is not there. */
import { describe, expect, it } from 'vitest';
import { hasAllCatalogs } from '../../server/src/charter/catalogs.ts';
import type { Charter } from '../../server/src/charter/charter.ts';
import { isClear } from '../../server/src/charter/clarity.ts';
import { isHeldAgainstToday, isInForce } from '../../server/src/charter/status.ts';
import { titleOf } from '../../server/src/charter/titles.ts';
import { analyseFiles } from '../support/charters.ts';
import { catalog, type Edit, edited, USES } from '../support/edited-example.ts';

async function charterAfter(edits: readonly Edit[], others: Readonly<Record<string, string>> = {}): Promise<Charter> {
  const { charter } = await analyseFiles({ 'test.charter.yaml': edited(...edits), ...others });
  if (!charter) throw new Error('This is no charter');
  return charter;
}

describe('isClear', () => {
  const contacts = async (...edits: readonly Edit[]) => {
    const [dataset] = (await charterAfter(edits)).entry.datasets;
    if (!dataset) throw new Error('The data set is missing');
    return dataset;
  };

  it('holds for what is there and for what is not', async () => {
    const dataset = await contacts([', retention: 3 years', '']);
    expect(isClear(dataset, 'owner', 'regions', 'retention')).toBe(true);
  });

  it.each([
    ['a value of the wrong type', 'owner: 7'],
    ['a reference that does not exist', 'owner: nobody'],
  ])('does not hold for %s', async (_, owner) => {
    const dataset = await contacts(['owner: sales, classification', `${owner}, classification`]);
    expect(isClear(dataset, 'owner')).toBe(false);
    expect(isClear(dataset, 'system', 'owner')).toBe(false);
    expect(isClear(dataset, 'system')).toBe(true);
  });

  it('does not hold where one of several values cannot be read', async () => {
    expect(isClear(await contacts(['prospects], regions: [EU]', 'prospects], regions: [EU, XX]']), 'regions')).toBe(
      false,
    );
  });

  it('does not hold for a whole entry in which text could not be read', async () => {
    const { entry } = await charterAfter([
      [
        '  - { id: contact-form, title: Contact form, owner: sales, channel: website }',
        '  - id: contact-form\n    title: Contact form\n    owner: "sales',
      ],
    ]);
    const [touchpoint] = entry.touchpoints;
    expect(touchpoint && isClear(touchpoint, 'channel')).toBe(false);
  });
});

describe('isInForce and isHeldAgainstToday', () => {
  it.each([
    ['status: draft', false, true],
    ['status: in-review', false, true],
    ['status: approved', true, true],
    ['status: active', true, true],
    ['status: closed', false, false],
    ['status: over', false, false],
    ['labels: {}', false, true],
  ])('%s', async (status, inForce, held) => {
    const charter = await charterAfter([['status: draft', status]]);
    expect(isInForce(charter)).toBe(inForce);
    expect(isHeldAgainstToday(charter)).toBe(held);
  });

  it('takes metadata that cannot be read for closed, and missing metadata for open', async () => {
    expect(isHeldAgainstToday(await charterAfter([[/^metadata:\n(?: .*\n)*/m, 'metadata: later\n']]))).toBe(false);
    expect(isHeldAgainstToday(await charterAfter([[/^metadata:\n(?: .*\n)*/m, '']]))).toBe(true);
  });
});

describe('titleOf', () => {
  it('is the title, else the id, else nothing', async () => {
    const { entry } = await charterAfter([[', title: Contact form', '']]);
    expect(entry.touchpoints.map(titleOf)).toEqual(['contact-form']);
    expect(entry.datasets.map(titleOf)).toEqual(['Contacts of customers']);
    expect(titleOf({})).toBe('');
  });
});

describe('hasAllCatalogs', () => {
  const far = { 'far.charter-catalog.yaml': 'apiVersion: charterline/v1\nkind: CharterCatalog\n' };

  it.each([
    ['a charter without catalogs', [], {}, true],
    ['a catalog that is there', [USES], catalog(''), true],
    ['a catalog that is missing', [USES], {}, false],
    ['a catalog with something unreadable', [USES], catalog('roles: all\n'), false],
    ['a catalog that is no mapping', [USES], { 'group.charter-catalog.yaml': '- none\n' }, false],
    ['catalogs of catalogs', [USES], { ...catalog('uses: [far.charter-catalog.yaml]\n'), ...far }, true],
  ] as const)('%s', async (_, edits, others, expected) => {
    expect(hasAllCatalogs(await charterAfter(edits, others))).toBe(expected);
  });
});
