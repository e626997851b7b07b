import type { PlanPlace } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';

/** How a plan is shown. */
export interface PlanView {
  /** Whether parts of the plan lead back to the charter, as in the editor. An exported file has nowhere to lead to. */
  readonly interactive: boolean;
  /** The room for charts, in pixels; that of a wide page when left out. */
  readonly width?: number | undefined;
}

/** Content that leads to its place in the charter. Positions in the attributes count from 0, as editors do. */
export function sourceLink(content: Html, place: PlanPlace | undefined, view: PlanView, className = ''): Html {
  if (!view.interactive || !place) return className ? html`<span class="${className}">${content}</span>` : content;
  const classes = ['source', className].filter((name) => name !== '').join(' ');
  // Not a button element, within which text could not go on to the next line.
  return html`<span class="${classes}" role="button" tabindex="0" ${sourceAttributes(place)}>${content}</span>`;
}

/** The attributes by which an element leads to its place in the charter. */
export function sourceAttributes({ file, range: { start, end }, path }: PlanPlace): Html {
  return html`data-file="${file}" data-line="${start.line - 1}" data-character="${start.column - 1}" data-end-line="${end.line - 1}" data-end-character="${end.column - 1}" data-path="${path}"`;
}
