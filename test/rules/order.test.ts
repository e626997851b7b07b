/** What is found does not depend on the order in which sections, entries and references are written. */
import { expect, it } from 'vitest';
import { charterShape } from '../../server/src/language/charter.ts';
import type { Field, Shape } from '../../server/src/language/grammar.ts';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { analyseFiles } from '../support/charters.ts';

/** Groups whose rules look at each entry by itself. */
const GROUPS = ['approvals', 'budget', 'compliance', 'data', 'systems'];
const FAILING = RULES.filter(({ id }) => GROUPS.includes(id.split('/')[0] ?? '')).map(({ id, examples }) => ({
  id,
  text: withSections(EXAMPLE_CHARTER, examples.fails),
}));

/** Lists whose order says something. */
const ORDERED = ['escalation step', 'option'];

function reversed(value: unknown, shape: Shape): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, item]) => [key, reversedField(item, shape.fields[key])]));
}

function reversedField(value: unknown, field: Field | undefined): unknown {
  if (field?.type === 'section') return reversed(value, field.shape);
  if (!field || !Array.isArray(value)) return value;
  if (field.type === 'entries') {
    const items = value.map((item) => reversed(item, field.shape));
    return ORDERED.includes(field.shape.noun) ? items : items.toReversed();
  }
  const isSet = field.type === 'references' || (field.type === 'list' && (field.unique || field.item.type === 'text'));
  return isSet ? value.toReversed() : value;
}

/** The findings without what depends on positions. */
async function findingsIn(text: string): Promise<readonly string[]> {
  const { findings } = await analyseFiles({ 'test.charter.yaml': text });
  const named = findings.map(({ ruleId, message, args, path, severity }) =>
    JSON.stringify([ruleId, severity, message, args, path.replaceAll(/#\d+/g, '#')]),
  );
  return named.toSorted();
}

it.each(FAILING)('$id', async ({ text }) => {
  const before = await findingsIn(text);
  expect(before).not.toEqual([]);
  expect(await findingsIn(JSON.stringify(reversed(parse(text).root?.value, charterShape)))).toEqual(before);
});
