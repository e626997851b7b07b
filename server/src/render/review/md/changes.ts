import type { ChangeClass } from '../../../review/change-class.ts';
import { changePage } from '../../../review/change-page.ts';
import type { Review, ReviewChange } from '../../../review/review.ts';
import { joined, type Markdown, type MarkdownColumn, markdownList, markdownTable, md } from '../../markdown.ts';
import { counted } from '../../words.ts';
import { abridged } from '../abridged.ts';
import { differInApprovers } from '../approval-words.ts';
import { markedItems } from '../marked-items.ts';
import { listed } from '../sentence.ts';
import { changesShown } from '../told-elsewhere.ts';
import type { Side } from '../view.ts';
import type { Block } from './block.ts';
import { linked, type PlaceView, placeOf } from './place.ts';

/** So many notable changes are seen at once; the others are folded. */
const MOST_NOTABLE = 5;

/** Of a new charter everything is a change: so many of them are seen at once, and only material ones. */
const MOST_OF_NEW = 10;

/** What is said of one change is not longer than that. */
const LONGEST = { message: 400, value: 300, role: 60 };

const MOST_ROLES = 3;

/** A value that is not longer than a date is never broken. */
const SHORT = '31 Dec 2026'.length;

/** The material changes that are seen at once: all of them, where a charter changes. */
export function materialBlock(review: Review, view: PlaceView): Block | undefined {
  const changes = ofClass(review, 'material').slice(0, mostSeen(review).material);
  return visible('Material changes', 'material', changes, review, view);
}

/** The notable changes that are seen at once. */
export function notableBlock(review: Review, view: PlaceView): Block | undefined {
  const changes = ofClass(review, 'notable').slice(0, mostSeen(review).notable);
  return visible('Notable changes', 'notable', changes, review, view);
}

/** Nobody reads sentence by sentence what a charter said that is gone. */
function mostSeen({ base, head }: Review): { readonly material: number; readonly notable: number } {
  if (base && head) return { material: Number.POSITIVE_INFINITY, notable: MOST_NOTABLE };
  return { material: head ? MOST_OF_NEW : 0, notable: 0 };
}

/** What is folded away: the other material and notable changes, and the editorial ones. */
export function foldedBlocks(review: Review, view: PlaceView): readonly (Block | undefined)[] {
  const most = mostSeen(review);
  const material = ofClass(review, 'material').slice(most.material);
  const notable = ofClass(review, 'notable').slice(most.notable);
  return [
    folded(most.material > 0 ? 'more material change' : 'material change', 'material', material, review, view),
    folded(most.notable > 0 ? 'more notable change' : 'notable change', 'notable', notable, review, view),
    folded('editorial change', 'editorial', ofClass(review, 'editorial'), review, view),
  ];
}

function ofClass(review: Review, name: ChangeClass): readonly ReviewChange[] {
  return changesShown(review).filter((change) => change.class === name);
}

function visible(
  title: string,
  kind: ChangeClass,
  changes: readonly ReviewChange[],
  review: Review,
  view: PlaceView,
): Block | undefined {
  return changesBlock(kind, changes, (shown) => {
    const { length } = changes;
    const part = shown.length < length && md` (${shown.length} of ${length})`;
    return md`### ${title}${part}\n\n${changesIn(shown, review, view)}`;
  });
}

function folded(
  noun: string,
  kind: ChangeClass,
  changes: readonly ReviewChange[],
  review: Review,
  view: PlaceView,
): Block | undefined {
  return changesBlock(kind, changes, (shown) => {
    const all = counted(changes.length, noun);
    return fold(shown.length < changes.length ? `${shown.length} of ${all}` : all, changesIn(shown, review, view));
  });
}

/** A block of some changes, of which only the first may be shown; none without changes. */
function changesBlock(
  kind: ChangeClass,
  changes: readonly ReviewChange[],
  render: (shown: readonly ReviewChange[]) => Markdown,
): Block | undefined {
  if (changes.length === 0) return undefined;
  return { kind, count: changes.length, render: (shown) => render(changes.slice(0, shown)) };
}

/** Content that is seen when somebody opens it. */
export function fold(title: string, content: Markdown): Markdown {
  return md`<details>\n<summary>${title}</summary>\n\n${content}\n</details>`;
}

/**
 * Before and after side by side; a side on which there is nothing at all has no column. Of a charter that is new or gone the
 * sentences say everything.
 */
function changesIn(changes: readonly ReviewChange[], review: Review, view: PlaceView): Markdown {
  if (!review.base || !review.head) return markdownList(changes.map((change) => changeCell(change, review, view)));
  const has = (text: (change: ReviewChange) => string): boolean => changes.some((change) => text(change).trim() !== '');
  const columns: readonly (MarkdownColumn<ReviewChange> | false)[] = [
    { title: 'What changes', cell: (change) => changeCell(change, review, view) },
    has(({ beforeText }) => beforeText) && { title: 'Before', cell: (change) => valueCell(change, 'base') },
    has(({ afterText }) => afterText) && { title: 'After', cell: (change) => valueCell(change, 'head') },
  ];
  return markdownTable(
    columns.filter((column) => column !== false),
    changes,
  );
}

function changeCell(change: ReviewChange, review: Review, view: PlaceView): Markdown {
  const roles = approversOf(change, review);
  const details = [placeOf(change, view), kindOf(change), roles !== '' && md`for ${roles} to approve`];
  return md`${abridged(change.message, LONGEST.message)}<br><sub>${joined(details, ' · ')}</sub>`;
}

/** The kind of a change, leading to its explanation where anybody has to do something about it: a comment has little room. */
function kindOf({ id, class: name }: ReviewChange): Markdown {
  return linked(id, name === 'editorial' ? undefined : changePage(id));
}

/** Who has to approve a change, where that is not the same for all of them. */
function approversOf(change: ReviewChange, review: Review): string {
  if (!differInApprovers(review)) return '';
  const titles = new Map(review.approvals.map(({ role, title }) => [role, title]));
  const named = change.requires.slice(0, MOST_ROLES).map((role) => abridged(titles.get(role) ?? role, LONGEST.role));
  const more = change.requires.length - named.length;
  return listed(more > 0 ? [...named, `${more} more`] : named);
}

/** The value of a side. Of two lists, what only one has stands out. */
function valueCell(change: ReviewChange, side: Side): Markdown {
  const text = side === 'base' ? change.beforeText : change.afterText;
  if (text.trim() === '') return md`–`;
  const items = text.length > LONGEST.value ? undefined : markedItems(change, side);
  if (!items) return shortOrAbridged(text);
  const cells = items.map((item) => (item.isOwn ? emphasised(item.text, side) : md`${item.text}`));
  return joined(cells, ', ');
}

/** A date or a word or two stay in one line, however narrow their column. */
function shortOrAbridged(text: string): Markdown {
  if (text.length > SHORT) return md`${abridged(text, LONGEST.value)}`;
  const words = text.split(/\s+/).map((word) => md`${word}`);
  return joined(words, '&nbsp;');
}

function emphasised(text: string, side: Side): Markdown {
  return side === 'base' ? md`<del>${text}</del>` : md`<b>${text}</b>`;
}
