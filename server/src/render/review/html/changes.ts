import type { ChangeClass } from '../../../review/change-class.ts';
import type { Review, ReviewChange, ReviewPlace } from '../../../review/review.ts';
import { type Html, html } from '../../html.ts';
import { listed } from '../sentence.ts';
import { fileOf } from '../side-words.ts';
import type { Side } from '../view.ts';
import { placeLink, type ReviewPageView } from './place-link.ts';
import { foldable, type Standing } from './section.ts';

const TITLES: Readonly<Record<ChangeClass, string>> = {
  material: 'Material changes',
  notable: 'Notable changes',
  editorial: 'Editorial changes',
};

/** The changes of one class, if there are any; wording is folded. */
export function renderChanges(
  review: Review,
  name: ChangeClass,
  standing: Standing,
  view: ReviewPageView,
): Html | undefined {
  const changes = review.changes.filter((change) => change.class === name);
  if (changes.length === 0) return undefined;
  const content = html`<ul class="changes changes-${name}">
${changes.map((change) => renderChange(change, review, view))}</ul>`;
  const isOpen = name !== 'editorial';
  return foldable({ id: name, title: TITLES[name], count: changes.length, isOpen, content }, standing);
}

function renderChange(change: ReviewChange, review: Review, view: ReviewPageView): Html {
  const { id, message, base, head, beforeText, afterText, requires } = change;
  const titles = new Map(review.approvals.map(({ role, title }) => [role, title]));
  const roles = listed(requires.map((role) => titles.get(role) ?? role));
  const file = fileOf(review);
  return html`<li class="change"><p class="change-message">${message}</p>
<div class="change-sides">${side('base', beforeText, base, file, view)}${side('head', afterText, head, file, view)}</div>
<span class="detail"><code>${id}</code>${roles !== '' && html` · for ${roles} to approve`}</span></li>
`;
}

const SIDE_NAMES: Readonly<Record<Side, string>> = { base: 'Before', head: 'After' };

function side(name: Side, text: string, place: ReviewPlace | undefined, file: string, view: ReviewPageView): Html {
  const isThere = text.trim() !== '';
  const value = isThere ? html`${text}` : html`<span class="change-nothing">–</span>`;
  const where =
    place && html`<span class="change-place">${placeLink(placeInWords(place, file), place, name, view)}</span>`;
  return html`<div class="change-side ${isThere ? `change-${name}` : 'change-empty'}"><span class="change-side-name">${SIDE_NAMES[name]}</span><span class="change-value">${value}</span>${where}</div>`;
}

/** The file is named only where it is another than that of the review. */
function placeInWords({ file, range }: ReviewPlace, own: string): Html {
  return file === own ? html`Line ${range.start.line}` : html`${file}, line ${range.start.line}`;
}
