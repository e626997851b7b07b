/** Every fix takes away its finding, adds no other and leaves everything else as it was. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CHARTER, withSections } from '../../server/src/rules/example-charter.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { filesOf } from '../rules/examples.ts';
import { analysed, FIXES, fixCases, fixed, fixesFor, marksOf, readCase } from './fix-cases.ts';

describe('the examples of the rules', () => {
  const repairing = RULES.filter(({ repairs }) => repairs);

  it.each(repairing.map((rule) => [rule.id, rule] as const))('%s is mended', async (id, rule) => {
    const files = filesOf(rule.examples, rule.examples.fails);
    const before = await analysed(files);
    const fixes = fixesFor(before, id);
    expect(fixes.length, 'the failing example has a fix').toBeGreaterThan(0);
    for (const { finding, fix } of fixes) {
      const after = await analysed(fixed(files, fix));
      expect(Object.keys(rule.repairs ?? {}).length).toBeGreaterThan(0);
      const [mark = ''] = marksOf([finding]);
      const remaining = marksOf(after.findings);
      expect(remaining, `${fix.title}\n${Object.values(fixed(files, fix))[0]}`).not.toContain(mark);
      const known = new Set(marksOf(before.findings));
      expect(
        remaining.filter((each) => !known.has(each)),
        fix.title,
      ).toEqual([]);
      expect(fix.title, 'arguments of the title').not.toMatch(/[{}]/);
    }
  });
});

describe('cases', () => {
  it.each(fixCases())('%s', async (name) => {
    const { rule, title, sections } = readCase(name);
    const text = withSections(EXAMPLE_CHARTER, sections);
    const files = { 'test.charter.yaml': text };
    const before = await analysed(files);
    const fixes = fixesFor(before, rule);
    const chosen = fixes.find(({ fix }) => fix.title === title);
    expect(fixes.map(({ fix }) => fix.title)).toContain(title);
    if (!chosen) return;
    const result = fixed(files, chosen.fix)['test.charter.yaml'] ?? '';
    const golden = join(FIXES, `${name}.fixed.yaml`);
    const changed = sectionsThatDiffer(result, text);
    if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, changed);
    expect(changed).toBe(readFileSync(golden, 'utf8'));
    const after = await analysed({ 'test.charter.yaml': result });
    const [mark = ''] = marksOf([chosen.finding]);
    expect(marksOf(after.findings)).not.toContain(mark);
    const known = new Set(marksOf(before.findings));
    expect(marksOf(after.findings).filter((each) => !known.has(each))).toEqual([]);
    expect(commentsIn(result)).toEqual(expect.arrayContaining([...commentsIn(text)]));
  });

  it('cover every kind of repair that a rule declares', () => {
    const covered = new Set(fixCases().map((name) => readCase(name).rule));
    const due = RULES.filter(({ repairs }) => repairs).map(({ id }) => id);
    expect(due.filter((id) => !covered.has(id))).toEqual([]);
  });
});

/** The top-level sections that are not the same in another text. */
function sectionsThatDiffer(text: string, other: string): string {
  const sections = (whole: string): readonly string[] => whole.split(/^(?=[\w-]+:)/m);
  const known = new Set(sections(other));
  return sections(text)
    .filter((section) => !known.has(section))
    .join('');
}

function commentsIn(text: string): readonly string[] {
  return [...text.matchAll(/(?:^|\s)(#[^\r\n]*)/g)].map(([, comment = '']) => comment);
}
