import { isRegion } from '../language/formats.ts';
import { childOf } from '../syntax/nodes.ts';
import type { ConfigProblem } from './config.ts';
import type { SourceFile } from './source-file.ts';

/** The keys under `regionLaws` that are no regions, so that no data would ever fall under their laws. */
export function regionProblems(file: SourceFile): readonly ConfigProblem[] {
  const laws = childOf(file.tree.root, 'regionLaws');
  if (laws?.kind !== 'mapping') return [];
  return laws.entries
    .filter(({ key }) => !key.value.startsWith('x-') && !isRegion(key.value))
    .map(({ key }) => ({ rule: 'config/invalid', file, node: key, report: regionReport(key.value) }));
}

function regionReport(region: string): ConfigProblem['report'] {
  const code = region.trim().toUpperCase();
  return isRegion(code) ? { message: 'nearRegion', args: { region, code } } : { message: 'region', args: { region } };
}
