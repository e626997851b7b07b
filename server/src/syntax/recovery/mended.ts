import type { Cut, Explanation } from '../explain/explanation.ts';
import { lineEnd, lineStart } from '../text-lines.ts';
import { without } from './cuts.ts';
import { isEmpty } from './outline.ts';

/** What is wrong with a text, and what to leave out so that the rest can be read. */
export interface Mended {
  readonly failures: readonly Explanation[];
  readonly cuts: readonly Cut[];
}

export const NOTHING: Mended = { failures: [], cuts: [] };

/** Slips that go over several lines are one mistake; text without a key goes on with the line above it. */
const GO_ON_AS: Readonly<Record<string, readonly string[]>> = {
  tab: ['tab', 'missingColon'],
  wrongIndentation: ['wrongIndentation', 'missingColon'],
  missingColon: ['missingColon'],
  notUnderstood: ['notUnderstood'],
};

export function joined(all: readonly Mended[]): Mended {
  return { failures: all.flatMap(({ failures }) => failures), cuts: all.flatMap(({ cuts }) => cuts) };
}

/** Moves offsets of a part to those of the whole. */
export function shifted({ failures, cuts }: Mended, by: number): Mended {
  return {
    failures: failures.map((failure) => shiftedFailure(failure, by)),
    cuts: cuts.map((cut) => shiftedCut(cut, by)),
  };
}

function shiftedFailure(failure: Explanation, by: number): Explanation {
  const { start, end, culprit } = failure;
  return {
    ...failure,
    start: start + by,
    end: end + by,
    culprit: culprit + by,
    cut: failure.cut && shiftedCut(failure.cut, by),
  };
}

function shiftedCut(cut: Cut, by: number): Cut {
  return { ...cut, start: cut.start + by, end: cut.end + by };
}

/** Leaves out failures that only go on with the one before. */
export function merged(source: string, { failures, cuts }: Mended): Mended {
  if (failures.length < 2) return { failures, cuts };
  const rest = without(source, cuts);
  const sorted = failures.toSorted((a, b) => a.start - b.start);
  const kept = sorted.filter((failure, index) => {
    const before = sorted[index - 1];
    if (!before || !GO_ON_AS[before.message]?.includes(failure.message)) return true;
    return !isEmpty(rest, { start: lineEnd(source, before.end), end: lineStart(source, failure.start) });
  });
  return { failures: kept, cuts };
}
