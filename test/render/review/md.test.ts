/** Reviews as a comment in Markdown, read back by a parser of its own. */
import { marked, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { renderReviewMarkdown } from '../../../server/src/render/review/md/document.ts';
import type { Reviews, ReviewView } from '../../../server/src/render/review/view.ts';
import { changePage } from '../../../server/src/review/change-page.ts';
import {
  ALL_REVIEWS,
  DELETED_CHARTER,
  HOSTILE_REVIEWS,
  MOVED_DATE,
  manyChanges,
  NEW_CHARTER,
  NEW_SYSTEM,
  NO_CHANGE,
  SITUATIONS,
  SWAPPED_ACCOUNTABLE,
  WIDER_ACCESS,
} from '../../support/reviews.ts';

/** Addresses as somebody who forgets to encode would write them. */
const CARELESS: ReviewView = {
  colour: false,
  linkTo: (file, line, side) => `https://github.com/o/r/blob/${side}/${file}#L${line}`,
};

function markdown(reviews: Reviews, view: ReviewView = { colour: false }): string {
  return renderReviewMarkdown(reviews, view);
}

function tokensOf(page: string): readonly Tokens.Generic[] {
  const tokens: Tokens.Generic[] = [];
  marked.walkTokens(marked.lexer(page, { gfm: true }), (token) => {
    tokens.push(token);
  });
  return tokens;
}

/** The whole of the HTML that a comment may hold. */
const OWN_HTML =
  /^(?:<!-- -->|<br>|<\/?details>|<summary>(?:\d+ of )?\d+ (?:more material change|more notable change|editorial change|more new finding|resolved finding)s?<\/summary>|<\/?sub>|<\/?del>|\s)*$/;

describe('a review as Markdown', () => {
  it('is a sentence, who has to approve, what changes and who does what', () => {
    expect(markdown(SWAPPED_ACCOUNTABLE)).toBe(`\
**1 material and 2 notable changes need the approval of the Fractional CMO and the Chief information officer; 1 of 2 has approved.**

Lead generation and CRM programme at Havenlicht<br><sub>samples/crm-lead-generation/havenlicht-leads.charter.yaml · main → the file as it stands</sub>

✕ Version 1.2.0, as before: these changes need a new major version

| Has to approve | Person | State | Needed for |
| --- | --- | --- | --- |
| **Fractional CMO** | Rafael Lindgren-Abe | **◐ Out of date**<br><sub>given for another version of the charter</sub> | 1 material change |
| **Chief information officer** | Solveig Hartono | ✓ Approved | 1 material and 2 notable changes |

### Material changes

| What changes | Before | After |
| --- | --- | --- |
| The Chief information officer instead of the Fractional CMO answers for “Rank leads by what helped in the past”.<br><sub>line 207 · [raci/accountable-changed](${changePage('raci/accountable-changed')}) · for Fractional CMO and Chief information officer to approve</sub> | Fractional CMO | Chief information officer |

### Who does what

| Work | Fractional CMO | Chief information officer | Chief financial officer | Data protection officer | CRM lead | Head of inside sales |
| --- | :---: | :---: | :---: | :---: | :---: | :---: |
| Rank leads by what helped in the past | ~~A~~ → **I** | ~~R~~ → **A** | I | C | R | C |

<sub>**bold** is new · ~~struck out~~ is gone · R responsible, A accountable, C consulted, I informed · 3 rows and 3 roles without a change not shown</sub>

### Notable changes

| What changes | Before | After |
| --- | --- | --- |
| The Chief information officer no longer does “Rank leads by what helped in the past”.<br><sub>line 207 · [raci/responsible-changed](${changePage('raci/responsible-changed')}) · for Chief information officer to approve</sub> | CRM lead, Chief information officer | CRM lead |
| The Fractional CMO is told of “Rank leads by what helped in the past”.<br><sub>line 208 · [raci/informed-changed](${changePage('raci/informed-changed')}) · for Chief information officer to approve</sub> | Chief financial officer | Chief financial officer, Fractional CMO |
`);
  });

  it('leads to what each kind of change means, but for wording', () => {
    const targets = (page: string) => [...page.matchAll(/\/docs\/changes\.md#([\w-]+)\)/g)].map(([, anchor]) => anchor);
    expect(targets(markdown(WIDER_ACCESS))).toContain('dataaccess-raised');
    const [seen = '', wording = ''] = markdown(manyChanges(200)).split('<summary>120 editorial changes');
    expect([targets(seen).length, targets(wording).length]).toEqual([80, 0]);
  });

  it('folds what is worded differently, and findings that are gone', () => {
    const summaries = (page: string) => [...page.matchAll(/<summary>(.*?)<\/summary>/g)].map(([, title]) => title);
    expect(summaries(markdown(MOVED_DATE))).toEqual(['1 editorial change']);
    expect(summaries(markdown(WIDER_ACCESS))).toEqual(['1 resolved finding']);
    expect(summaries(markdown(manyChanges(200)))).toEqual(['55 more notable changes', '120 editorial changes']);
    expect(markdown(WIDER_ACCESS)).toContain(
      '- ▲ **New warning:** The access "agency-web" ends on 2028-03-31, after the engagement (2027-09-13). Let it end with the engagement. <sub>line 281 · [data/access-outlives-term](https://github.com/charterline/charterline/blob/main/docs/rules/data/access-outlives-term.md)</sub>\n',
    );
  });

  it('is one friendly line without a change', () => {
    expect(markdown(NO_CHANGE)).toBe(
      '**No change for anybody: only the way in which the charter is written differs.**\n',
    );
    expect(markdown([])).toBe('**No charter changes.**\n');
  });

  it('shows the matrix of a new charter as it is, and none of one that is gone', () => {
    const page = markdown(NEW_CHARTER);
    expect(page).toContain('| Connect the shop | R A | I |\n\n<sub>R responsible');
    expect(page).not.toMatch(/~~|\*\*\+/);
    expect(page).toContain('| What changes | After |\n');
    expect(markdown(DELETED_CHARTER)).not.toContain('Who does what');
    expect(markdown(DELETED_CHARTER)).toContain('<sub>line 168 before · [scope/work-removed](');
  });

  it('shows the worst of the new findings first', () => {
    const { introduced } = NEW_SYSTEM.findings;
    const page = markdown({ ...NEW_SYSTEM, findings: { introduced: introduced.toReversed(), resolved: [] } });
    expect(page).toBe(markdown(NEW_SYSTEM));
  });

  it('folds most of what a new charter says', () => {
    const [first] = NEW_CHARTER.changes;
    const changes = first ? Array.from({ length: 25 }, () => first) : [];
    expect(markdown({ ...NEW_CHARTER, changes })).toContain('<summary>15 more material changes</summary>');
    expect(markdown({ ...MOVED_DATE, changes })).not.toContain('<summary>');
  });

  it('has a heading for each of several charters', () => {
    const page = markdown([MOVED_DATE, NEW_CHARTER]);
    const headings = tokensOf(page).filter(({ type, depth }) => type === 'heading' && depth === 2);
    expect(headings.map(({ text }) => text)).toEqual([MOVED_DATE.title, NEW_CHARTER.title]);
    expect(page.split('\n')[0]).toBe(
      '**1 material and 1 notable change in 2 charters: 3 approvals are needed, 1 given.**',
    );
    expect(markdown([MOVED_DATE])).toBe(markdown(MOVED_DATE));
  });

  it('leads to either side where there is a way', () => {
    expect(markdown(WIDER_ACCESS, CARELESS)).toContain(
      '[line 279](https://github.com/o/r/blob/head/samples/crm-lead-generation/havenlicht-leads.charter.yaml#L279)',
    );
    expect(markdown(DELETED_CHARTER, CARELESS)).toContain('/blob/base/samples/');
    expect(markdown(WIDER_ACCESS, { colour: false, linkTo: () => undefined })).toBe(markdown(WIDER_ACCESS));
  });

  it.each(ALL_REVIEWS)('holds no HTML but its own, no picture and no code: $name', ({ review }) => {
    for (const view of [{ colour: false }, CARELESS]) {
      const tokens = tokensOf(markdown([review, review], view));
      for (const { type, raw } of tokens) if (type === 'html') expect(raw).toMatch(OWN_HTML);
      expect(tokens.filter(({ type }) => type === 'image' || type === 'codespan' || type === 'code')).toEqual([]);
    }
  });

  it.each(ALL_REVIEWS)('links only where it was told to, and to rules: $name', ({ review }) => {
    const addresses = (view?: ReviewView) =>
      tokensOf(markdown([review, review], view))
        .filter(({ type }) => type === 'link')
        .map(({ href }) => String(href));
    for (const address of addresses())
      expect(address).toMatch(/^https:\/\/github\.com\/charterline\/charterline\/blob/);
    for (const address of addresses(CARELESS)) expect(address).toMatch(/^https:\/\/github\.com\/[\w%./:#?&=+,;@-]+$/);
    expect(addresses(CARELESS).length).toBeGreaterThan(addresses().length);
  });

  it.each(ALL_REVIEWS)('has as many cells in each row of a table as there are headings: $name', ({ review }) => {
    const tokens = tokensOf(markdown([review, review]));
    for (const { raw } of tokens.filter(({ type }) => type === 'table')) {
      const widths = raw
        .trimEnd()
        .split('\n')
        .map((line) => line.replaceAll('\\|', '').split('|').length);
      expect(new Set(widths).size).toBe(1);
    }
    // A row that does not belong to a table would be a paragraph.
    expect(tokens.filter(({ type, raw }) => type === 'paragraph' && raw.startsWith('|'))).toEqual([]);
  });

  it.each(HOSTILE_REVIEWS)('has the headings of its parts and no others: $name', ({ review }) => {
    const headings = tokensOf(markdown(review)).filter(({ type }) => type === 'heading');
    expect(headings.map(({ text }) => text)).toEqual([
      'Material changes',
      'Who does what',
      'Notable changes',
      'New findings',
    ]);
  });

  it.each(HOSTILE_REVIEWS)('holds no character that acts: $name', ({ review }) => {
    expect(markdown([review, review], CARELESS)).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });

  it('is short enough for anybody to read where a charter has words without end', () => {
    const long = HOSTILE_REVIEWS.find(({ name }) => name === 'a very long word');
    expect(long && markdown(long.review).length).toBeLessThan(20_000);
    expect(SITUATIONS.every(({ review }) => markdown(review).length < 50_000)).toBe(true);
  });
});
