/** What there is to know of a kind of change, as people read it beside its title. */
import { APPROVERS } from '../language/words.ts';
import type { Approver } from './approvers.ts';
import { type Check, takesDays } from './check.ts';

/** Who must approve, within a sentence: `the CEO; the CIO, where the role belongs to technology`. */
export function approversInWords(approvers: readonly Approver[]): string {
  return approvers.length === 0 ? 'nobody' : approvers.map(approverInWords).join('; ');
}

/** One of them: `the owner of the data set`. */
function approverInWords(word: Approver): string {
  const meaning = APPROVERS[word].replace(/\.$/, '');
  return meaning.charAt(0).toLowerCase() + meaning.slice(1);
}

/** How much it matters, and what that depends on. `days` is by how many days a date may move. */
export function classInWords(check: Check, days: number): string {
  return takesDays(check) ? `${check.class}; editorial where a date moves by no more than ${days} days` : check.class;
}
