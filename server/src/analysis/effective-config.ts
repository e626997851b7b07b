import type { Level } from '../rules/finding.ts';
import { RULES } from '../rules/registry.ts';
import type { Preset, Rule } from '../rules/rule.ts';
import { childOf, type Node } from '../syntax/nodes.ts';
import { type Config, type ConfigLayer, ignoringPattern, saidIn } from './config.ts';
import type { Loaded, RootMark } from './load.ts';
import type { SourceFile } from './source-file.ts';
import { folderOf } from './uris.ts';

/** Where a config says something. */
export interface Origin {
  readonly file: SourceFile;
  readonly node: Node;
  /** The globs of the `overrides` entry that says it; `undefined` for what is said of every file. */
  readonly globs: readonly string[] | undefined;
}

/** A value with the place that it comes from; `undefined` when nobody has said it and a default holds. */
export interface Effective<Value> {
  readonly value: Value;
  readonly origin: Origin | undefined;
}

/** What applies to one rule, and where each part of it comes from. */
export interface EffectiveSetting {
  readonly rule: Rule;
  /** Without origin, the level that the preset gives. */
  readonly level: Effective<Level>;
  readonly options: readonly (Effective<unknown> & { readonly name: string })[];
}

/** Everything that is configured for a file, with its origins. */
export interface EffectiveConfig {
  readonly file: SourceFile;
  /** `origin` is the setting `root`, if that is what makes the folder the root. */
  readonly root: Effective<string> & { readonly mark: RootMark };
  /** The config files that take part, the nearest first. */
  readonly files: readonly SourceFile[];
  readonly preset: Effective<Preset>;
  /** The pattern because of which the file is not checked; `undefined` when it is. */
  readonly ignoredBy: Effective<string> | undefined;
  /** The entries of `overrides` in the order in which they apply. Never of use to a config file itself. */
  readonly overrides: readonly {
    readonly origin: Origin;
    readonly globs: readonly string[];
    readonly applies: boolean;
  }[];
  /** All rules, in the order of the registry. */
  readonly rules: readonly EffectiveSetting[];
  /** What is said under these keys; `undefined` where nothing is. */
  readonly said: Readonly<Record<SaidKey, Effective<unknown> | undefined>>;
  /** Whether a config file is broken, so that nothing of this may be relied on. */
  readonly broken: boolean;
}

/** The keys of a config whose value counts as a whole. */
export const SAID_KEYS = ['baseline', 'requiredFrameworks', 'regionLaws', 'review'] as const;
export type SaidKey = (typeof SAID_KEYS)[number];

/** Puts together what applies to a loaded file. */
export function effectiveConfig({ file, root, rootMark, config }: Loaded): EffectiveConfig {
  const applies = (layer: ConfigLayer): boolean => isFor(layer, file);
  const ignoring = file.kind === 'config' ? undefined : ignoringPattern(config, file.uri);
  return {
    file,
    root: { value: root, mark: rootMark, origin: rootMark === 'config' ? rootOrigin(config, root) : undefined },
    files: config.files,
    preset: { value: config.preset, origin: presetOrigin(config) },
    ignoredBy: ignoring && { value: ignoring.pattern.glob, origin: originOf(ignoring.file, ignoring.pattern.node) },
    overrides: config.layers.flatMap((layer) => {
      if (!layer.override) return [];
      const { node, globs } = layer.override;
      return [{ origin: originOf(layer.file, node), globs, applies: applies(layer) }];
    }),
    rules: RULES.map((rule) => effectiveSetting(config, rule, applies)),
    said: {
      baseline: saidUnder(config, 'baseline'),
      requiredFrameworks: saidUnder(config, 'requiredFrameworks'),
      regionLaws: saidUnder(config, 'regionLaws'),
      review: saidUnder(config, 'review'),
    },
    broken: config.broken,
  };
}

/** Overrides are about charters and catalogs: what a config says of itself is what holds without any. */
function isFor({ override, matches }: ConfigLayer, { kind, uri }: SourceFile): boolean {
  return override === undefined || (kind !== 'config' && matches(uri));
}

/** The settings of a rule from those layers of a config that apply. */
export function effectiveSetting(
  { layers, preset }: Config,
  rule: Rule,
  applies: (layer: ConfigLayer) => boolean,
): EffectiveSetting {
  let level: Effective<Level> = { value: rule.levels[preset], origin: undefined };
  const options = new Map<string, Effective<unknown>>(
    Object.entries(rule.options).map(([name, option]) => [name, { value: option.default, origin: undefined }]),
  );
  for (const layer of layers) {
    const setting = layer.settings.get(rule.id);
    if (!setting || !applies(layer)) continue;
    if (setting.level && setting.levelAt) level = { value: setting.level, origin: originIn(layer, setting.levelAt) };
    for (const [name, node] of Object.entries(setting.optionsAt)) {
      options.set(name, { value: setting.options[name], origin: originIn(layer, node) });
    }
  }
  return { rule, level, options: [...options].map(([name, option]) => ({ name, ...option })) };
}

function originIn({ file, override }: ConfigLayer, node: Node): Origin {
  return { file, node, globs: override?.globs };
}

function originOf(file: SourceFile, node: Node): Origin {
  return { file, node, globs: undefined };
}

function rootOrigin({ files }: Config, root: string): Origin | undefined {
  const file = files.find(({ uri, tree }) => folderOf(uri) === root && childOf(tree.root, 'root')?.value === true);
  const node = childOf(file?.tree.root, 'root');
  return file && node ? originOf(file, node) : undefined;
}

/** The config at the end of the chain names the preset, unless it leaves the default. */
function presetOrigin({ files, preset }: Config): Origin | undefined {
  const file = files.at(-1);
  const node = childOf(file?.tree.root, 'extends');
  return file && node?.value === preset ? originOf(file, node) : undefined;
}

function saidUnder(config: Config, key: SaidKey): Effective<unknown> | undefined {
  const said = saidIn(config, key);
  return said && { value: said.node.value, origin: originOf(said.file, said.node) };
}
