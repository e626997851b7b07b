/** Made-up YAML documents in the styles that people and programs write: block and flow, every kind of quotes, anchors, merges. */
import fc from 'fast-check';

type Written =
  | { readonly kind: 'scalar'; readonly text: string }
  | { readonly kind: 'block'; readonly header: string; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly flow: boolean; readonly items: readonly Written[] }
  | { readonly kind: 'mapping'; readonly flow: boolean; readonly pairs: readonly (readonly [string, Written])[] };

const WORDS = [
  'launch',
  'né',
  '漢字',
  '🙂 yes',
  "it's",
  'a-b',
  'R&D',
  '50%',
  'a:b',
  'x#y',
  '2027-01-01',
  '012',
  '1e3',
  '0x1F',
  '~',
  'null',
  'True',
  'yes',
];

const plain = fc.constantFrom(...WORDS, '0', '-1.5', '.inf', '12:30', 'two words', 'https://example.com/a?b=c');
const single = fc
  .constantFrom(...WORDS, '', ' padded ', 'a: b', '# no', '[x]')
  .map((text) => `'${text.replaceAll("'", "''")}'`);
const double = fc
  .oneof(fc.constantFrom(...WORDS, '', 'a\tb', 'line\nbreak', '"', '\\'), fc.string({ maxLength: 8 }))
  .map((text) => JSON.stringify(text));
const folded = fc.constantFrom('"one\n    two"', "'one\n\n    two'", 'one\n    two three\n    four');

const scalar: fc.Arbitrary<Written> = fc.oneof(plain, single, double, folded).map((text) => ({ kind: 'scalar', text }));
const inline: fc.Arbitrary<Written> = fc
  .oneof(fc.constantFrom('launch', '12', 'true', 'null', 'two words', '漢字'), single, double)
  .map((text) => ({ kind: 'scalar', text }));

const block: fc.Arbitrary<Written> = fc.record({
  kind: fc.constant('block' as const),
  header: fc.constantFrom('|', '>', '|-', '>-', '|+', '>+', '| # why'),
  lines: fc
    .array(fc.constantFrom('text', 'more: text', '# no comment', '', '  deeper', "- 'x"), {
      minLength: 1,
      maxLength: 4,
    })
    .map((lines) => ['first', ...lines]),
});

const key = fc.constantFrom('id', 'title', 'a b', '"quoted"', "'single'", 'x-own', 'né', 'a:b');
const pairsOf = (value: fc.Arbitrary<Written>) =>
  fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name, maxLength: 4 });

const flow: fc.Arbitrary<Written> = fc.letrec<{ any: Written }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 2 },
    inline,
    fc.array(tie('any'), { maxLength: 3 }).map((items) => ({ kind: 'list' as const, flow: true, items })),
    pairsOf(tie('any')).map((pairs) => ({ kind: 'mapping' as const, flow: true, pairs })),
  ),
})).any;

const value: fc.Arbitrary<Written> = fc.letrec<{ any: Written }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    scalar,
    block,
    flow,
    fc
      .array(tie('any'), { minLength: 1, maxLength: 3 })
      .map((items) => ({ kind: 'list' as const, flow: false, items })),
    pairsOf(tie('any'))
      .filter((pairs) => pairs.length > 0)
      .map((pairs) => ({ kind: 'mapping' as const, flow: false, pairs })),
  ),
})).any;

/** One line of the document's own: a value, perhaps with an anchor, or something that repeats an earlier one. */
const entry = fc.record({ value, anchored: fc.boolean(), use: fc.constantFrom('none', 'alias', 'merge') });

/** A document with its anchors used further down. */
export const writtenYaml: fc.Arbitrary<string> = fc
  .record({ entries: fc.array(entry, { minLength: 1, maxLength: 4 }), announced: fc.boolean(), comment: fc.boolean() })
  .map(({ entries, announced, comment }) => {
    const lines = entries.map(({ value: written, anchored, use }, index) => {
      const anchor = anchored ? ` &a${index}` : '';
      const text = `k${index}:${anchor}${render(written, 2, anchored)}${comment ? '\n# comment\n' : '\n'}`;
      return text + (anchored ? useOf(use, index, written) : '');
    });
    return (announced ? '--- # one\n' : '') + lines.join('');
  });

function useOf(use: string, index: number, written: Written): string {
  if (use === 'alias') return `l${index}: [*a${index}, { m: *a${index} }]\n`;
  if (use === 'merge' && written.kind === 'mapping') return `l${index}:\n  title: own\n  <<: *a${index}\n  last: own\n`;
  return '';
}

/** What stands behind a key or dash, with the space or line break before it. */
function render(written: Written, indent: number, hasAnchor: boolean): string {
  const margin = ' '.repeat(indent);
  switch (written.kind) {
    case 'scalar':
      return ` ${written.text.replaceAll('\n    ', `\n${margin}  `)}`;
    case 'block':
      return ` ${written.header}\n${written.lines.map((line) => (line === '' ? '' : margin + line)).join('\n')}`;
    case 'list':
      if (written.flow) return ` ${renderFlow(written)}`;
      return `\n${written.items.map((item) => `${margin}-${render(item, indent + 2, false)}`).join('\n')}`;
    case 'mapping':
      if (written.flow) return ` ${renderFlow(written)}`;
      return renderPairs(written.pairs, indent, hasAnchor);
  }
}

function renderPairs(pairs: readonly (readonly [string, Written])[], indent: number, hasAnchor: boolean): string {
  const gap = hasAnchor ? ' # named\n' : '\n';
  return (
    gap + pairs.map(([name, item]) => `${' '.repeat(indent)}${name}:${render(item, indent + 2, false)}`).join('\n')
  );
}

function renderFlow(written: Written): string {
  if (written.kind === 'list') return `[${written.items.map(renderFlow).join(', ')}]`;
  if (written.kind === 'mapping')
    return `{ ${written.pairs.map(([name, item]) => `${name}: ${renderFlow(item)}`).join(', ')} }`;
  return written.kind === 'scalar' ? written.text : '';
}
