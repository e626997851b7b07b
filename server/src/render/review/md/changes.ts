import type { ChangeClass } from '../../../review/change-class.ts';
import { changePage } from '../../../review/change-page.ts';
import type { Review, ReviewChange } from '../../../review/review.ts';
import { joined, type Markdown, type MarkdownColumn, markdownTable, md } from '../../markdown.ts';
import { counted } from '../../words.ts';
import { abridged } from '../abridged.ts';
import { listed } from '../sentence.ts';
import type { Block } from './block.ts';
import { linked, type PlaceView, placeOf } from './place.ts';

/** So many notable changes are seen at once; the others are folded. */
const MOST_NOTABLE = 5;

/** And so many material ones of a charter that is new or gone, of which everything is a change. */
const MOST_OF_ALL = 10;

/** What is said of one change is not longer than that. */
const LONGEST = { message: 400, value: 300, role: 60 };

const MOST_ROLES = 3;

/** The material changes that are seen at once: all of them, where a charter changes. */
export function materialBlock(review: Review, view: PlaceView): Block | undefined {
  const changes = ofClass(review, 'material').slice(0, mostMaterial(review));
  return visible('Material changes', 'material', changes, review, view);
}

function mostMaterial({ base, head }: Review): number {
  return base && head ? Number.POSITIVE_INFINITY : MOST_OF_ALL;
}

/** The notable changes that are seen at once. */
export function notableBlock(review: Review, view: PlaceView): Block | undefined {
  const changes = ofClass(review, 'notable');
  return visible('Notable changes', 'notable', changes.slice(0, MOST_NOTABLE), review, view);
}

/** What is folded away: the other material and notable changes, and the editorial ones. */
export function foldedBlocks(review: Review, view: PlaceView): readonly (Block | undefined)[] {
  const material = ofClass(review, 'material').slice(mostMaterial(review));
  const notable = ofClass(review, 'notable').slice(MOST_NOTABLE);
  return [
    folded('more material change', 'material', material, review, view),
    folded('more notable change', 'notable', notable, review, view),
    folded('editorial change', 'editorial', ofClass(review, 'editorial'), review, view),
  ];
}

function ofClass({ changes }: Review, name: ChangeClass): readonly ReviewChange[] {
  return changes.filter((change) => change.class === name);
}

function visible(
  title: string,
  kind: ChangeClass,
  changes: readonly ReviewChange[],
  review: Review,
  view: PlaceView,
): Block | undefined {
  if (changes.length === 0) return undefined;
  const { length } = changes;
  return {
    kind,
    count: length,
    render: (shown) =>
      md`### ${title}${shown < length && md` (${shown} of ${length})`}\n\n${table(changes.slice(0, shown), review, view)}`,
  };
}

function folded(
  noun: string,
  kind: ChangeClass,
  changes: readonly ReviewChange[],
  review: Review,
  view: PlaceView,
): Block | undefined {
  if (changes.length === 0) return undefined;
  const { length } = changes;
  return {
    kind,
    count: length,
    render: (shown) =>
      fold(
        shown < length ? `${shown} of ${counted(length, noun)}` : counted(length, noun),
        table(changes.slice(0, shown), review, view),
      ),
  };
}

/** Content that is seen when somebody opens it. */
export function fold(title: string, content: Markdown): Markdown {
  return md`<details>\n<summary>${title}</summary>\n\n${content}\n</details>`;
}

/** Before and after side by side; a side on which there is nothing at all has no column. */
function table(changes: readonly ReviewChange[], review: Review, view: PlaceView): Markdown {
  const has = (text: (change: ReviewChange) => string): boolean => changes.some((change) => text(change).trim() !== '');
  const columns: readonly (MarkdownColumn<ReviewChange> | false)[] = [
    { title: 'What changes', cell: (change) => changeCell(change, review, view) },
    has(({ beforeText }) => beforeText) && { title: 'Before', cell: ({ beforeText }) => valueCell(beforeText) },
    has(({ afterText }) => afterText) && { title: 'After', cell: ({ afterText }) => valueCell(afterText) },
  ];
  return markdownTable(
    columns.filter((column) => column !== false),
    changes,
  );
}

function changeCell(change: ReviewChange, { approvals }: Review, view: PlaceView): Markdown {
  const titles = new Map(approvals.map(({ role, title }) => [role, title]));
  const named = change.requires.slice(0, MOST_ROLES).map((role) => abridged(titles.get(role) ?? role, LONGEST.role));
  const more = change.requires.length - named.length;
  const roles = listed(more > 0 ? [...named, `${more} more`] : named);
  const details = [placeOf(change, view), kindOf(change), roles !== '' && md`for ${roles} to approve`];
  return md`${abridged(change.message, LONGEST.message)}<br><sub>${joined(details, ' · ')}</sub>`;
}

/** The kind of a change, leading to its explanation where anybody has to do something about it: a comment has little room. */
function kindOf({ id, class: name }: ReviewChange): Markdown {
  return linked(id, name === 'editorial' ? undefined : changePage(id));
}

function valueCell(text: string): Markdown {
  return text.trim() === '' ? md`–` : md`${abridged(text, LONGEST.value)}`;
}
