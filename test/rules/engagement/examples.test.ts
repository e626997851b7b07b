/** What the rules show of themselves. */
import { dump, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER, withSections } from '../../../server/src/rules/example-charter.ts';
import { RULES } from '../../../server/src/rules/registry.ts';
import { analyseFiles } from '../../support/charters.ts';

const GROUPS = ['engagement', 'scope', 'objectives', 'touchpoints', 'transition'];

const found = async (sections: string): Promise<readonly string[]> => {
  const text = withSections(EXAMPLE_CHARTER, sections);
  return (await analyseFiles({ 'example.charter.yaml': text })).findings.map(({ ruleId }) => ruleId);
};

describe('the examples', () => {
  const rules = RULES.filter(({ id }) => GROUPS.includes(id.split('/')[0] ?? ''));

  it('are those of all 27 rules', () => expect(rules).toHaveLength(27));

  it.each(rules)('show what $id finds', async ({ id, examples }) => {
    expect(await found(examples.fails)).toEqual([id]);
    expect(await found(examples.passes)).toEqual([]);
  });
});

describe('the order', () => {
  const rules = RULES.filter(({ id }) => GROUPS.includes(id.split('/')[0] ?? ''));

  it.each(rules)('of sections and of entries does not matter to $id', async ({ examples }) => {
    const value = load(withSections(EXAMPLE_CHARTER, examples.fails));
    const [one, two] = await Promise.all([value, reversed(value)].map(findingsIn));
    expect(two).toEqual(one);
    expect(one).toHaveLength(1);
  });
});

/** What is found in a charter, apart from where it stands. */
async function findingsIn(value: unknown): Promise<readonly unknown[]> {
  const { findings } = await analyseFiles({ 'example.charter.yaml': dump(value) });
  return findings.map(({ ruleId, path, message, args, severity }) => ({ ruleId, path, message, args, severity }));
}

/** The same with all lists and keys the other way round, but for the lists whose order has a meaning. */
function reversed(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => reversed(item));
    return key === 'escalation' ? items : items.toReversed();
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries: readonly [string, unknown][] = Object.entries(value);
  return Object.fromEntries(entries.toReversed().map(([name, part]) => [name, reversed(part, name)]));
}
