/** No comment gets lost: what could only be changed without one is not changed at all. */
import { describe, expect, it } from 'vitest';
import { readSourceFile } from '../../server/src/analysis/source-file.ts';
import { editsFor } from '../../server/src/edits/changes.ts';
import { applyEdits } from '../../server/src/edits/text-edit.ts';
import type { Change } from '../../server/src/rules/repair.ts';
import { childOf, type Node } from '../../server/src/syntax/nodes.ts';

/** The file after a change of what stands in its first RACI row under a key; `undefined` when it cannot be made. */
function changed(row: string, key: string, change: (node: Node) => Change): string | undefined {
  const text = `apiVersion: charterline/v1\nkind: EngagementCharter\nraci:\n${row}`;
  const file = readSourceFile('file:///team/test.charter.yaml', text);
  const raci = childOf(file?.tree.root, 'raci');
  const node = raci?.kind === 'sequence' ? childOf(raci.items[0], key) : undefined;
  if (!file || !node) throw new Error(`no ${key} in\n${text}`);
  const edits = editsFor(file, [change(node)]);
  return edits && applyEdits(text, edits).slice(text.length - row.length);
}

const removal = (node: Node): Change => ({ kind: 'remove', node });
const replacement = (node: Node): Change => ({ kind: 'replace', node, value: ['ceo', 'cfo'] });

describe('removing', () => {
  it('leaves a list with a comment inside', () => {
    const row = '  - work: website\n    consulted:\n      # who decides\n      - sales\n    informed: ceo\n';
    expect(changed(row, 'consulted', removal)).toBeUndefined();
    expect(changed(row.replace('      # who decides\n', ''), 'consulted', removal)).toBe(
      '  - work: website\n    informed: ceo\n',
    );
  });

  it('keeps a comment behind what goes', () => {
    const row = '  - work: website\n    consulted: sales # who decides\n    informed: ceo\n';
    expect(changed(row, 'consulted', removal)).toBe('  - work: website\n    # who decides\n    informed: ceo\n');
  });

  it('takes a number sign in a text for no comment', () => {
    const row = '  - work: website\n    consulted: ["sales # two", "cfo #1"]\n    informed: ceo\n';
    expect(changed(row, 'consulted', removal)).toBe('  - work: website\n    informed: ceo\n');
  });
});

describe('replacing', () => {
  it('leaves a list with a comment inside', () => {
    const row = '  - work: website\n    consulted:\n      - sales # who decides\n      - cio\n';
    expect(changed(row, 'consulted', replacement)).toBeUndefined();
    expect(changed(row.replace(' # who decides', ''), 'consulted', replacement)).toBe(
      '  - work: website\n    consulted: [ceo, cfo]\n',
    );
  });
});

it('lets a repair rewrite a comment that it is about', () => {
  const row = '  - work: website # charterline-disable-line raci/silo\n';
  const rewriting = ({ end }: Node): Change => ({ kind: 'text', start: end, end: end + 39, text: '' });
  expect(changed(row, 'work', rewriting)).not.toContain('#');
});
