import { describe, expect, it } from 'vitest';
import { glossaryOf } from '../../server/src/charter/glossary.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';

const GLOSSARY = /^ {2}glossary:\n(?: {4}.*\n)*/m;
const CATALOG = 'apiVersion: charterline/v1\nkind: CharterCatalog\nmetadata: { id: group, title: Group }\n';

/** The words of a charter with another glossary, which uses a catalog with these sections if there are any. */
async function wordsOf(glossary: string, shared?: string): Promise<readonly (string | undefined)[] | undefined> {
  const text = EXAMPLE_CHARTER.replace(GLOSSARY, glossary);
  const { charter } = await analyseFiles({
    'test.charter.yaml':
      shared === undefined ? text : text.replace('metadata:', 'uses: [group.charter-catalog.yaml]\nmetadata:'),
    ...(shared ? { 'group.charter-catalog.yaml': CATALOG + shared } : {}),
  });
  return charter && glossaryOf(charter)?.map(({ term, meaning }) => `${term?.value}: ${meaning?.value}`);
}

describe('glossaryOf', () => {
  it('gives the words of the charter, then those of its catalogs', async () =>
    expect(
      await wordsOf(
        '  glossary: [{ term: lead, meaning: Ours. }]\n',
        'glossary: [{ term: order, meaning: Theirs. }, { term: " Lead", meaning: Theirs. }]\n',
      ),
    ).toEqual(['lead: Ours.', 'order: Theirs.']));

  it('is empty where nothing is explained', async () => {
    expect(await wordsOf('')).toEqual([]);
    expect(await wordsOf('  glossary: []\n', 'roles: []\n')).toEqual([]);
  });

  it.each([
    ['the glossary is no list', '  glossary: later\n', undefined],
    ['a word is missing', '  glossary: [{ meaning: Ours. }]\n', undefined],
    ['a catalog is missing', '', ''],
    ['the glossary of a catalog is no list', '', 'glossary: later\n'],
  ])('is not known when %s', async (_, glossary, shared) => expect(await wordsOf(glossary, shared)).toBeUndefined());
});
