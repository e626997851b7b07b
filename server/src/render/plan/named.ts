import type { PlanNamed } from '../../plan/plan.ts';
import { type Html, html } from '../html.ts';
import { type PlanView, sourceLink } from './source-link.ts';

/** What something is called, leading to where it is named; where nothing is named, a gap that can be seen. */
export function named(thing: PlanNamed | undefined, view: PlanView, missing = 'not named'): Html {
  return thing ? sourceLink(html`${thing.title}`, thing.place, view) : html`<span class="missing">${missing}</span>`;
}

/** Several things, with commas between them. */
export function allNamed(things: readonly PlanNamed[], view: PlanView, missing = 'nobody'): Html {
  if (things.length === 0) return html`<span class="missing">${missing}</span>`;
  return html`${things.map((thing, index) => html`${index > 0 && ', '}${named(thing, view)}`)}`;
}

/** Several things below each other, where commas between them would be hard to read. */
export function listNamed(things: readonly PlanNamed[], view: PlanView, missing = 'nobody'): Html {
  if (things.length < 2) return allNamed(things, view, missing);
  return html`<ul class="names">${things.map((thing) => html`<li>${named(thing, view)}</li>`)}</ul>`;
}

/** A text of the charter, or a gap that can be seen. */
export function said(text: string | undefined, missing = 'not stated'): Html {
  return text === undefined ? html`<span class="missing">${missing}</span>` : html`${text}`;
}
