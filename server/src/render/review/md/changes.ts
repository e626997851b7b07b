import type { ChangeClass } from '../../../review/change-class.ts';
import type { Review, ReviewChange } from '../../../review/review.ts';
import { joined, type Markdown, markdownTable, md } from '../../markdown.ts';
import { counted } from '../../words.ts';
import { abridged } from '../abridged.ts';
import { listed } from '../sentence.ts';
import type { Block } from './block.ts';
import { type PlaceView, placeOf } from './place.ts';

/** So many notable changes are seen at once; the others are folded. */
const MOST_NOTABLE = 5;

/** What is said of one change is not longer than that. */
const LONGEST = { message: 400, value: 300, role: 60 };

const MOST_ROLES = 3;

/** The material changes, all of them to be seen. */
export function materialBlock(review: Review, view: PlaceView): Block | undefined {
  const changes = ofClass(review, 'material');
  return visible('Material changes', 'material', changes, review, view);
}

/** The notable changes that are seen at once. */
export function notableBlock(review: Review, view: PlaceView): Block | undefined {
  const changes = ofClass(review, 'notable');
  return visible('Notable changes', 'notable', changes.slice(0, MOST_NOTABLE), review, view);
}

/** What is folded away: the other notable changes, and the editorial ones. */
export function foldedBlocks(review: Review, view: PlaceView): readonly (Block | undefined)[] {
  const more = ofClass(review, 'notable').slice(MOST_NOTABLE);
  return [
    folded('more notable change', 'notable', more, review, view),
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

function table(changes: readonly ReviewChange[], review: Review, view: PlaceView): Markdown {
  return markdownTable<ReviewChange>(
    [
      { title: 'What changes', cell: (change) => changeCell(change, review, view) },
      { title: 'Before', cell: ({ beforeText }) => valueCell(beforeText) },
      { title: 'After', cell: ({ afterText }) => valueCell(afterText) },
    ],
    changes,
  );
}

function changeCell(change: ReviewChange, { approvals }: Review, view: PlaceView): Markdown {
  const titles = new Map(approvals.map(({ role, title }) => [role, title]));
  const named = change.requires.slice(0, MOST_ROLES).map((role) => abridged(titles.get(role) ?? role, LONGEST.role));
  const more = change.requires.length - named.length;
  const roles = listed(more > 0 ? [...named, `${more} more`] : named);
  const details = [placeOf(change, view), md`${change.id}`, roles !== '' && md`for ${roles} to approve`];
  return md`${abridged(change.message, LONGEST.message)}<br><sub>${joined(details, ' · ')}</sub>`;
}

function valueCell(text: string): Markdown {
  return text.trim() === '' ? md`–` : md`${abridged(text, LONGEST.value)}`;
}
