/** Reviews as text for a terminal. */
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { renderReviewText } from '../../../server/src/render/review/text.ts';
import { changesShown } from '../../../server/src/render/review/told-elsewhere.ts';
import type { Reviews } from '../../../server/src/render/review/view.ts';
import {
  ALL_REVIEWS,
  change,
  DELETED_CHARTER,
  HOSTILE_REVIEWS,
  MOVED_DATE,
  NEW_CHARTER,
  NO_CHANGE,
  place,
  SWAPPED_ACCOUNTABLE,
  WIDER_ACCESS,
} from '../../support/reviews.ts';

function text(reviews: Reviews, colour = false): string {
  return renderReviewText(reviews, { colour });
}

describe('a review as text', () => {
  it('says what changes, who has to approve, and how the version stands', () => {
    expect(text(SWAPPED_ACCOUNTABLE)).toBe(`\
Charter Lead generation and CRM programme at Havenlicht  samples/crm-lead-generation/havenlicht-leads.charter.yaml
From main (version 1.2.0, approved) to the file as it stands (version 1.2.0, approved)

1 material and 2 notable changes need the approval of the Fractional CMO and the Chief information officer; 1 of 2 has approved.

Material changes (1)
  • The Chief information officer instead of the Fractional CMO answers for “Rank leads by what helped in the past”.  raci/accountable-changed
    at      samples/crm-lead-generation/havenlicht-leads.charter.yaml:207
    before  Fractional CMO
    after   Chief information officer
    needs   Fractional CMO, Chief information officer

Notable changes (2)
  • The Chief information officer no longer does “Rank leads by what helped in the past”.  raci/responsible-changed
    at      samples/crm-lead-generation/havenlicht-leads.charter.yaml:207
    before  CRM lead, Chief information officer
    after   CRM lead
    needs   Chief information officer

  • The Fractional CMO is told of “Rank leads by what helped in the past”.  raci/informed-changed
    at      samples/crm-lead-generation/havenlicht-leads.charter.yaml:208
    before  Chief financial officer
    after   Chief financial officer, Fractional CMO
    needs   Chief information officer

Approvals (2)
  ◐ Out of date  Fractional CMO             Rafael Lindgren-Abe
  ✓ Approved     Chief information officer  Solveig Hartono

Version
  ✕ 1.2.0, as before: these changes need a new major version, 2.0.0
`);
  });

  it('says which findings come and go', () => {
    expect(text(WIDER_ACCESS)).toContain(`
Findings introduced (1)
  + warning: The access "agency-web" ends on 2028-03-31, after the engagement (2027-09-13). Let it end with the engagement.  data/access-outlives-term
    at samples/crm-lead-generation/havenlicht-leads.charter.yaml:281:5

Findings resolved (1)
  - info: The control "balance-for-calls" is reviewed once a year.  compliance/review-rare
    at samples/crm-lead-generation/havenlicht-leads.charter.yaml:297:5
`);
    expect(text(WIDER_ACCESS)).toContain(
      '(the same person has approved as Head of inside sales; this takes two people)',
    );
  });

  it('is short without a change', () => {
    expect(text(NO_CHANGE)).toBe(`\
Charter Lead generation and CRM programme at Havenlicht  samples/crm-lead-generation/havenlicht-leads.charter.yaml
From main (version 1.2.0, approved) to the file as it stands (version 1.2.0, approved)

No change for anybody: only the way in which the charter is written differs.
`);
  });

  it('says where something was that is gone', () => {
    const gone = change('scope/exclusion-removed', { base: place(168, 'scope'), beforeText: 'Rank leads' });
    const shown = text({ ...NO_CHANGE, changes: [gone] });
    expect(shown).toMatch(/ {4}at {6}.*havenlicht-leads\.charter\.yaml:\d+ \(before\)\n {4}before {2}Rank leads\n/);
    expect(shown).not.toContain('    after');
  });

  it('says of a charter that is new or gone in sentences what matters', () => {
    expect(text(NEW_CHARTER)).not.toMatch(/^ {4}(at|before|after) /m);
    const material = DELETED_CHARTER.changes.filter(({ class: name }) => name === 'material');
    expect(text(DELETED_CHARTER).match(/^ {2}• /gm)).toHaveLength(material.length);
  });

  it('sums up several reviews, and none', () => {
    const sum = '1 notable change in 1 charter: 1 approval is needed, and it is given.\n';
    expect(text([MOVED_DATE, NO_CHANGE])).toBe(`${text(MOVED_DATE)}\n${text(NO_CHANGE)}\n${sum}`);
    expect(text([])).toBe('No charter changes.\n');
    expect(text([MOVED_DATE])).toBe(text(MOVED_DATE));
  });

  it.each(ALL_REVIEWS)('has the id of each change beside its sentence: $name', ({ review }) => {
    const lines = text(review).split('\n');
    const told = changesShown(review).filter((change) => review.head || change.class === 'material');
    for (const id of new Set(told.map((change) => change.id))) {
      const count = told.filter((change) => change.id === id).length;
      expect(lines.filter((line) => line.endsWith(`  ${id}`))).toHaveLength(count);
    }
  });

  it.each(ALL_REVIEWS)('says the same with colours: $name', ({ review }) => {
    const coloured = text(review, true);
    expect(stripVTControlCharacters(coloured)).toBe(text(review));
    expect(coloured).not.toBe(text(review));
  });

  it.each(HOSTILE_REVIEWS)('holds no character that acts, and no line of its own: $name', ({ review }) => {
    const shown = text(review);
    expect(shown).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
    expect(shown.split('\n')).toHaveLength(text({ ...review, title: 'x' }).split('\n').length);
    // Build servers look for commands where a line begins, spaces or not, and for some anywhere.
    for (const line of shown.split('\n')) expect(line).not.toMatch(/^\s*::|##\[/);
  });
});
