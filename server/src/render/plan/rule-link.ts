import { rulePage } from '../../rules/rule-page.ts';
import { type Html, html } from '../html.ts';
import type { PlanView } from './source-link.ts';

/** A rule by its id, leading to its page: through the editor where there is one. */
export function ruleLink(ruleId: string, { interactive }: PlanView): Html {
  return interactive
    ? html`<button type="button" class="source rule" data-rule="${ruleId}"><code>${ruleId}</code></button>`
    : html`<a class="rule" href="${rulePage(ruleId)}"><code>${ruleId}</code></a>`;
}
