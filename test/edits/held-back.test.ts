/** Repairs state nothing that nobody has said, and come in the order in which they are likely. */
import { describe, expect, it } from 'vitest';
import { type Edit, edited } from '../support/edited-example.ts';
import { analysed, fixesFor } from './fix-cases.ts';

/** The titles of the fixes that a rule offers after some edits. */
async function offered(rule: string, ...edits: readonly Edit[]): Promise<readonly string[]> {
  const analysis = await analysed({ 'test.charter.yaml': edited(...edits) });
  expect(analysis.findings.map(({ ruleId }) => ruleId)).toContain(rule);
  return fixesFor(analysis, rule).map(({ fix }) => fix.title);
}

describe('what is missing', () => {
  const REQUIRED = 'schema/required';

  it('is written as something to be filled in', async () => {
    expect(await offered(REQUIRED, ['title: Web Lead, ', ''])).toEqual(['Add "title"']);
    expect(await offered(REQUIRED, ['apiVersion: charterline/v1\n', ''])).toEqual(['Add "apiVersion"']);
  });

  it('is not made up', async () => {
    expect(await offered(REQUIRED, ['term: { start: 2026-10-01, end:', 'term: { end:'])).toEqual([]);
    expect(await offered(REQUIRED, ['- { role: ceo, stance', '- { stance'])).toEqual([]);
  });

  it('is not said to be nothing', async () => {
    expect(await offered(REQUIRED, [/^raci:\n(?: .*\n)+/m, ''])).toEqual([]);
    expect(await offered(REQUIRED, [/^dataAccess:\n(?: .*\n)+/m, ''])).toEqual([]);
  });
});

describe('dates of the term in the wrong order', () => {
  const term = (start: string, end: string, notice = 30): Edit => [
    'start: 2026-10-01, end: 2027-09-30, noticeDays: 30',
    `start: ${start}, end: ${end}, noticeDays: ${notice}`,
  ];
  const SWAP = 'Swap the start and the end of the term';
  const later = (day: string): string => `Let the engagement end a year later, on ${day}`;

  it('are swapped first where that gives the longer term', async () => {
    expect(await offered('engagement/term-order', term('2027-09-30', '2026-10-01'))).toEqual([SWAP]);
    expect(await offered('engagement/term-order', term('2027-06-30', '2026-08-03'))).toEqual([
      SWAP,
      later('2027-08-03'),
    ]);
  });

  it('are moved first where that does', async () =>
    expect(await offered('engagement/term-order', term('2026-10-01', '2026-08-03'))).toEqual([
      later('2027-08-03'),
      SWAP,
    ]));

  it('leave room for the notice', async () => {
    expect(await offered('engagement/term-order', term('2026-10-01', '2026-09-30'))).toEqual([later('2027-09-30')]);
    expect(await offered('engagement/term-order', term('2027-06-30', '2026-08-03', 60))).toEqual([SWAP]);
  });
});

describe('an id that is not declared', () => {
  const owner = (id: string): Edit => ['    owner: cmo\n', `    owner: ${id}\n`];
  const UNRESOLVED = 'reference/unresolved';
  const change = (id: string): string => `Change it to "${id}"`;

  it('of a few letters is mended only if two of them are swapped', async () => {
    expect(await offered(UNRESOLVED, owner('coe'))).toEqual([change('ceo')]);
    expect(await offered(UNRESOLVED, owner('cto'))).toEqual([]);
    expect(await offered(UNRESOLVED, owner('web'))).toEqual([change('web-lead')]);
    expect(await offered(UNRESOLVED, owner('ceoo'))).toEqual([change('ceo')]);
  });

  it('is none that stands in the list already', async () => {
    const shared = (ids: string): Edit => ['sharedWith: [cio]', `sharedWith: ${ids}`];
    expect(await offered(UNRESOLVED, shared('[cio, sale]'))).toEqual([change('sales')]);
    expect(await offered(UNRESOLVED, shared('[cio, sales, sale]'))).toEqual([]);
  });

  it('is none that has a part in the row already', async () => {
    const row = (ids: string): Edit => ['consulted: [cio, sales], informed: ceo', `consulted: ${ids}, informed: ceo`];
    expect(await offered(UNRESOLVED, row('[cio, sale]'))).toEqual([change('sales')]);
    expect(await offered(UNRESOLVED, row('[cio, marketin]'))).toEqual([]);
    expect(await offered(UNRESOLVED, row('[cio, Chief-Executive-Officer]'.toLowerCase()))).toEqual([]);
  });
});

describe('a key in the wrong place', () => {
  it('is not kept there under another name', async () => {
    expect(await offered('schema/unknown-key', ['\nroles:\n', '\npillars: []\nroles:\n'])).toEqual([]);
    expect(
      await offered('schema/unknown-key', [
        '      systems: [website]\n',
        '      systems: [website]\n      excluded: []\n',
      ]),
    ).toEqual([]);
  });
});

describe('a waiver that has ended', () => {
  const waived = (waiver: string): Edit => [
    'status: in-place,\n        evidence: [{ kind: ticket, reference: SEC-88 }]',
    `status: waived, waiver: { ${waiver} }`,
  ];

  it('stays as the record of what was decided', async () => {
    expect(await offered('compliance/waiver', waived('by: ceo, reason: Too early., until: 2026-11-01'))).toEqual([]);
    expect(await offered('compliance/waiver', waived('by: ceo, reason: Too early.'))).not.toContainEqual(
      expect.stringMatching(/^Plan /),
    );
  });

  it('gives way to a plan where it holds no reason', async () =>
    expect(await offered('compliance/waiver', waived('by: ceo'))).toContainEqual(expect.stringMatching(/^Plan /)));
});
