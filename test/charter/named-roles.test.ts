/** Which roles a charter names. */
import { describe, expect, it } from 'vitest';
import { namedRoles } from '../../server/src/charter/named-roles.ts';
import { charterShape } from '../../server/src/language/charter.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { analyseFiles } from '../support/charters.ts';

async function namedIn(text: string): Promise<readonly string[]> {
  // A catalog that is missing may declare whatever the text names.
  const head = 'apiVersion: charterline/v1\nkind: EngagementCharter\nuses: [missing.charter-catalog.yaml]\n';
  const { charter } = await analyseFiles({ 'a.charter.yaml': head + text });
  return charter ? [...namedRoles(charter.entry, charterShape)] : [];
}

describe('namedRoles', () => {
  it.each([
    ['a reference', 'metadata: { owner: a }\n', ['a']],
    ['one of one or many', 'raci: [{ work: x, responsible: a }]\n', ['a']],
    ['many of one or many', 'raci: [{ work: x, responsible: [a, b] }]\n', ['a', 'b']],
    [
      'references in entries of entries',
      'budget: { lines: [{ id: l, funding: [{ role: a }, { role: b }] }] }\n',
      ['a', 'b'],
    ],
    ['references in sections of entries', 'systems: [{ id: s, owners: { data: a, support: b } }]\n', ['a', 'b']],
    ['ids of other kinds', 'scope: { included: [{ id: w, objectives: [o], systems: [s] }] }\n', []],
    ['anything with an id', 'decisions: [{ id: d, title: D, about: [a] }]\n', []],
    ['what cannot be read', 'metadata: { owner: [a] }\nraci: [{ work: x, responsible: [a, 7] }]\n', ['a']],
  ])('%s', async (_, text, expected) => expect(await namedIn(text)).toEqual(expected));

  it('finds all roles of the example', async () => {
    const { charter } = await analyseFiles({ 'a.charter.yaml': EXAMPLE_CHARTER });
    const named = charter ? namedRoles(charter.entry, charterShape) : new Set<string>();
    expect([...named].toSorted()).toEqual(['ceo', 'cfo', 'cio', 'cmo', 'marketing', 'sales', 'web-lead']);
  });
});
