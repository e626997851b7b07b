import { CHANGE_IDS, CHANGES_WITH_DAYS } from '../language/change-ids.generated.ts';
import { isId } from '../language/formats.ts';
import { APPROVERS } from '../language/words.ts';
import { nearestId } from '../rules/nearest-id.ts';
import { ruleById } from '../rules/registry.ts';
import { nearest } from '../schema/nearest.ts';
import { childOf, entryOf, type MappingEntry, type Node } from '../syntax/nodes.ts';
import type { ConfigProblem } from './config.ts';
import type { SourceFile } from './source-file.ts';

/** What is said under `review` without any effect: of changes that do not exist, by approvers that nobody can be. */
export function reviewProblems(file: SourceFile): readonly ConfigProblem[] {
  const review = childOf(file.tree.root, 'review');
  if (review?.kind !== 'mapping') return [];
  return review.entries
    .filter(({ key, value }) => isChange(key.value) && !file.schema.broken.has(value))
    .flatMap((entry) => [...idReports(entry), ...dayReports(entry), ...approverReports(entry, file)])
    .map(({ node, report }) => ({ rule: 'config/invalid', file, node, report }));
}

/** Whether a key of `review` is meant to name a kind of change. */
function isChange(key: string): boolean {
  return key !== 'samePerson' && !key.startsWith('x-');
}

type Problem = Pick<ConfigProblem, 'node' | 'report'>;
type Setting = Pick<MappingEntry, 'key' | 'value'>;

const KNOWN: ReadonlySet<string> = new Set(CHANGE_IDS);

function idReports({ key }: Setting): readonly Problem[] {
  return KNOWN.has(key.value) ? [] : [{ node: key, report: unknownChange(key.value) }];
}

function unknownChange(id: string): ConfigProblem['report'] {
  if (id.includes('*')) return { message: 'changePattern', args: { id } };
  if (ruleById(id)) return { message: 'ruleAsChange', args: { id } };
  const suggestion = nearestId(id, CHANGE_IDS);
  return suggestion
    ? { message: 'nearestChange', args: { id, suggestion } }
    : { message: 'unknownChange', args: { id } };
}

function dayReports({ key, value }: Setting): readonly Problem[] {
  const days = entryOf(value, 'days');
  if (!days || !KNOWN.has(key.value) || CHANGES_WITH_DAYS.has(key.value)) return [];
  return [{ node: days.key, report: { message: 'noDays', args: { change: key.value, id: 'days' } } }];
}

function approverReports({ value }: Setting, { schema }: SourceFile): readonly Problem[] {
  const approvers = childOf(value, 'approvers');
  const nodes = approvers?.kind === 'sequence' ? approvers.items : approvers ? [approvers] : [];
  return nodes.filter((node) => !schema.broken.has(node)).flatMap(approverReport);
}

/** Every id may be that of a role in one of the charters. */
function approverReport(node: Node): readonly Problem[] {
  const { value: word } = node;
  if (typeof word !== 'string' || isId(word)) return [];
  const words = Object.keys(APPROVERS);
  const suggestion = nearest(word, words);
  const report = suggestion
    ? { message: 'nearestApprover', args: { word, suggestion } }
    : { message: 'unknownApprover', args: { word, words } };
  return [{ node, report }];
}
