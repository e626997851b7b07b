/**
 * Every fix of every finding in the examples of the rules and in the broken samples, in whatever style the file is
 * written: the text stays readable, the finding goes, no comment goes, and the charter says the same afterwards.
 */
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseDocument, visit } from 'yaml';
import type { Fix } from '../../server/src/edits/fix.ts';
import type { Finding } from '../../server/src/rules/finding.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import { filesOf } from '../rules/examples.ts';
import { analysed, commentsIn, fixed, fixesFor, marksOf } from './fix-cases.ts';

const BY_CHECK = RULES.filter((rule) => rule.repairs && !['syntax', 'suppression'].includes(layerOf(rule) ?? ''));

/** Ways to write the same file. */
const STYLES: Readonly<Record<string, (text: string) => string>> = {
  'as written': (text) => text,
  'in block style': (text) => rewritten(text, false),
  'in flow style': (text) => rewritten(text, true),
  'with Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
  'with a comment behind every line': commented,
};

describe.each(Object.entries(STYLES))('%s', (_style, rewrite) => {
  it.each(BY_CHECK.map((rule) => [rule.id, rule] as const))('the fixes of %s', async (id, rule) => {
    const example = filesOf(rule.examples, rule.examples.fails);
    const [path = '', text = ''] = Object.entries(example)[0] ?? [];
    const files = { ...example, [path]: rewrite(text) };
    const before = await analysed(files);
    const asWritten = await valuesAfter(example, path, id);
    const offered = fixesFor(before, id);
    // A comment that would get lost keeps a fix back.
    // Several findings about one place may be mended by the same fix.
    const keys = [...new Set(offered.map(keyOf))];
    if (!rewrite('a: b').includes('#')) expect(keys.toSorted()).toEqual([...asWritten.keys()].toSorted());
    for (const { finding, fix } of offered) {
      const result = fixed(files, fix)[path] ?? '';
      const after = await analysed({ ...files, [path]: result });
      expect(
        after.findings.filter(({ ruleId }) => ruleId.startsWith('syntax/')),
        result,
      ).toEqual([]);
      expect(marksOf(after.findings)).not.toContain(marksOf([finding])[0]);
      expect(commentsIn(result)).toEqual(expect.arrayContaining([...commentsIn(files[path] ?? '')]));
      expect(load(result), `${fix.title}\n${result}`).toEqual(asWritten.get(keyOf({ finding, fix })));
    }
  });
});

/** What the file says after each fix. */
async function valuesAfter(
  files: Readonly<Record<string, string>>,
  path: string,
  rule: string,
): Promise<ReadonlyMap<string, unknown>> {
  const fixes = fixesFor(await analysed(files), rule);
  return new Map(fixes.map((each) => [keyOf(each), load(fixed(files, each.fix)[path] ?? '')]));
}

function keyOf({ finding, fix }: { readonly finding: Finding; readonly fix: Fix }): string {
  return `${finding.path} ${fix.title}`;
}

function layerOf(rule: Rule): string | undefined {
  return 'layer' in rule ? rule.layer : undefined;
}

/** The same content, written by another program. */
function rewritten(text: string, flow: boolean): string {
  const document = parseDocument(text, { version: '1.2' });
  visit(document, {
    Collection: (_key, node, ancestors) => {
      node.flow = flow && ancestors.length > 2;
    },
  });
  return document.toString({ lineWidth: 0 });
}

/** Behind a block scalar and inside quotes there are no comments. */
function commented(text: string): string {
  const block = rewritten(text, false);
  return block.replace(/^(?!\s*#)(.*[^\s>|-])$/gm, (line) => (/[>|][+-]?$/.test(line) ? line : `${line} # here`));
}
