import { CLASSES } from '../../review/change-class.ts';
import type { LapsedApproval, RequiredApproval, Review } from '../../review/review.ts';
import { abridged } from './abridged.ts';
import { changesShown } from './told-elsewhere.ts';

/** More roles than that are counted instead of named. */
const MOST_NAMED = 3;
/** Titles of roles and charters within a sentence are not longer than that. */
export const LONGEST_NAME = 60;
/** And not than that where others stand before them. */
const LONGEST_NAME_BESIDE = 40;

/**
 * What a review comes down to, in one sentence: "3 material changes need the approval of the CIO and the CFO; 1 of 2 has
 * approved." Its length has an end, whatever the charter says.
 */
export function summaryOf(review: Review): string {
  const { base, head, approvals, lapsed } = review;
  if (hasNoChange(review))
    return `No change for anybody: ${review.isSameText ? 'the charter reads the same, letter for letter' : 'only the way in which the charter is written differs'}.`;
  const event = base === undefined ? 'This charter is new. ' : head === undefined ? 'This charter is removed. ' : '';
  const [words, count] = changesInWords([review]);
  const isWhole = base === undefined || head === undefined;
  const need =
    isWhole || count === 0 ? needInWords(head ? 'It' : 'That', 1, approvals) : needInWords(words, count, approvals);
  return `${event}${need}${lapseInWords(lapsed)}`;
}

/** What the reviews of several charters come down to. */
export function summaryOfAll(reviews: readonly Review[]): string {
  const changed = reviews.filter((review) => !hasNoChange(review));
  if (reviews.length === 0) return 'No charter changes.';
  if (changed.length === 0) {
    const them = reviews.length === 1 ? 'it is' : 'they are';
    return `No change for anybody in ${charters(reviews.length)}: only the way in which ${them} written differs.`;
  }
  const approvals = changed.flatMap((review) => review.approvals);
  const valid = approvals.filter(({ state }) => state === 'valid').length;
  const [words] = changesInWords(changed);
  const what = `${words === '' ? 'Changes' : words} in ${charters(changed.length)}`;
  if (approvals.length === 0) return `${what}: nobody has to approve.`;
  return `${what}: ${approvals.length === 1 ? '1 approval is' : `${approvals.length} approvals are`} needed, ${standing(valid, approvals.length, 'given')}.`;
}

/** Whether a review has nothing to say about what the charter means. */
export function hasNoChange({ base, head, changes }: Review): boolean {
  return changes.length === 0 && base !== undefined && head !== undefined;
}

/**
 * The changes that people should know of, or else those of wording; and how many there are. What is told elsewhere counts only when
 * that is all.
 */
function changesInWords(reviews: readonly Review[]): readonly [string, number] {
  const shown = reviews.flatMap(changesShown);
  const changes = shown.length > 0 ? shown : reviews.flatMap((review) => review.changes);
  const counts = CLASSES.map((name) => ({ name, count: changes.filter((change) => change.class === name).length }));
  const present = counts.filter(({ count }) => count > 0);
  const told = present.filter(({ name }) => name !== 'editorial' || present.length === 1);
  const total = told.reduce((sum, { count }) => sum + count, 0);
  const words = listed(told.map(({ name, count }) => `${count} ${name}`));
  return total === 0 ? ['', 0] : [`${words} ${told.at(-1)?.count === 1 ? 'change' : 'changes'}`, total];
}

function needInWords(what: string, count: number, approvals: readonly RequiredApproval[]): string {
  if (approvals.length === 0) return `${what} ${count === 1 ? 'needs' : 'need'} nobody’s approval.`;
  return `${what} ${count === 1 ? 'needs' : 'need'} the approval of ${rolesInWords(approvals)}; ${approvedInWords(approvals)}.`;
}

/** What else has to be agreed again; nothing when every other approval still holds. */
function lapseInWords(lapsed: readonly LapsedApproval[]): string {
  if (lapsed.length === 0) return '';
  if (lapsed.length > MOST_NAMED) return ` ${lapsed.length} earlier approvals no longer hold.`;
  const names = rolesInWords(lapsed, LONGEST_NAME_BESIDE);
  return lapsed.length === 1
    ? ` The earlier approval of ${names} no longer holds.`
    : ` The earlier approvals of ${names} no longer hold.`;
}

function rolesInWords(approvals: readonly Pick<RequiredApproval, 'title'>[], longest = LONGEST_NAME): string {
  if (approvals.length > MOST_NAMED) return `${approvals.length} roles`;
  return listed(approvals.map(({ title }) => `the ${abridged(title, longest)}`));
}

function approvedInWords(approvals: readonly RequiredApproval[]): string {
  const [first] = approvals;
  const all = approvals.length;
  if (first && all === 1) return SINGLE[first.state];
  const valid = approvals.filter(({ state }) => state === 'valid').length;
  if (valid === all) return all === 2 ? 'both have approved' : `all ${all} have approved`;
  if (valid === 0 && approvals.every(({ state }) => state === 'missing')) return 'nobody has approved yet';
  if (valid === 0) return 'no approval is up to date';
  return `${valid} of ${all} ${valid === 1 ? 'has' : 'have'} approved`;
}

const SINGLE = { valid: 'it is given', stale: 'it is out of date', missing: 'it is missing' } as const;

function standing(valid: number, all: number, verb: string): string {
  if (all === 1 && valid === 1) return `and it is ${verb}`;
  if (valid === all) return `all ${verb}`;
  if (valid === 0) return `none ${verb} yet`;
  return `${valid} ${verb}`;
}

function charters(count: number): string {
  return count === 1 ? '1 charter' : `${count} charters`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
