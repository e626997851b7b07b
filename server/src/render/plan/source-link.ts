import type { PlanPlace } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';

/** How a plan is shown. */
export interface PlanView {
  /** Whether parts of the plan lead back to the charter, as in the editor. An exported file has nowhere to lead to. */
  readonly interactive: boolean;
}

/** Content that leads to its place in the charter. Positions in the attributes count from 0, as editors do. */
export function sourceLink(content: Html, place: PlanPlace | undefined, view: PlanView, className = ''): Html {
  if (!view.interactive || !place) return className ? html`<span class="${className}">${content}</span>` : content;
  const { start, end } = place.range;
  return html`<button type="button" class="source ${className}" data-file="${place.file}" data-line="${start.line - 1}" data-character="${start.column - 1}" data-end-line="${end.line - 1}" data-end-character="${end.column - 1}" data-path="${place.path}">${content}</button>`;
}
