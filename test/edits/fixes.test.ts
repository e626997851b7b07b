/** Every fix takes away its finding, adds no other and leaves everything else as it was. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/registry.ts';
import { filesOf } from '../rules/examples.ts';
import { analysed, commentsIn, FIXES, fixCases, fixed, fixesFor, marksOf, readCase } from './fix-cases.ts';

describe('the examples of the rules', () => {
  const repairing = RULES.filter(({ repairs }) => repairs);

  it.each(repairing.map((rule) => [rule.id, rule] as const))('%s is mended', async (id, rule) => {
    const files = filesOf(rule.examples, rule.examples.fails);
    const before = await analysed(files);
    const fixes = fixesFor(before, id);
    for (const { finding, fix } of fixes) {
      const after = await analysed(fixed(files, fix));
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
    const {
      rule: { id },
      title,
      files,
    } = readCase(name);
    const [path = '', text = ''] = Object.entries(files)[0] ?? [];
    const before = await analysed(files);
    const fixes = fixesFor(before, id);
    expect(fixes.map(({ fix }) => fix.title)).toContain(title);
    const chosen = fixes.find(({ fix }) => fix.title === title);
    if (!chosen) return;
    const result = fixed(files, chosen.fix)[path] ?? '';
    const golden = join(FIXES, `${name}.fixed.yaml`);
    const changed = sectionsThatDiffer(result, text);
    if (process.env['UPDATE_GOLDEN']) writeFileSync(golden, changed);
    expect(changed).toBe(readFileSync(golden, 'utf8'));
    const after = await analysed({ ...files, [path]: result });
    const [mark = ''] = marksOf([chosen.finding]);
    expect(marksOf(after.findings)).not.toContain(mark);
    const known = new Set(marksOf(before.findings));
    expect(marksOf(after.findings).filter((each) => !known.has(each))).toEqual([]);
    if (!id.startsWith('suppression/'))
      expect(commentsIn(result)).toEqual(expect.arrayContaining([...commentsIn(text)]));
  });

  it('cover every kind of repair that a rule declares', async () => {
    const covered = new Set(await Promise.all(fixCases().map(kindOf)));
    const due = RULES.flatMap(({ id, repairs = {} }) => Object.keys(repairs).map((name) => `${id} ${name}`));
    expect(due.filter((kind) => !covered.has(kind))).toEqual([]);
  });
});

/** The rule of a case and which of its repairs it shows. */
async function kindOf(name: string): Promise<string> {
  const { rule, title, files } = readCase(name);
  const fixes = fixesFor(await analysed(files), rule.id);
  return `${rule.id} ${fixes.find(({ fix }) => fix.title === title)?.fix.name}`;
}

/** The top-level sections that are not the same in another text; of `collaboration`, which is long, its parts. */
function sectionsThatDiffer(text: string, other: string): string {
  const known = new Set(sectionsOf(other));
  const parts = new Set([...known].filter(isLong).flatMap(partsOf));
  return sectionsOf(text)
    .filter((section) => !known.has(section))
    .flatMap((section) =>
      isLong(section) ? partsOf(section).filter((part, at) => at === 0 || !parts.has(part)) : section,
    )
    .join('');
}

function sectionsOf(text: string): readonly string[] {
  return text.split(/^(?=[\w-]+:)/m);
}

function isLong(section: string): boolean {
  return /^collaboration:\r?\n/.test(section);
}

/** The line with the key of a section, then its parts, which are indented alike. */
function partsOf(section: string): readonly string[] {
  const [, margin = ''] = /\n( +)/.exec(section) ?? [];
  return section.split(new RegExp(`^(?=${margin}[\\w-]+:)`, 'm'));
}
