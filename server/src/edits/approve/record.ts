import { readSourceFile, type SourceFile } from '../../analysis/source-file.ts';
import type { Change } from '../../rules/repair.ts';
import { childOf, type MappingNode, type Node } from '../../syntax/nodes.ts';
import { editsFor } from '../changes.ts';
import { changesShared } from '../shared-content.ts';
import { applyEdits, changedPart, type TextEdit } from '../text-edit.ts';
import type { RecordedApproval } from './approve.ts';

/**
 * The edits that put an approval behind those of a charter, or into the place of one of them; none when it stands there
 * already, `undefined` when its place cannot be changed without changing or losing something else.
 */
export function recordApproval(
  file: SourceFile,
  recorded: RecordedApproval,
  before: MappingNode | undefined,
): readonly TextEdit[] | undefined {
  const values = valuesOf(recorded);
  const { root } = file.tree;
  if (before) return renew(file, before, values);
  if (root?.kind !== 'mapping') return undefined;
  return edit(file, { kind: 'add', in: root, keys: ['approvals'], values: [Object.fromEntries(values)] });
}

type Values = ReadonlyMap<string, string>;

/** By key, in the order in which the language has them. */
function valuesOf({ role, name, on, version, digest, note }: RecordedApproval): Values {
  const all = Object.entries({ role: role.id, name, on, version, digest, note });
  return new Map(all.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}

/** One change after the other, since where a line has to be broken depends on what it has become. */
function renew(file: SourceFile, approval: MappingNode, values: Values): readonly TextEdit[] | undefined {
  const index = approval.parent?.kind === 'sequence' ? approval.parent.items.indexOf(approval) : -1;
  const keys = changedKeys(approval, values);
  let present: SourceFile | undefined = file;
  for (const key of keys) {
    const node: Node | undefined = present && approvalAt(present, index);
    const change: Change | undefined = node?.kind === 'mapping' ? changeOf(node, key, values.get(key)) : undefined;
    present = present && change && after(present, change);
    if (!present) return undefined;
  }
  return keys.length === 0 ? [] : [changedPart(file.text, present.text)];
}

function approvalAt({ tree }: SourceFile, index: number): Node | undefined {
  const approvals = childOf(tree.root, 'approvals');
  return approvals?.kind === 'sequence' ? approvals.items[index] : undefined;
}

/** The keys under which an approval says something else, or something although nothing is to be said. */
function changedKeys(approval: MappingNode, values: Values): readonly string[] {
  const isGone = childOf(approval, 'note') !== undefined && !values.has('note');
  const changed = [...values].flatMap(([key, value]) => (childOf(approval, key)?.value === value ? [] : [key]));
  return isGone ? [...changed, 'note'] : changed;
}

function changeOf(approval: MappingNode, key: string, value: string | undefined): Change | undefined {
  const node = childOf(approval, key);
  if (value !== undefined) return { kind: 'set', in: approval, keys: [key], value };
  return node && { kind: 'remove', node };
}

function after(file: SourceFile, change: Change): SourceFile | undefined {
  const edits = edit(file, change);
  return edits && readSourceFile(file.uri, applyEdits(file.text, edits));
}

/** What an alias repeats elsewhere stays as it is. */
function edit(file: SourceFile, change: Change): readonly TextEdit[] | undefined {
  return changesShared(file, [change]) ? undefined : editsFor(file, [change]);
}
