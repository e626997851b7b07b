/** Other ways of writing the same are no change. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Document, isCollection, isScalar, parseDocument, visit } from 'yaml';
import { reviewCharters } from '../../server/src/review/review-charters.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { parse } from '../../server/src/syntax/parse.ts';
import { analysisOf, changesIn } from '../support/reviewed.ts';

const SAMPLES = join(import.meta.dirname, '../../samples');

interface Sample {
  readonly file: string;
  readonly text: string;
  /** The catalogs beside it, by name. */
  readonly beside: Readonly<Record<string, string>>;
}

const CHARTERS: readonly Sample[] = [
  { file: 'the example', text: EXAMPLE_CHARTER, beside: {} },
  ...globSync('*/*.charter.yaml', { cwd: SAMPLES })
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(SAMPLES, file), 'utf8'), beside: catalogsBeside(file) })),
];

function catalogsBeside(file: string): Readonly<Record<string, string>> {
  const folder = file.split('/')[0] ?? '';
  const names = globSync('*.charter-catalog.yaml', { cwd: join(SAMPLES, folder) });
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(SAMPLES, folder, name), 'utf8')]));
}

async function changesBetween(
  before: string,
  after: string,
  beside: Sample['beside'],
  besideAfter = beside,
): Promise<readonly string[]> {
  const [base, head] = await Promise.all([analysisOf(before, beside), analysisOf(after, besideAfter)]);
  return changesIn(reviewCharters({ analysis: base }, { analysis: head }, { folder: 'file:///team' }));
}

/** Writes a text anew in some style, with comments at every key. */
function rewritten(
  text: string,
  style: {
    readonly flow: boolean;
    readonly quotes: 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' | 'PLAIN';
    readonly indent: number;
    readonly comments: boolean;
  },
): string {
  const document = parseDocument(text, { version: '1.2', merge: true });
  visit(document, {
    Node(_key, node) {
      if (isCollection(node)) node.flow = false;
      node.comment = null;
      node.commentBefore = style.comments && !style.flow ? ' a remark' : null;
    },
    Scalar(_key, node) {
      if (typeof node.value === 'string' && style.quotes !== 'PLAIN') node.type = style.quotes;
    },
    Pair(_key, { value }) {
      if (style.flow && isCollection(value)) value.flow = true;
    },
  });
  return String(document.toString({ indent: style.indent, lineWidth: 0 }));
}

/** Lets equal scalars be written once, with an anchor, and repeated by aliases. */
function withAliases(text: string): string {
  const document: Document = parseDocument(text);
  const first = new Map<unknown, ReturnType<Document['createAlias']>>();
  visit(document, {
    Pair(_key, pair) {
      const { value } = pair;
      if (!isScalar(value) || typeof value.value !== 'string' || value.value.length < 3) return;
      const known = first.get(value.value);
      if (known) pair.value = known.clone();
      else first.set(value.value, document.createAlias(value, `a${first.size}`));
    },
  });
  return document.toString({ lineWidth: 0 });
}

describe('writing the same otherwise is no change', () => {
  it.each(CHARTERS)('in other styles: $file', async ({ text, beside }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          flow: fc.boolean(),
          quotes: fc.constantFrom('QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const, 'PLAIN' as const),
          indent: fc.integer({ min: 1, max: 8 }),
          comments: fc.boolean(),
        }),
        async (style) => {
          expect(await changesBetween(text, rewritten(text, style), beside)).toEqual([]);
        },
      ),
      { numRuns: 6, seed: 1 },
    );
  });

  it.each(CHARTERS)('with anchors and aliases: $file', async ({ text, beside }) => {
    const after = withAliases(text);
    expect(after).toContain('*a');
    expect(await changesBetween(text, after, beside)).toEqual([]);
  });

  it.each(CHARTERS)('with other line ends, trailing spaces and empty lines: $file', async ({ text, beside }) => {
    expect(await changesBetween(text, text.replaceAll('\n', '\r\n'), beside)).toEqual([]);
    expect(await changesBetween(text, `\n\n# a remark\n${text}\n\n# the end`, beside)).toEqual([]);
  });

  it.each(CHARTERS)('with what is shared moved into a catalog: $file', async ({ text, beside }) => {
    const { charter, catalog } = split(text);
    expect(await changesBetween(text, charter, beside, { ...beside, 'moved.charter-catalog.yaml': catalog })).toEqual(
      [],
    );
  });
});

type Mapping = Readonly<Record<string, unknown>>;

function mapping(value: unknown): Mapping {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The charter without what a catalog can hold, and a catalog that holds it; what nothing refers to stays. */
function split(text: string): { readonly charter: string; readonly catalog: string } {
  const all = mapping(parse(text).root?.value);
  const { systems, datasets, touchpoints, ...others } = all;
  const uses = Array.isArray(all['uses']) ? all['uses'] : [];
  const moved = Object.fromEntries(
    Object.entries({ systems, datasets, touchpoints }).filter(([, value]) => value !== undefined),
  );
  const used = JSON.stringify(others);
  const isUsed = (entry: unknown): boolean => used.includes(`"${mapping(entry)['id']}"`);
  const [shared, kept]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}];
  for (const [section, entries] of Object.entries(moved)) {
    const list: readonly unknown[] = Array.isArray(entries) ? entries : [];
    shared[section] = list.filter(isUsed);
    kept[section] = list.filter((entry) => !isUsed(entry));
  }
  return {
    charter: JSON.stringify({ ...others, ...kept, uses: [...uses, 'moved.charter-catalog.yaml'] }),
    catalog: JSON.stringify({
      apiVersion: 'charterline/v1',
      kind: 'CharterCatalog',
      metadata: { id: 'moved', title: 'Moved' },
      ...shared,
    }),
  };
}
