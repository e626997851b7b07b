import type { Review } from '../../../review/review.ts';
import { joined, type Markdown, markdownList, md } from '../../markdown.ts';
import { counted } from '../../words.ts';
import { abridged } from '../abridged.ts';
import { hasNoChange, LONGEST_NAME, listed, summaryOf, summaryOfAll } from '../sentence.ts';
import { fileOf, revisionInWords } from '../side-words.ts';
import { versionInWords } from '../version-words.ts';
import { listOf, type Reviews, type ReviewView } from '../view.ts';
import { approvalsBlock } from './approvals.ts';
import { type Block, type BlockKind, KINDS, wholeBlock } from './block.ts';
import { foldedBlocks, materialBlock, notableBlock } from './changes.ts';
import { findingBlocks } from './findings.ts';
import { fitted, type LeftOut } from './fit.ts';
import { matrixBlock } from './matrix.ts';
import { linked, type PlaceView, shortFile } from './place.ts';

/** A sentence and a note always find room in so many bytes, whatever charters say. */
export const LEAST_LENGTH = 4000;

/** What changes, as a comment on a pull request: understood from its first line, with the details folded away. */
export function renderReviewMarkdown(reviews: Reviews, view: ReviewView): string {
  const list = listOf(reviews);
  const [only] = list;
  const isOne = list.length === 1 && only !== undefined;
  const lead = md`**${isOne ? summaryOf(only) : summaryOfAll(list)}**`;
  const blocks = isOne ? blocksOf(only, md``, view) : blocksOfAll(list, view);
  return fitted(lead, blocks, view.maxLength ?? Number.POSITIVE_INFINITY, (left) => noteOn(left, view.wholeAt));
}

/** The charters that change one below the other, and after them the others in a list. */
function blocksOfAll(reviews: readonly Review[], view: ReviewView): readonly Block[] {
  const changed = reviews.filter((review) => !hasNoChange(review));
  const blocks = changed.flatMap((review) => blocksOf(review, titled(review), view));
  const silent = reviews.filter(hasNoChange);
  return silent.length === 0 ? blocks : [...blocks, silentBlock(silent, changed.length > 0, view)];
}

/** Charters of which only the text differs. */
function silentBlock(reviews: readonly Review[], isAfterOthers: boolean, view: ReviewView): Block {
  return {
    kind: 'charter',
    count: reviews.length,
    render: (shown) => {
      const items = reviews
        .slice(0, shown)
        .map((review) => md`${nameOf(review)}<br>${details(review, { file: fileOf(review), linkTo: view.linkTo })}`);
      return md`${isAfterOthers && md`## No change for anybody\n\n`}${markdownList(items)}`;
    },
  };
}

/** The head of one charter among several. */
function titled(review: Review): Markdown {
  return md`## ${nameOf(review)}\n\n**${summaryOf(review)}**`;
}

function nameOf({ title }: Review): string {
  return title.trim() === '' ? 'Untitled charter' : abridged(title, 2 * LONGEST_NAME);
}

function blocksOf(review: Review, head: Markdown, view: ReviewView): readonly Block[] {
  const places: PlaceView = { file: fileOf(review), linkTo: view.linkTo };
  const isSilent = hasNoChange(review) && head.source === '';
  const blocks = [
    isSilent ? undefined : wholeBlock('charter', joined([head, facts(review, head, places), version(review)], '\n\n')),
    approvalsBlock(review),
    materialBlock(review, places),
    matrixBlock(review),
    notableBlock(review, places),
    ...findingBlocks(review, places),
    ...foldedBlocks(review, places),
  ];
  return blocks.filter((block) => block !== undefined);
}

/** Which charter, in which file, compared with what. */
function facts(review: Review, head: Markdown, view: PlaceView): Markdown {
  return md`${head.source === '' && md`${nameOf(review)}<br>`}${details(review, view)}`;
}

function details(review: Review, view: PlaceView): Markdown {
  const file = fileOf(review);
  const name = linked(shortFile(file), view.linkTo?.(file, 1, review.head ? 'head' : 'base'));
  const revisions = revisionsInWords(review);
  return md`<sub>${joined([name, revisions !== '' && md`${revisions}`], ' · ')}</sub>`;
}

/** Between which revisions a charter changes; empty where there are none, or where the whole charter came or went. */
function revisionsInWords({ base, head }: Review): string {
  if (!base || !head || (base.ref === undefined && head.ref === undefined)) return '';
  const [before, after] = [base, head].map((side) => abridged(revisionInWords(side), LONGEST_NAME));
  return head.ref === undefined ? `compared with ${before}` : `${before} → ${after}`;
}

function version(review: Review): Markdown | undefined {
  const said = versionInWords(review);
  if (!said) return undefined;
  return md`${said.isEnough ? md`✓ Version` : md`**✕ Version**`} ${abridged(said.text, 3 * LONGEST_NAME)}`;
}

const NOUNS: Readonly<Record<BlockKind, string>> = {
  charter: 'whole charter',
  approval: 'required approval',
  material: 'material change',
  finding: 'finding',
  notable: 'notable change',
  matrix: 'RACI matrix',
  editorial: 'editorial change',
};

/** What is left out, and where it can be seen. */
function noteOn(left: LeftOut, wholeAt: string | undefined): Markdown {
  const parts = KINDS.flatMap((kind) => {
    const count = left.get(kind) ?? 0;
    if (count === 0) return [];
    return kind === 'matrix' && count > 1 ? [`${count} RACI matrices`] : [counted(count, NOUNS[kind])];
  });
  const where = wholeAt === undefined ? md`\`charterline diff\` shows everything.` : linked('See everything', wholeAt);
  return md`---\n\nLeft out to keep this short: ${listed(parts)}. ${where}`;
}
