/** Where Charterline can be found. */
export const HOME_PAGE = 'https://github.com/charterline/charterline';

/** Where every rule has a page of its own. */
const RULE_PAGES = `${HOME_PAGE}/blob/main/docs/rules`;

/** The address of the page of a rule. */
export function rulePage(ruleId: string): string {
  return `${RULE_PAGES}/${ruleId}.md`;
}
