import type { ChangeClass } from '../../../review/change-class.ts';
import type { Review, ReviewChange, ReviewPlace } from '../../../review/review.ts';
import { type Html, html } from '../../html.ts';
import { differInApprovers } from '../approval-words.ts';
import { markedItems } from '../marked-items.ts';
import { listed } from '../sentence.ts';
import { fileOf } from '../side-words.ts';
import { changesShown } from '../told-elsewhere.ts';
import type { Side } from '../view.ts';
import { placeLink, type ReviewPageView } from './place-link.ts';
import { foldable, type Standing } from './section.ts';

const TITLES: Readonly<Record<ChangeClass, string>> = {
  material: 'Material changes',
  notable: 'Notable changes',
  editorial: 'Editorial changes',
};

/** The changes of one class, if there are any. */
export function renderChanges(
  review: Review,
  name: ChangeClass,
  standing: Standing,
  view: ReviewPageView,
): Html | undefined {
  const changes = changesShown(review).filter((change) => change.class === name);
  if (changes.length === 0) return undefined;
  const content = html`<ul class="changes changes-${name}">
${changes.map((change) => renderChange(change, review, view))}</ul>`;
  return foldable(
    { id: name, title: TITLES[name], count: changes.length, isOpen: isSeen(name, review), content },
    standing,
  );
}

/** Of a charter that is new, what matters most is enough to begin with; of one that is gone, that it is gone. */
function isSeen(name: ChangeClass, { base, head }: Review): boolean {
  if (base && head) return name !== 'editorial';
  return head !== undefined && name === 'material';
}

function renderChange(change: ReviewChange, review: Review, view: ReviewPageView): Html {
  const { id, message, base, head, requires } = change;
  const titles = new Map(review.approvals.map(({ role, title }) => [role, title]));
  const roles = differInApprovers(review) ? listed(requires.map((role) => titles.get(role) ?? role)) : '';
  const file = fileOf(review);
  return html`<li class="change"><p class="change-message">${message}</p>
<div class="change-sides">${side('base', change, base, file, view)}${side('head', change, head, file, view)}</div>
<span class="detail"><code>${id}</code>${roles !== '' && html` · for ${roles} to approve`}</span></li>
`;
}

const SIDE_NAMES: Readonly<Record<Side, string>> = { base: 'Before', head: 'After' };

function side(
  name: Side,
  change: ReviewChange,
  place: ReviewPlace | undefined,
  file: string,
  view: ReviewPageView,
): Html {
  const text = name === 'base' ? change.beforeText : change.afterText;
  const isThere = text.trim() !== '';
  const value = isThere ? renderValue(text, change, name) : html`<span class="change-nothing">–</span>`;
  const where =
    place && html`<span class="change-place">${placeLink(placeInWords(place, file), place, name, view)}</span>`;
  return html`<div class="change-side ${isThere ? `change-${name}` : 'change-empty'}"><span class="change-side-name">${SIDE_NAMES[name]}</span><span class="change-value">${value}</span>${where}</div>`;
}

/** A value as it is said; of two lists, what only one has stands out. */
function renderValue(text: string, change: ReviewChange, side: Side): Html {
  const items = markedItems(change, side);
  if (!items) return html`${text}`;
  const parts = items.map(({ text: item, isOwn }, index) => {
    const shown = isOwn ? (side === 'base' ? html`<del>${item}</del>` : html`<ins>${item}</ins>`) : html`${item}`;
    return html`${index > 0 && ', '}${shown}`;
  });
  return html`${parts}`;
}

/** The file is named only where it is another than that of the review. */
function placeInWords({ file, range }: ReviewPlace, own: string): Html {
  return file === own ? html`Line ${range.start.line}` : html`${file}, line ${range.start.line}`;
}
