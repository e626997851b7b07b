import type { ReportedFinding } from '../../../report/report.ts';
import type { Review } from '../../../review/review.ts';
import type { Severity } from '../../../rules/finding.ts';
import { rulePage } from '../../../rules/rule-page.ts';
import { joined, type Markdown, markdownList, md } from '../../markdown.ts';
import { counted } from '../../words.ts';
import { abridged } from '../abridged.ts';
import { isFindingTold } from '../told-elsewhere.ts';
import type { Side } from '../view.ts';
import type { Block } from './block.ts';
import { fold } from './changes.ts';
import { linked, type PlaceView, placed } from './place.ts';

const LONGEST_MESSAGE = 400;
/** So many new findings are seen at once; the others are folded, and so are those of which the approvals say enough. */
const MOST_SEEN = 5;

/** The worst first, so that what is folded is less serious than what is seen. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings that the change brings with it, which are seen, and those that it resolves, which are folded. */
export function findingBlocks({ findings }: Review, view: PlaceView): readonly (Block | undefined)[] {
  const introduced = SEVERITIES.flatMap((name) => findings.introduced.filter(({ severity }) => severity === name));
  const telling = introduced.filter((finding) => !isFindingTold(finding));
  const seen = telling.slice(0, MOST_SEEN);
  const told = introduced.filter(isFindingTold);
  const { resolved } = findings;
  const item = (finding: ReportedFinding): Markdown => findingLine(finding, newName(finding), 'head', view);
  return [
    block(seen, (shown, all) =>
      joined(
        [md`### New findings${shown.length < all && md` (${shown.length} of ${all})`}`, markdownList(shown.map(item))],
        '\n\n',
      ),
    ),
    block(telling.slice(MOST_SEEN), (shown, all) =>
      fold(portion(shown.length, all, 'more new finding'), markdownList(shown.map(item))),
    ),
    block(told, (shown, all) =>
      fold(
        `${portion(shown.length, all, 'new finding')} on approvals that are out of date`,
        markdownList(shown.map(item)),
      ),
    ),
    block(resolved, (shown, all) =>
      fold(
        portion(shown.length, all, 'resolved finding'),
        markdownList(shown.map((finding) => findingLine(finding, md`✓`, 'base', view))),
      ),
    ),
  ];
}

function block(
  findings: readonly ReportedFinding[],
  render: (shown: readonly ReportedFinding[], all: number) => Markdown,
): Block | undefined {
  const { length } = findings;
  if (length === 0) return undefined;
  return { kind: 'finding', count: length, render: (shown) => render(findings.slice(0, shown), length) };
}

function portion(shown: number, all: number, noun: string): string {
  return shown < all ? `${shown} of ${counted(all, noun)}` : counted(all, noun);
}

function newName({ severity }: ReportedFinding): Markdown {
  return { error: md`✕ **New error:**`, warning: md`▲ **New warning:**`, info: md`**New note:**` }[severity];
}

function findingLine(finding: ReportedFinding, lead: Markdown, side: Side, view: PlaceView): Markdown {
  const { message, ruleId } = finding;
  const details = joined([placed(finding, side, view), linked(ruleId, rulePage(ruleId))], ' · ');
  return md`${lead} ${abridged(message, LONGEST_MESSAGE)}<br><sub>${details}</sub>`;
}
