import { describe, expect, it } from 'vitest';
import { approversOf } from '../../server/src/action/api/reviews.ts';

const HEAD = 'a'.repeat(40);
const OLDER = 'b'.repeat(40);

/** `sunniva APPROVED`, `sunniva APPROVED older`: a review each, the oldest first. */
function approvers(lines: readonly string[], author = 'dana'): readonly string[] {
  const reviews = lines.map((line) => {
    const [by, state = '', older] = line.split(' ');
    return {
      by: by === '?' ? undefined : by,
      state,
      commit: older === undefined ? HEAD : older === 'gone' ? undefined : OLDER,
    };
  });
  return approversOf(HEAD, author, reviews);
}

describe('a review of a pull request', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['approves the commit that it looked at', ['Sunniva APPROVED'], ['sunniva']],
    ['says nothing of another commit', ['sunniva APPROVED older'], []],
    ['says nothing of a commit that is gone', ['sunniva APPROVED gone'], []],
    ['may be given again', ['sunniva APPROVED older', 'sunniva APPROVED'], ['sunniva']],
    ['of an older commit that comes later leaves nothing', ['sunniva APPROVED', 'sunniva APPROVED older'], []],
    ['takes nothing back when it only remarks', ['sunniva APPROVED', 'sunniva COMMENTED'], ['sunniva']],
    ['takes nothing back while it is not sent', ['sunniva APPROVED', 'sunniva PENDING'], ['sunniva']],
    ['takes an approval back when it asks for changes', ['sunniva APPROVED', 'Sunniva CHANGES_REQUESTED'], []],
    ['takes an approval back when it was dismissed', ['sunniva APPROVED', 'sunniva DISMISSED'], []],
    ['may approve after all', ['sunniva CHANGES_REQUESTED', 'sunniva APPROVED'], ['sunniva']],
    ['speaks for nobody else', ['anouk CHANGES_REQUESTED', 'sunniva APPROVED'], ['sunniva']],
    ['of an account that is gone is nobody’s', ['? APPROVED'], []],
    ['of the author does not count', ['Dana APPROVED', 'sunniva APPROVED'], ['sunniva']],
  ])('%s', (_, reviews, expected) => {
    expect(approvers(reviews)).toEqual(expected);
  });
});
