import type { Plan } from '../../plan/plan.ts';
import type { PlanPractice, PracticeState } from '../../plan/scorecard.ts';
import { PRACTICES } from '../../rules/practices.ts';
import { type Html, html } from '../html.ts';
import { placeInWords } from '../place-in-words.ts';
import { meter } from './meter.ts';
import { practicesInOrder } from './practices-in-order.ts';
import { type PlanView, sourceLink } from './source-link.ts';
import { empty } from './table.ts';

/** How far the charter follows the practices, each with where it shows. */
export function renderScorecard({ scorecard }: Plan, view: PlanView): Html {
  if (scorecard.length === 0) return empty('The charter cannot be read, so that nothing can be said of the practices.');
  const count = (state: PracticeState): number => scorecard.filter((each) => each.state === state).length;
  const applying = scorecard.length - count('not-applicable');
  return html`<div class="total"><p class="total-sum"><span class="detail">Practices met</span>${count('met')} of ${applying}</p>${meter((100 * count('met')) / Math.max(1, applying))}<p class="detail">${sentenceOf(count)}</p></div>
<ul class="scorecard">${practicesInOrder(scorecard).map((practice) => entry(practice, view))}</ul>`;
}

function sentenceOf(count: (state: PracticeState) => number): string {
  const others = [
    ...(count('partly') > 0 ? [`${count('partly')} are met in part`] : []),
    ...(count('missing') > 0 ? [`${count('missing')} are missing`] : []),
    ...(count('not-applicable') > 0 ? [`${count('not-applicable')} do not apply here`] : []),
  ];
  return others.length > 0 ? `${others.join(', ')}.` : '';
}

const STATES: Readonly<Record<PracticeState, { readonly sign: string; readonly word: string }>> = {
  met: { sign: '✓', word: 'Met' },
  partly: { sign: '◐', word: 'Partly' },
  missing: { sign: '✕', word: 'Missing' },
  'not-applicable': { sign: '–', word: 'Does not apply' },
};

/** More places would fill the card and say no more. */
const MOST_PLACES = 3;

function entry({ practice, state, places, rules }: PlanPractice, view: PlanView): Html {
  const { sign, word } = STATES[state];
  const shown = places.slice(0, MOST_PLACES);
  const more = places.length - shown.length;
  const missing = state === 'missing' || state === 'partly';
  return html`<li class="practice practice-${state}"><span class="practice-state"><span aria-hidden="true">${sign}</span> ${word}</span><span class="practice-text"><span class="practice-id">${practice}</span> ${PRACTICES[practice]}${shown.length > 0 && html`<span class="detail">${shown.map((place, index) => html`${index > 0 && '; '}${sourceLink(html`${placeInWords(place.path)}`, place, view)}`)}${more > 0 && ` and ${more} more`}</span>`}${missing && html`<span class="detail">Noticed by ${rules.join(', ')}</span>`}</span></li>`;
}
