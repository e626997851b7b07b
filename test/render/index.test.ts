/** The index of charters; what the command line makes of it is in `test/cli/plan.test.ts`. */
import { marked } from 'marked';
import { expect, it } from 'vitest';
import { indexEntry } from '../../server/src/plan/index-entry.ts';
import { renderIndexHtml } from '../../server/src/render/index/html.ts';
import { renderIndexMarkdown } from '../../server/src/render/index/md.ts';
import { examplePlan, hostilePlans } from './plan/plans.ts';

const FILES = [
  'a.charter.yaml',
  'x" onmouseover="executed()/b](c).charter.yaml',
  'javascript:executed()/c.charter.yaml',
];

it.each(hostilePlans)('lets no text be more than text: $name', ({ plan }) => {
  const entries = FILES.map((file) => indexEntry(plan, { file, toRoot: '../' }));
  const page = renderIndexHtml({ asOf: plan.asOf, entries });
  expect(page).not.toMatch(/<(?:script|img|svg|a xlink|iframe)/);
  for (const [, address] of page.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^\.\.\/[\w%./-]+(?:#L\d+)?$/);
  const tokens: string[] = [];
  marked.walkTokens(marked.lexer(renderIndexMarkdown({ asOf: plan.asOf, entries })), (token) => {
    if (token.type === 'link') tokens.push(token['href']);
    if (token.type === 'html') expect(token.raw).toMatch(/^<br>$|^<!-- (?:charterline-as-of: \S+ )?-->\s*$/);
  });
  expect(tokens.length).toBeGreaterThanOrEqual(FILES.length);
  for (const address of tokens) expect(address).toMatch(/^\.\.\/[\w%./-]+(?:#L\d+)?$/);
});

it('names the event that comes first', () => {
  const { plan } = examplePlan;
  const entry = indexEntry(plan, { file: 'a.charter.yaml', toRoot: '' });
  expect(entry.nextEvent).toEqual(plan.glance.nextMeeting);
  const later = { ...plan, glance: { ...plan.glance, nextMeeting: undefined } };
  expect(indexEntry(later, { file: 'a.charter.yaml', toRoot: '' }).nextEvent).toEqual(plan.glance.nextDeadline);
});
