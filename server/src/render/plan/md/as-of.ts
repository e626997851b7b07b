/** Where a page in Markdown records the day for which it holds; nobody sees it. */
export function asOfComment(asOf: string): string {
  return `<!-- charterline-as-of: ${asOf} -->`;
}

/** The day that a page records at its top, `YYYY-MM-DD`; `undefined` when it records none. */
export function asOfInMarkdown(page: string): string | undefined {
  return /^<!-- charterline-as-of: (\d{4}-\d{2}-\d{2}) -->/.exec(page)?.[1];
}
