/** The page of all kinds of change, as a reader of Markdown sees it. */
import { readFileSync } from 'node:fs';
import GithubSlugger from 'github-slugger';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { changeAnchor } from '../../../server/src/review/change-page.ts';
import { CHECKS } from '../../../server/src/review/checks/registry.ts';
import { analyseFiles } from '../../support/charters.ts';

const PAGE = readFileSync(new URL('../../../docs/changes.md', import.meta.url), 'utf8');
const TOKENS = marked.lexer(PAGE);
const HEADINGS = TOKENS.filter((token): token is Tokens.Heading => token.type === 'heading');

/** What stands between the heading of a kind of change and the next heading. */
function sectionOf(id: string): readonly Token[] {
  const start = TOKENS.findIndex((token) => token.type === 'heading' && token.text === id);
  const length = TOKENS.slice(start + 1).findIndex(({ type }) => type === 'heading');
  return TOKENS.slice(start + 1, length < 0 ? undefined : start + 1 + length);
}

describe('the page of changes', () => {
  it('has a section for each kind, once, under the anchor that everything links to', () => {
    const slugger = new GithubSlugger();
    const anchors = new Map(HEADINGS.map(({ text }) => [text, slugger.slug(text)]));
    expect(anchors.size).toBe(HEADINGS.length);
    for (const { id } of CHECKS) expect(anchors.get(id), id).toBe(changeAnchor(id));
  });

  it('links only to sections that exist', () => {
    const slugger = new GithubSlugger();
    const anchors = new Set(HEADINGS.map(({ text }) => slugger.slug(text)));
    const targets = [...PAGE.matchAll(/\]\(#([^)]*)\)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(CHECKS.length);
    expect(targets.filter((target) => !anchors.has(target))).toEqual([]);
  });

  it.each(CHECKS.filter(({ id }) => !id.endsWith('/field-changed')).map((check) => [check.id, check] as const))(
    'says of %s what it is, and shows a sentence',
    (id, { title, class: name }) => {
      const [what, facts, sentence] = sectionOf(id).filter(({ type }) => type !== 'space');
      expect(what).toMatchObject({ type: 'paragraph', text: `${title}.` });
      expect(facts?.raw).toContain(`**Class:** ${name}`);
      expect(facts?.type).toBe('list');
      expect(sentence).toMatchObject({ type: 'blockquote', text: expect.stringMatching(/^[A-Z“].*\.$/) });
    },
  );

  it('configures reviews without mistakes', async () => {
    const [example] = TOKENS.filter((token): token is Tokens.Code => token.type === 'code');
    expect(Object.keys(parse(example?.text ?? ''))).toEqual(['review']);
    const config = `apiVersion: charterline/v1\nkind: CharterConfig\n${example?.text}\n`;
    expect((await analyseFiles({ '.charterline.yaml': config })).findings).toEqual([]);
  });
});
