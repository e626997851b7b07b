/** Who owns charters and what they draw on. */
import { describe, expect, it } from 'vitest';
import { Engine } from '../../server/src/analysis/engine.ts';
import { MemoryWorkspace } from '../../server/src/analysis/workspace.ts';
import { claimsOf } from '../../server/src/owners/claims.ts';
import { ownedFiles } from '../../server/src/owners/owned-files.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { AS_OF } from '../support/charters.ts';

const ROLE = {
  ceo: 'Ines Halloran',
  cmo: 'Tomas Wren',
  cio: 'Ana Ferreira',
  cfo: 'Piet Okafor',
  sales: 'Mirja Solberg',
};

/** The example charter with GitHub names for some roles. */
function charter(names: Readonly<Partial<Record<keyof typeof ROLE, string>>>, ...edits: readonly [string, string][]) {
  const named = Object.entries(ROLE).reduce((text, [role, person]) => {
    const github = names[role as keyof typeof ROLE];
    return github === undefined ? text : text.replace(`name: ${person} }`, `name: ${person}, github: ${github} }`);
  }, EXAMPLE_CHARTER);
  return edits.reduce((text, [from, to]) => text.replace(from, to), named);
}

/** Who owns each file: its GitHub names, and in brackets the ids of roles without one; `?` where that is uncertain. */
async function ownersIn(
  files: Readonly<Record<string, string>>,
  asked: readonly string[] = Object.keys(files),
): Promise<Readonly<Record<string, string>>> {
  const byUri = Object.fromEntries(Object.entries(files).map(([name, text]) => [`file:///team/${name}`, text]));
  const engine = new Engine(new MemoryWorkspace(byUri, { folders: ['file:///team'] }));
  const claims = [];
  for (const name of asked) {
    const analysis = await engine.analyse(`file:///team/${name}`, AS_OF);
    if (analysis) claims.push(...claimsOf(analysis));
  }
  const owned = ownedFiles(claims);
  expect(ownedFiles(claims.toReversed())).toEqual(owned);
  return Object.fromEntries(
    owned.map(({ file, names, nameless, isCertain }) => {
      const brackets = nameless.map(({ id }) => `(${id})`);
      return [file.slice('file:///team/'.length), isCertain ? [...names, ...brackets].join(' ') : '?'];
    }),
  );
}

const CONFIG = 'apiVersion: charterline/v1\nkind: CharterConfig\nroot: true\n';
const CATALOG = 'apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: group, title: Group';
const USES: [string, string] = ['metadata:', 'uses: [group.charter-catalog.yaml]\nmetadata:'];

describe('a charter belongs to', () => {
  it('the engaged role, the CIO, the CEO and whoever keeps it', async () => {
    const all = { cmo: 'tomas', cio: 'Ana', ceo: 'ines', cfo: 'piet', sales: 'mirja' };
    expect(await ownersIn({ 'a.charter.yaml': charter(all) })).toEqual({ 'a.charter.yaml': 'Ana ines tomas' });
    expect(await ownersIn({ 'a.charter.yaml': charter(all, ['owner: ceo', 'owner: sales']) })).toEqual({
      'a.charter.yaml': 'Ana ines mirja tomas',
    });
  });

  it('those whom the configuration names instead', async () => {
    const config = `${CONFIG}rules: { approvals/required: { roles: [cfo, sales] } }\n`;
    expect(
      await ownersIn({
        '.charterline.yaml': config,
        'a.charter.yaml': charter({ cmo: 'tomas', cfo: 'piet', ceo: 'ines' }),
      }),
    ).toEqual({ '.charterline.yaml': 'ines piet (sales)', 'a.charter.yaml': 'ines piet (sales)' });
  });

  it('each person once, and roles without a name are known', async () => {
    expect(await ownersIn({ 'a.charter.yaml': charter({ cmo: 'Both', cio: 'both' }) })).toEqual({
      'a.charter.yaml': 'both (ceo)',
    });
  });

  it('nobody where that cannot be read', async () => {
    const file = (edit: [string, string]) => ownersIn({ 'a.charter.yaml': charter({ cio: 'ana' }, edit) });
    const unknown = { 'a.charter.yaml': '?' };
    expect(await file(['owner: ceo', 'owner: coe'])).toEqual(unknown);
    expect(await file(['github: ana }', 'github: "@ana" }'])).toEqual(unknown);
    expect(await file(['function: cio', 'function: oic'])).toEqual(unknown);
    expect(await file(['transition:', 'transition: ['])).toEqual(unknown);
    expect(await file(USES)).toEqual(unknown);
    expect(await ownersIn({ 'a.charter.yaml': '' })).toEqual(unknown);
    // What has nothing to do with it does not matter.
    expect(await file(['transition:', 'colour: red\ntransition:'])).toEqual({ 'a.charter.yaml': 'ana (ceo) (cmo)' });
  });

  it('others, when it says that it is no charter of ours', async () => {
    expect(await ownersIn({ 'a.charter.yaml': 'apiVersion: v1\nkind: Deployment\n' })).toEqual({});
  });
});

describe('what charters draw on belongs to the owners of them all:', () => {
  it('catalogs, used directly or not, which also belong to whoever keeps them', async () => {
    const files = {
      'a.charter.yaml': charter({ cmo: 'tomas' }, USES),
      'b.charter.yaml': charter({ cmo: 'petra', sales: 'mirja' }, USES),
      'group.charter-catalog.yaml': `${CATALOG}, owner: keeper }\nuses: [deep.charter-catalog.yaml]\nroles:\n  - { id: keeper, title: Keeper, person: { github: kay } }\n`,
      'deep.charter-catalog.yaml': `${CATALOG} }\n`,
    };
    expect(await ownersIn(files)).toEqual({
      'a.charter.yaml': 'tomas (ceo) (cio)',
      'b.charter.yaml': 'petra (ceo) (cio)',
      'group.charter-catalog.yaml': 'kay petra tomas (ceo) (cio)',
      'deep.charter-catalog.yaml': 'petra tomas (ceo) (cio)',
    });
    expect(await ownersIn(files, ['a.charter.yaml'])).toEqual({
      'a.charter.yaml': 'tomas (ceo) (cio)',
      'group.charter-catalog.yaml': 'kay tomas (ceo) (cio)',
      'deep.charter-catalog.yaml': 'tomas (ceo) (cio)',
    });
  });

  it('a catalog that nobody uses belongs to whoever keeps it', async () => {
    const roles = 'roles:\n  - { id: keeper, title: Keeper, person: { github: kay } }\n';
    expect(
      await ownersIn({
        'group.charter-catalog.yaml': `${CATALOG}, owner: keeper }\nuses: [deep.charter-catalog.yaml]\n`,
        'deep.charter-catalog.yaml': `${CATALOG} }\n${roles}`,
      }),
    ).toEqual({ 'group.charter-catalog.yaml': 'kay', 'deep.charter-catalog.yaml': '' });
  });

  it('configurations with what they extend, and baselines', async () => {
    const baseline = JSON.stringify({ version: 1, findings: [] });
    expect(
      await ownersIn({
        '.charterline.yaml': `${CONFIG}baseline: known.json\n`,
        'known.json': baseline,
        'a.charter.yaml': charter({ cio: 'ana', cmo: 'tomas', ceo: 'ines' }),
        'deep/.charterline.yaml': CONFIG.replace('root: true', 'extends: ../.charterline.yaml'),
        'deep/b.charter.yaml': charter({ cio: 'bo', cmo: 'tomas', ceo: 'ines' }),
        'idle/.charterline.yaml': CONFIG,
      }),
    ).toEqual({
      '.charterline.yaml': 'ana bo ines tomas',
      'known.json': 'ana bo ines tomas',
      'a.charter.yaml': 'ana ines tomas',
      'deep/.charterline.yaml': 'bo ines tomas',
      'deep/b.charter.yaml': 'bo ines tomas',
      'idle/.charterline.yaml': '',
    });
  });

  it('as far as they can be read', async () => {
    expect(
      await ownersIn({
        '.charterline.yaml': CONFIG,
        'a.charter.yaml': charter({ cio: 'ana', cmo: 'tomas', ceo: 'ines' }),
        'b.charter.yaml': charter({ cio: 'bo' }, ['owner: ceo', 'owner: coe']),
      }),
    ).toEqual({ '.charterline.yaml': 'ana ines tomas', 'a.charter.yaml': 'ana ines tomas', 'b.charter.yaml': '?' });
  });
});
