/** What every kind of change is called, how much it matters, who has to agree, and what people read. */
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../server/src/review/checks/registry.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { changesIn, review } from '../support/reviewed.ts';
import { CHANGE_CASES } from './change-cases.ts';

describe('changes', () => {
  it.each(CHANGE_CASES)('$what', async ({ from, to, there, back }) => {
    const edited = EXAMPLE_CHARTER.replace(from, to);
    expect(edited).not.toBe(EXAMPLE_CHARTER);
    expect(changesIn(await review(EXAMPLE_CHARTER, edited))).toEqual(there);
    expect(changesIn(await review(edited, EXAMPLE_CHARTER))).toEqual(back);
  });

  it('of every kind are shown by a case', () => {
    const shown = CHANGE_CASES.flatMap(({ there, back }) => [...there, ...back]).map((line) => line.split(' ')[1]);
    const missing = CHECKS.map(({ id }) => id).filter((id) => !shown.includes(id));
    // Approvals have a test of their own, and so has whatever no other check is about.
    expect(missing.filter((id) => !id.startsWith('approvals/') && !id.endsWith('/field-changed'))).toEqual([]);
  });
});
