import { type Html, html } from '../html.ts';

/** A column of a table. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Html | string | number | undefined;
  /** `number` for figures that are to stand below each other. */
  readonly kind?: 'number';
}

/** A table that can be scrolled by itself; its first column names the rows. A compact one is no wider than what it says. */
export function table<Row>(
  label: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { compact = false }: { readonly compact?: boolean } = {},
): Html {
  const [first, ...others] = columns;
  if (!first) return html``;
  const align = ({ kind }: Column<Row>): string => (kind === 'number' ? 'number' : 'text');
  return html`<div class="scroll" role="group" aria-label="${label}" tabindex="0">
<table class="${compact ? 'grid compact' : 'grid'}">
<thead><tr>${columns.map((column) => html`<th scope="col" class="${align(column)}">${column.title}</th>`)}</tr></thead>
<tbody>${rows.map(
    (
      row,
    ) => html`<tr><th scope="row">${first.cell(row)}</th>${others.map((column) => html`<td class="${align(column)}">${column.cell(row)}</td>`)}</tr>
`,
  )}</tbody>
</table>
</div>`;
}

/** What stands where there is nothing to show. */
export function empty(sentence: string): Html {
  return html`<p class="empty">${sentence}</p>`;
}
