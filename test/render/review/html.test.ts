/** Reviews as a page. What a browser makes of it is in `test/browser/review.test.ts`. */
import { describe, expect, it } from 'vitest';
import { renderReviewBody, renderReviewDocument } from '../../../server/src/render/review/html/document.ts';
import { changesShown } from '../../../server/src/render/review/told-elsewhere.ts';
import type { Reviews } from '../../../server/src/render/review/view.ts';
import type { Review } from '../../../server/src/review/review.ts';
import {
  ALL_REVIEWS,
  DELETED_CHARTER,
  HOSTILE_REVIEWS,
  MOVED_DATE,
  NEW_CHARTER,
  NEW_SYSTEM,
  NO_CHANGE,
  SWAPPED_ACCOUNTABLE,
  WIDER_ACCESS,
} from '../../support/reviews.ts';

function inEditor(reviews: Reviews): string {
  return renderReviewBody(reviews, { interactive: true });
}

function headings(page: string): readonly string[] {
  return [...page.matchAll(/<h[123][^>]*>(.*?)<\/h[123]>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
}

const TAGS =
  /^(?:html|head|meta|title|style|body|main|header|div|h[123]|p|span|strong|section|details|summary|ul|li|code|button|table|colgroup|col|thead|tbody|tr|th|td|abbr|ins|del|a|article)$/;

describe('a review as a page', () => {
  it('shows a change with both of its sides, each leading to its place in the editor', () => {
    expect(inEditor(SWAPPED_ACCOUNTABLE)).toContain(
      `<li class="change"><p class="change-message">The Chief information officer instead of the Fractional CMO answers for “Rank leads by what helped in the past”.</p>
<div class="change-sides"><div class="change-side change-base"><span class="change-side-name">Before</span><span class="change-value">Fractional CMO</span><span class="change-place"><span class="source" role="button" tabindex="0" data-side="base" data-file="samples/crm-lead-generation/havenlicht-leads.charter.yaml" data-line="206" data-character="4" data-end-line="206" data-end-character="24" data-path="raci[score-leads].accountable">Line 207</span></span></div><div class="change-side change-head"><span class="change-side-name">After</span><span class="change-value">Chief information officer</span><span class="change-place"><span class="source" role="button" tabindex="0" data-side="head" data-file="samples/crm-lead-generation/havenlicht-leads.charter.yaml" data-line="206" data-character="4" data-end-line="206" data-end-character="24" data-path="raci[score-leads].accountable">Line 207</span></span></div></div>
<span class="detail"><code>raci/accountable-changed</code> · for Fractional CMO and Chief information officer to approve</span></li>`,
    );
  });

  it('has its parts in the order of what they ask of people', () => {
    expect(headings(inEditor(SWAPPED_ACCOUNTABLE))).toEqual([
      'Lead generation and CRM programme at Havenlicht',
      'Who has to approve 1 of 2 has approved',
      'Material changes 1',
      'Who does what',
      'Notable changes 2',
    ]);
    expect(headings(inEditor(WIDER_ACCESS)).slice(2)).toEqual([
      'Material changes 2',
      'Notable changes 1',
      'New findings 1',
      'Resolved findings 1',
    ]);
    expect(headings(inEditor(NO_CHANGE))).toHaveLength(1);
  });

  it('folds what is worded differently, and findings that are gone', () => {
    const folded = (page: string) =>
      [...page.matchAll(/<section id="([\w-]+)"[^>]*>\n<details><summary>/g)].map(([, id]) => id);
    expect(folded(inEditor(MOVED_DATE))).toEqual(['editorial']);
    expect(folded(inEditor(WIDER_ACCESS))).toEqual(['resolved']);
  });

  it('shows the worst of the new findings first, and folds those of which the approvals say enough', () => {
    const { introduced } = NEW_SYSTEM.findings;
    const inOrder = (findings: Review['findings']['introduced']) =>
      [
        ...inEditor({ ...NEW_SYSTEM, findings: { introduced: findings, resolved: [] } }).matchAll(/"severity">(\w+)</g),
      ].map(([, name]) => name);
    expect(inOrder(introduced.toReversed())).toEqual(['Error', 'Warning']);
    const old = introduced.map((finding) => ({ ...finding, ruleId: 'approvals/stale' }));
    expect(headings(inEditor({ ...NEW_SYSTEM, findings: { introduced: old, resolved: [] } })).at(-1)).toBe(
      'New findings on approvals that are out of date 2',
    );
  });

  it('marks what differs between two lists', () => {
    const page = inEditor(SWAPPED_ACCOUNTABLE);
    expect(page).toContain('>CRM lead, <del>Chief information officer</del></span>');
    expect(page).toContain('>Chief financial officer, <ins>Fractional CMO</ins></span>');
  });

  it('asks for approvals again that no longer hold', () => {
    const lapsed = [{ role: 'ceo', title: 'Chief executive', person: 'Femke Oduya' }];
    const page = inEditor({ ...MOVED_DATE, lapsed });
    expect(headings(page)[1]).toBe('Who has to approve 1 of 2 has approved');
    expect(page).toContain('data-approve="ceo"');
    expect(page).toContain('Needed for the charter as it reads now');
  });

  it('folds what a charter said that is gone', () => {
    expect(inEditor(DELETED_CHARTER)).not.toContain(
      '<section id="material" class="plan-section" aria-labelledby="material-heading">\n<details open>',
    );
    expect(inEditor(NEW_CHARTER)).toContain(
      '<section id="material" class="plan-section" aria-labelledby="material-heading">\n<details open>',
    );
  });

  it('asks for approvals that are not valid, where somebody can give them', () => {
    const asked = (page: string) => [...page.matchAll(/data-approve="([^"]*)"/g)].map(([, role]) => role);
    expect(asked(inEditor(NEW_SYSTEM))).toEqual(['cio']);
    expect(asked(inEditor(WIDER_ACCESS))).toEqual(['inside-sales', 'dpo']);
    expect(asked(inEditor(DELETED_CHARTER))).toEqual([]);
    expect(asked(renderReviewDocument(NEW_SYSTEM))).toEqual([]);
    expect(inEditor(NEW_SYSTEM)).toContain(
      '<button type="button" class="approve" data-approve="cio" data-charter="samples/crm-lead-generation/havenlicht-leads.charter.yaml">Approve as Chief information officer</button>',
    );
  });

  it('marks letters by more than their colour', () => {
    const page = inEditor(SWAPPED_ACCOUNTABLE);
    expect(page).toContain(
      '<td class="raci-cell-changed"><span class="letters"><del><abbr class="letter letter-A letter-removed" title="Accountable">A</abbr><span class="visually-hidden"> gone</span></del><ins><abbr class="letter letter-I letter-added" title="Informed">I</abbr><span class="visually-hidden"> new</span></ins></span></td>',
    );
    expect(page).toContain('<p class="detail">3 rows and 3 roles without a change not shown</p>');
  });

  it('shows the matrix of a new charter as it is, and none of one that is gone', () => {
    expect(inEditor(NEW_CHARTER)).not.toMatch(/<ins>|<del>|>New</);
    expect(inEditor(NEW_CHARTER)).toContain('>Connect the shop<');
    expect(inEditor(DELETED_CHARTER)).not.toContain('<table');
  });

  it('says how the version has to rise', () => {
    expect(inEditor(SWAPPED_ACCOUNTABLE)).toContain('✕ Has to rise');
    expect(inEditor(WIDER_ACCESS)).toContain('✓ Rises enough');
    expect(inEditor(NO_CHANGE)).not.toContain('review-bump');
  });

  it('has every id once, also for several charters', () => {
    const page = inEditor([SWAPPED_ACCOUNTABLE, WIDER_ACCESS, NEW_CHARTER]);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, names = ''] of page.matchAll(/aria-labelledby="([^"]*)"/g))
      for (const name of names.split(' ')) expect(ids).toContain(name);
  });

  it.each(ALL_REVIEWS)(
    'leads nowhere outside of the editor, and has no style of its own in it: $name',
    ({ review }) => {
      const page = renderReviewDocument([review, review]);
      expect(page).not.toMatch(/ data-(?:file|side|approve)=| role="button"/);
      expect(inEditor(review)).not.toMatch(/ style=|<script/);
      expect(page.match(/data-side/g)).toBeNull();
      for (const [, address] of page.matchAll(/href="([^"]*)"/g))
        expect(address).toMatch(/^https:\/\/github\.com\/charterline\//);
    },
  );

  it.each(ALL_REVIEWS)('leads to a side for every place that there is: $name', ({ review }) => {
    const count = (side: string): number => inEditor(review).split(`data-side="${side}"`).length - 1;
    const shown = changesShown(review);
    const changed = shown.filter(({ base }) => base).length + review.findings.resolved.length;
    expect(count('base')).toBeGreaterThanOrEqual(changed);
    expect(count('head')).toBeGreaterThanOrEqual(shown.filter(({ head }) => head).length);
  });

  it.each(HOSTILE_REVIEWS)('has no element but its own: $name', ({ review }) => {
    const page = renderReviewDocument(review).replace(/<style>.*?<\/style>/gs, '<style></style>');
    for (const [, tag] of page.matchAll(/<([a-zA-Z][\w-]*)/g)) expect(tag).toMatch(TAGS);
    expect(page).not.toMatch(/(?![\t\r\n])\p{Cc}/u);
  });
});
