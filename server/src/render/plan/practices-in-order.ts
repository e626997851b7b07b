import type { PlanPractice, PracticeState } from '../../plan/scorecard.ts';

/** What there is to do comes first. */
const ORDER: readonly PracticeState[] = ['missing', 'partly', 'met', 'not-applicable'];

/** The practices as they are to be read: what is missing first, and by their numbers among those of one state. */
export function practicesInOrder(scorecard: readonly PlanPractice[]): readonly PlanPractice[] {
  return ORDER.flatMap((state) =>
    scorecard.filter((each) => each.state === state).toSorted((a, b) => (a.practice < b.practice ? -1 : 1)),
  );
}
