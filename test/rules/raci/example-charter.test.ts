/** The charter that the examples of the rules are built on. */
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER, withSections } from '../../../server/src/rules/example-charter.ts';
import { RULES, ruleById } from '../../../server/src/rules/registry.ts';
import { analyseFiles } from '../../support/charters.ts';

const found = async (text: string): Promise<readonly string[]> =>
  (await analyseFiles({ 'example.charter.yaml': text })).findings.map(({ ruleId }) => ruleId);

/** A comment for a rule that does not exist silences nothing, and is remarked on. */
function remarksOn(example: string): readonly string[] {
  const named = /charterline-disable-file (\S+)/.exec(example)?.[1];
  return named === undefined || ruleById(named) ? [] : ['suppression/unused'];
}

describe('the example charter', () => {
  it('has no findings', async () => expect(await found(EXAMPLE_CHARTER)).toEqual([]));

  it.each(RULES.filter(({ id }) => id.startsWith('raci/')))('shows what $id finds', async ({ id, examples }) => {
    const remarks = remarksOn(examples.fails);
    expect(await found(withSections(EXAMPLE_CHARTER, examples.fails))).toEqual([...remarks, id]);
    expect(await found(withSections(EXAMPLE_CHARTER, examples.passes))).toEqual(remarks);
  });
});

describe('withSections', () => {
  const BASE = 'kind: Charter\nfirst:\n  - one\nlast: 1\n';

  it('replaces a section in its place', () =>
    expect(withSections(BASE, 'first:\n  - two\n\n  - three\n')).toBe(
      'kind: Charter\nfirst:\n  - two\n\n  - three\nlast: 1\n',
    ));

  it('adds new sections at the end', () => expect(withSections(BASE, 'x-new: 1\n')).toBe(`${BASE}x-new: 1\n`));

  it('does both at once', () =>
    expect(withSections(BASE, 'new: 1\nkind: Other\n')).toBe('kind: Other\nfirst:\n  - one\nlast: 1\nnew: 1\n'));

  it('ends the text with a second document', () =>
    expect(withSections(BASE, 'kind: Other\n---\nkind: Third\n')).toBe(
      'kind: Other\nfirst:\n  - one\nlast: 1\n---\nkind: Third\n',
    ));

  it('changes nothing without sections', () => expect(withSections(EXAMPLE_CHARTER, '')).toBe(EXAMPLE_CHARTER));
});
