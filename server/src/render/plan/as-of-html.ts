/** The day that a page records in its head, `YYYY-MM-DD`; `undefined` when it records none. */
export function asOfInHtml(page: string): string | undefined {
  return /<meta name="charterline-as-of" content="(\d{4}-\d{2}-\d{2})">/.exec(page)?.[1];
}
