import { summaryInWords } from '../../render/findings/summary-in-words.ts';
import { linkTo, md } from '../../render/markdown.ts';
import { renderReviewMarkdown } from '../../render/review/md/document.ts';
import type { Outcome } from '../outcome.ts';
import type { Links } from './links.ts';
import { verdictOn } from './verdict.ts';

/** The longest comment that GitHub takes, in characters. */
export const LONGEST_COMMENT = 65_536;

/** The comment on a pull request that changes charters. `mark` is what it is found again by. */
export function commentOn(outcome: Outcome, mark: string, { linkTo: lineAt, run }: Links): string {
  const findings = md`${summaryInWords(outcome.report.summary)}.${run === undefined ? md`` : md` ${linkTo(run, 'Summary of the run')}`}`;
  const head = `${mark}\n${md`## Charterline\n\n${verdictOn(outcome)}\n\n${findings}`.source}\n\n`;
  const maxLength = LONGEST_COMMENT - new TextEncoder().encode(head).length;
  return head + renderReviewMarkdown(outcome.reviews, { colour: false, linkTo: lineAt, maxLength, wholeAt: run });
}

/** What the comment says once the pull request no longer changes a charter. */
export function commentOnNothing(mark: string): string {
  return `${mark}\n${md`## Charterline\n\nThis pull request no longer changes a charter.`.source}\n`;
}
