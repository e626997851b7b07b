/** Places where an edit that is right elsewhere would say something else: it is held back there. */
import { describe, expect, it } from 'vitest';
import { readSourceFile } from '../../server/src/analysis/source-file.ts';
import { editsFor } from '../../server/src/edits/changes.ts';
import { applyEdits } from '../../server/src/edits/text-edit.ts';
import type { Change } from '../../server/src/rules/repair.ts';
import { childOf, type MappingNode } from '../../server/src/syntax/nodes.ts';

/** The first RACI row after a change of it; `undefined` when the change cannot be made. */
function changed(row: string, change: (row: MappingNode) => Change): string | undefined {
  const text = `apiVersion: charterline/v1\nkind: EngagementCharter\nraci:\n${row}`;
  const file = readSourceFile('file:///team/test.charter.yaml', text);
  const raci = childOf(file?.tree.root, 'raci');
  const node = raci?.kind === 'sequence' ? raci.items[0] : undefined;
  if (!file || node?.kind !== 'mapping') throw new Error(`no row in\n${text}`);
  const edits = editsFor(file, [change(node)]);
  return edits && applyEdits(text, edits).slice(text.length - row.length);
}

function childIn(row: MappingNode, key: string) {
  const node = childOf(row, key);
  if (!node) throw new Error(`no ${key}`);
  return node;
}

describe('a value where nothing stands', () => {
  const filled = (row: string): string | undefined =>
    changed(row, (node) => ({ kind: 'replace', node: childIn(node, 'informed'), value: 'ceo' }));

  it('comes behind the colon', () => {
    expect(filled('  - work: website\n    informed: # later\n')).toBe('  - work: website\n    informed: ceo # later\n');
  });

  it.each(['&told', '!!null', '  &told # later'])('does not come before %s', (property) => {
    expect(filled(`  - work: website\n    informed: ${property}\n`)).toBeUndefined();
  });
});

describe('a new pair', () => {
  const added = (row: string): string | undefined =>
    changed(row, (node) => ({ kind: 'set', in: node, keys: ['informed'], value: 'ceo' }));

  it('stands in the column of the others', () => {
    expect(added('  -   work: website\n      accountable: cio\n')).toBe(
      '  -   work: website\n      accountable: cio\n      informed: ceo\n',
    );
  });

  it.each(['? work\n    : website\n', '&key work: website\n', '!!str work: website\n'])(
    'is not added where the first key begins with %s',
    (first) => {
      expect(added(`  - ${first}`)).toBeUndefined();
    },
  );
});

it('takes nothing out of what a merge key brings in', () => {
  const row = '  - <<: { consulted: sales }\n    work: website\n';
  expect(changed(row, (node) => ({ kind: 'remove', node: childIn(node, 'consulted') }))).toBeUndefined();
});
