import { expect, it } from 'vitest';
import { renderRuleIndex } from '../../server/src/render/rules/page.ts';
import { PRACTICES } from '../../server/src/rules/practices.ts';
import { RULES } from '../../server/src/rules/registry.ts';

it('names the practices that rules notice, all thirty-nine and no others', () => {
  const ids = Array.from({ length: 39 }, (_, index) => `P${String(index + 1).padStart(2, '0')}`);
  expect(Object.keys(PRACTICES)).toEqual(ids);
  expect([...new Set(RULES.flatMap(({ practices }) => practices))].toSorted()).toEqual(ids);
});

it('leads from each practice to the rules that notice its absence', () => {
  const index = renderRuleIndex(RULES);
  expect(index).toContain(
    '| P24 | The two leaders meet at least monthly | [collaboration/monthly-leadership-sync](collaboration/monthly-leadership-sync.md) |',
  );
  for (const id of Object.keys(PRACTICES)) expect(index).toMatch(new RegExp(`\\| ${id} \\| [^|]+ \\| \\[`));
});
