import type { Analysis } from '../analysis/analysis.ts';
import type { SourceFile } from '../analysis/source-file.ts';
import type { Finding } from '../rules/finding.ts';
import { ruleById } from '../rules/registry.ts';
import type { Repair } from '../rules/repair.ts';
import { fill } from '../rules/text.ts';
import type { Node } from '../syntax/nodes.ts';
import { parse } from '../syntax/parse.ts';
import { editsFor } from './changes.ts';
import { changesShared } from './shared-content.ts';
import { applyEdits, type TextEdit } from './text-edit.ts';

/** A repair of a finding, as edits of one file. */
export interface Fix {
  /** Which of the rule's `repairs` it is. */
  readonly name: string;
  /** What it does, in the imperative. */
  readonly title: string;
  /** Whether it may be made without asking anybody. */
  readonly safe: boolean;
  /** The URI of the file that it changes. */
  readonly file: string;
  /** In no particular order; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** The items and values that it takes out of lists and mappings. */
  readonly removed: readonly Node[];
}

/** The part of an analysis that fixes are made from. */
export type Repairable = Pick<Analysis, 'file' | 'catalogs' | 'config' | 'asOf' | 'repairs'>;

/** What mends a finding of an analysis, the best first. Empty where only people can. */
export function fixesOf(analysis: Repairable, finding: Finding): readonly Fix[] {
  const repairs = analysis.repairs.get(finding)?.(analysis.asOf) ?? [];
  const file = [analysis.file, ...analysis.catalogs, ...analysis.config.files].find(({ uri }) => uri === finding.file);
  return file ? repairs.flatMap((repair) => toFix(file, finding, repair) ?? []) : [];
}

function toFix(file: SourceFile, { ruleId, args }: Finding, repair: Repair): Fix | undefined {
  const rule = ruleById(ruleId);
  const text = rule?.repairs?.[repair.name];
  // What a layer reports is wrong wherever it stands; what a rule reports may be right at the other place.
  if (!text || ('check' in rule && changesShared(file, repair.changes))) return undefined;
  const edits = editsFor(file, repair.changes);
  if (!edits || (ruleId.startsWith('syntax/') && !makesReadable(file, edits))) return undefined;
  return {
    name: repair.name,
    title: fill(text.title, { ...args, ...repair.args }),
    safe: text.safe,
    file: file.uri,
    edits,
    removed: repair.changes.flatMap((change) => (change.kind === 'remove' ? [change.node] : [])),
  };
}

/** Whether less of a text is unreadable after edits. Where text cannot be read, a repair is a guess until it is tried. */
function makesReadable({ text, tree }: SourceFile, edits: readonly TextEdit[]): boolean {
  return parse(applyEdits(text, edits)).problems.length < tree.problems.length;
}
