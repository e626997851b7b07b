import { printable } from '../../render/findings/printable.ts';
import { joined, Markdown, markdownList, md } from '../../render/markdown.ts';
import { missingCount, type Outcome } from '../outcome.ts';
import { WAIVER_LABEL } from '../waiver.ts';

/**
 * More sentences than that are counted, and none is longer, whatever charters and branches are called: escaped, a character
 * takes up to 13 bytes, and a comment needs room for the changes as well.
 */
const MOST_REASONS = 10;
const MOST_NOTICES = 5;
const LONGEST_SENTENCE = 300;

/** Whether the step fails and why, and what people should know about that; in a space that has an end. */
export function verdictOn(outcome: Outcome): Markdown {
  const { failures, troubles, notices } = outcome;
  const reasons = [...troubles, ...failures];
  const lead = reasons.length === 0 ? md`✓ This check passes.` : md`✕ **This check fails:**`;
  const parts = [lead, sentences(reasons, MOST_REASONS), waived(outcome), sentences(notices, MOST_NOTICES)];
  return joined(
    parts.map((part) => part && new Markdown(part.source.trimEnd())),
    '\n\n',
  );
}

function sentences(all: readonly string[], most: number): Markdown {
  const shown = all.slice(0, most).map((sentence) => md`${shortened(sentence)}`);
  const rest = all.length - shown.length;
  return markdownList(rest > 0 ? [...shown, md`and ${rest} more`] : shown);
}

function shortened(sentence: string): string {
  const line = printable(sentence);
  return line.length > LONGEST_SENTENCE ? `${line.slice(0, LONGEST_SENTENCE - 1)}…` : line;
}

/** Nobody should take waived approvals for given ones. */
function waived({ waiver, reviews }: Outcome): Markdown | undefined {
  if (!waiver) return undefined;
  const count = missingCount({ reviews });
  const approvals = count === 1 ? '1 approval is' : `${count} approvals are`;
  return md`> [!WARNING]\n> **${approvals} waived, not given:** ${waiver.by ?? 'somebody'} has added the label ${WAIVER_LABEL}.`;
}
