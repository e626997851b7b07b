import { HOME_PAGE } from '../rules/rule-page.ts';

/** The page on which every kind of change is explained. */
export const CHANGES_PAGE = `${HOME_PAGE}/blob/main/docs/changes.md`;

/** The address of the section about a kind of change. */
export function changePage(changeId: string): string {
  return `${CHANGES_PAGE}#${changeAnchor(changeId)}`;
}

/** How the section about a kind of change is addressed on its page: readers of Markdown leave signs out of anchors. */
export function changeAnchor(changeId: string): string {
  return changeId.toLowerCase().replaceAll('/', '');
}
