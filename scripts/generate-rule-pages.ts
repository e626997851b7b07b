/** Writes a page for every rule and their index. */
import { pagePath, renderRuleIndex, renderRulePage } from '../server/src/render/rules/page.ts';
import { RULES } from '../server/src/rules/registry.ts';

/** Each generated file by its path from the root, with its content. */
export function generateRulePages(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/rules/README.md', renderRuleIndex(RULES)],
    ...RULES.map((rule): [string, string] => [`docs/rules/${pagePath(rule.id)}`, renderRulePage(rule)]),
  ]);
}
