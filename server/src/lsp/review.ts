import type { Range } from 'vscode-languageserver-types';
import type { Analysis } from '../analysis/analysis.ts';
import { fileNameOf } from '../analysis/uris.ts';
import { PLAN_STYLE } from '../render/plan-html.ts';
import { documentOf } from '../render/review/document.ts';
import { renderReviewBody } from '../render/review/html/document.ts';
import { REVIEW_STYLE } from '../render/review/html/style.ts';
import { fileFrom } from '../report/file-from.ts';
import type { Review, ReviewChange, ReviewPlace } from '../review/review.ts';
import { reviewCharters } from '../review/review-charters.ts';
import { textOf } from '../rules/text.ts';
import { entryOf } from '../syntax/nodes.ts';
import { filesOf } from './analyses.ts';
import {
  type ChangeMark,
  PROTOCOL_VERSION,
  type ReviewBase,
  type ReviewParams,
  type ReviewResult,
  type ReviewTrouble,
} from './protocol.ts';
import { rangeIn } from './to-range.ts';

/** Answers `charterline/review` for an analysed file and what it is compared with; `before` is `undefined` when that is not there. */
export function reviewResult(
  analysis: Analysis | undefined,
  before: Analysis | undefined,
  { base: asked, format }: Omit<ReviewParams, 'textDocument'>,
): ReviewResult | null {
  if (!analysis?.charter) return null;
  const base = before?.charter ? before : undefined;
  const ref = asked.kind === 'revision' ? (asked.label ?? asked.revision) : undefined;
  const review = reviewCharters(base && { analysis: base, ref }, { analysis }, { folder: analysis.root });
  const answer = {
    version: PROTOCOL_VERSION,
    title: review.title || fileNameOf(analysis.file.uri),
    root: analysis.root,
    isNew: base === undefined,
    trouble: troubleIn(analysis, 'head', analysis.root) ?? (base && troubleIn(base, 'base', analysis.root)),
  } as const;
  switch (format) {
    case 'html': {
      const html = renderReviewBody(named(review, asked), { interactive: true });
      return { ...answer, format, html, style: `${PLAN_STYLE}${REVIEW_STYLE}` };
    }
    case 'json':
      return { ...answer, format, review: documentOf(review) };
    case 'marks':
      return { ...answer, format, marks: base ? marksIn(review, analysis) : [] };
  }
}

/** Called for what the sides are in the editor, where a file as it stands may be either of them. */
function named(review: Review, asked: ReviewBase): Review {
  const { base, head } = review;
  const name = asked.kind === 'saved' ? 'As saved' : base?.file;
  return {
    ...review,
    base: base && { ...base, ref: base.ref ?? name },
    head: head && { ...head, ref: asked.kind === 'file' ? head.file : 'As it stands now' },
  };
}

/** The first mistake because of which a part of a text cannot be read. */
function troubleIn(analysis: Analysis, side: ReviewTrouble['side'], root: string): ReviewTrouble | undefined {
  const first = analysis.findings.find(({ ruleId, severity }) => ruleId.startsWith('syntax/') && severity === 'error');
  const file = first && filesOf(analysis).find(({ uri }) => uri === first.file);
  return file && { side, message: textOf(first), file: fileFrom(root, file.uri), range: rangeIn(file, first) };
}

function marksIn({ changes, approvals }: Review, analysis: Analysis): readonly ChangeMark[] {
  const titles = new Map(approvals.map(({ role, title }) => [role, title]));
  return changes.flatMap((change): ChangeMark[] => {
    const { class: name, id, message, requires } = change;
    const range = name === 'editorial' ? undefined : rangeOf(change, analysis);
    if (name === 'editorial' || !range) return [];
    return [{ class: name, id, message, range, requires: requires.map((role) => titles.get(role) ?? role) }];
  });
}

/** Where a change shows in the charter itself; `undefined` when that is in another file. */
function rangeOf({ head, path }: ReviewChange, { file, root }: Analysis): Range | undefined {
  if (head) return head.file === fileFrom(root, file.uri) ? fromZero(head.range) : undefined;
  const [part = ''] = path.split(/[.[]/);
  const key = file.tree.root && entryOf(file.tree.root, part)?.key;
  return key && rangeIn(file, key);
}

/** Reviews count lines and columns from one, the protocol from zero. */
function fromZero({ start, end }: ReviewPlace['range']): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}
