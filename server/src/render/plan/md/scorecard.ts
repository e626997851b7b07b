import type { Plan } from '../../../plan/plan.ts';
import type { PlanPractice, PracticeState } from '../../../plan/scorecard.ts';
import { PRACTICES } from '../../../rules/practices.ts';
import { joined, type Markdown, markdownTable, md } from '../../markdown.ts';
import { placeInWords } from '../../place-in-words.ts';
import { practicesInOrder } from '../practices-in-order.ts';
import { lines, type MarkdownView, source } from './source.ts';

const STATES: Readonly<Record<PracticeState, string>> = {
  met: '✓ Met',
  partly: '◐ Partly',
  missing: '✕ Missing',
  'not-applicable': '– Does not apply',
};

/** More places would fill the table and say no more. */
const MOST_PLACES = 3;

/** How far the charter follows the practices, each with where it shows and which rule would notice. */
export function scorecardInMarkdown({ scorecard }: Plan, view: MarkdownView): Markdown {
  if (scorecard.length === 0) return md`The charter cannot be read, so that nothing can be said of the practices.`;
  const count = (state: PracticeState): number => scorecard.filter((each) => each.state === state).length;
  const lead = md`${count('met')} of ${scorecard.length - count('not-applicable')} practices that apply here are met, ${count('partly')} in part, ${count('missing')} not yet.\n`;
  const table = markdownTable<PlanPractice>(
    [
      { title: 'Practice', cell: ({ practice }) => md`${practice}: ${PRACTICES[practice]}` },
      { title: 'State', cell: ({ state }) => STATES[state] },
      { title: 'Shown by', cell: (practice) => placesCell(practice, view) },
      { title: 'Noticed by', cell: ({ rules }) => lines(rules.map((rule) => md`${rule}`)) },
    ],
    practicesInOrder(scorecard),
  );
  return joined([lead, table], '\n');
}

function placesCell({ places }: PlanPractice, view: MarkdownView): Markdown {
  const more = places.length - MOST_PLACES;
  return lines([
    ...places.slice(0, MOST_PLACES).map((place) => source(placeInWords(place.path), place, view)),
    more > 0 && md`and ${more} more`,
  ]);
}
