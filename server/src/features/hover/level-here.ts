import type { ConfigLayer } from '../../analysis/config.ts';
import { type EffectiveSetting, effectiveSetting, type Origin } from '../../analysis/effective-config.ts';
import { relativePath } from '../../analysis/uris.ts';
import { canBeSilenced, type Rule } from '../../rules/rule.ts';
import { childOf } from '../../syntax/nodes.ts';
import type { Step } from '../cursor/cursor.ts';
import { type Explanation, text } from '../explanation.ts';
import type { Explainable } from './hover.ts';

/**
 * How a rule applies where one is looking: to a charter, to the files of a config, or to those of one of its overrides,
 * whose way from the root is given.
 */
export function levelHere(rule: Rule, path: readonly Step[], analysis: Explainable): Explanation {
  if (!canBeSilenced(rule) || analysis.config.broken) return [];
  const setting = effectiveSetting(analysis.config, rule, layersFor(path, analysis));
  return [text(`Here: ${describeSetting(setting, analysis)}.`)];
}

function layersFor(path: readonly Step[], { file }: Explainable): (layer: ConfigLayer) => boolean {
  if (file.kind !== 'config') return ({ override, matches }) => !override || matches(file.uri);
  const [section, item] = path;
  const overrides = section?.kind === 'key' ? childOf(file.tree.root, section.key) : undefined;
  const around = overrides?.kind === 'sequence' && item?.kind === 'item' ? overrides.items[item.index] : undefined;
  return ({ override }) => !override || override.node === around;
}

function describeSetting({ level, options }: EffectiveSetting, analysis: Explainable): string {
  const source = level.origin ? placeOf(level.origin, analysis) : `preset ${analysis.config.preset}`;
  const set = options.filter(({ origin }) => origin).map(({ name, value }) => `${name} ${String(value)}`);
  return [`${level.value} (${source})`, ...set].join(', ');
}

/** Where something is said: the line alone in the file that one is looking at. */
function placeOf({ file, node }: Origin, { file: present, root }: Explainable): string {
  const line = `line ${file.lines.positionAt(node.start).line + 1}`;
  return file === present ? line : `${relativePath(root, file.uri) ?? file.uri}, ${line}`;
}
