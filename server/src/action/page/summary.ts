import { renderMarkdown } from '../../render/findings/md.ts';
import { md } from '../../render/markdown.ts';
import { renderReviewMarkdown } from '../../render/review/md/document.ts';
import { counted } from '../../render/words.ts';
import type { ReportedFinding } from '../../report/report.ts';
import type { Outcome } from '../outcome.ts';
import type { Links } from './links.ts';
import { verdictOn } from './verdict.ts';

/** The longest summary that GitHub takes of a step, in bytes of UTF-8. */
export const LONGEST_SUMMARY = 1024 * 1024;

/** So much of it is left to the findings, however much changes. */
const ROOM_FOR_FINDINGS = LONGEST_SUMMARY / 4;

/** The summary of the job: the verdict, what changes, every finding; as much as there is room for. */
export function summaryOf(outcome: Outcome, { linkTo, run }: Links): string {
  const head = `${md`## Charterline\n\n${verdictOn(outcome)}`.source}\n\n`;
  const changes = outcome.comparison
    ? changesIn(outcome, linkTo, run, LONGEST_SUMMARY - ROOM_FOR_FINDINGS - bytesIn(head))
    : '';
  const room = LONGEST_SUMMARY - bytesIn(head) - bytesIn(changes);
  return head + changes + findingsIn(outcome, room);
}

function changesIn(
  { reviews, comparison }: Outcome,
  linkTo: Links['linkTo'],
  run: string | undefined,
  maxLength: number,
): string {
  const lead = `${md`### Changes since ${comparison?.baseName.slice(0, 100)}`.source}\n\n`;
  const view = { colour: false, linkTo, wholeAt: run, maxLength: maxLength - bytesIn(lead) - 1 };
  return `${lead}${renderReviewMarkdown(reviews, view)}\n`;
}

/** As many findings as fit, the worst first to stay, and how many do not. */
function findingsIn({ report }: Outcome, room: number): string {
  const lead = '### Findings\n\n';
  const all = report.findings.filter(({ suppressed }) => !suppressed);
  const worstFirst = all.toSorted((a, b) => RANKS[a.severity] - RANKS[b.severity]);
  const page = (count: number): string => {
    const kept = new Set<ReportedFinding>(worstFirst.slice(0, count));
    const left = all.length - count;
    const note = left === 0 ? '' : `\n${md`Left out to keep this short: ${counted(left, 'finding')}.`.source}\n`;
    return `${lead}${renderMarkdown({ ...report, findings: all.filter((finding) => kept.has(finding)) })}${note}`;
  };
  const whole = page(all.length);
  if (bytesIn(whole) <= room) return whole;
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (bytesIn(page(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return page(low);
}

const RANKS = { error: 0, warning: 1, info: 2 } as const;

function bytesIn(text: string): number {
  return new TextEncoder().encode(text).length;
}
