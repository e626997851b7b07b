import type { Kind } from '../language/grammar.ts';
import { childOf } from '../syntax/nodes.ts';
import type { SourceFile } from './source-file.ts';

/** Where a file declares the kinds that others refer to, and whether the section has to be there. */
const SECTIONS: readonly { readonly kind: Kind; readonly path: readonly string[]; readonly required: boolean }[] = [
  { kind: 'role', path: ['roles'], required: true },
  { kind: 'objective', path: ['objectives'], required: false },
  { kind: 'work', path: ['scope', 'included'], required: false },
  { kind: 'touchpoint', path: ['touchpoints'], required: false },
  { kind: 'system', path: ['systems'], required: false },
  { kind: 'dataset', path: ['datasets'], required: false },
  { kind: 'framework', path: ['compliance', 'frameworks'], required: false },
  { kind: 'budget-line', path: ['budget', 'lines'], required: false },
];

/**
 * The kinds that a file may declare without our being able to tell: their section is no list, or is missing although a
 * charter must have it.
 */
export function unreadableKinds(file: SourceFile): readonly Kind[] {
  return SECTIONS.filter(({ path, required }) => {
    let node = file.tree.root;
    for (const key of path) {
      const next = childOf(node, key);
      if (!next) return required && file.kind === 'charter';
      if (next.kind === 'scalar') return true;
      node = next;
    }
    return node?.kind !== 'sequence';
  }).map(({ kind }) => kind);
}
