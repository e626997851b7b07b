import { type Html, html, trusted } from './html.ts';

/** What a self-contained page is made of. */
export interface Page {
  readonly title: string;
  /** The day for which it holds, `YYYY-MM-DD`, which it records; left out for what depends on no day. */
  readonly asOf?: string;
  readonly style: string;
  /** Further elements of the head. */
  readonly head?: Html;
  readonly body: Html;
}

/** One self-contained HTML file: no script, no request, nothing from outside. */
export function renderPage({ title, asOf, style, head, body }: Page): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Charterline">
${asOf !== undefined && html`<meta name="charterline-as-of" content="${asOf}">\n`}<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${trusted(style)}</style>
${head}</head>
<body>
${body}
</body>
</html>
`.source;
}

/** The day that a page records in its head, `YYYY-MM-DD`; `undefined` when it records none. */
export function asOfInHtml(page: string): string | undefined {
  return /<meta name="charterline-as-of" content="(\d{4}-\d{2}-\d{2})">/.exec(page)?.[1];
}
