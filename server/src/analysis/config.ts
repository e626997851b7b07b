import picomatch from 'picomatch';
import type { Level, Report } from '../rules/finding.ts';
import { RULES, ruleById } from '../rules/registry.ts';
import { canBeSilenced, type Options, type OptionValues, PRESETS, type Preset, type Rule } from '../rules/rule.ts';
import { nearest } from '../schema/nearest.ts';
import { childOf, type MappingNode, type Node } from '../syntax/nodes.ts';
import type { SourceFile } from './source-file.ts';
import { folderOf, relativePath } from './uris.ts';

/** What one config says of a rule. */
export interface RuleSetting {
  readonly level: Level | undefined;
  readonly options: Readonly<Record<string, unknown>>;
  /** The config file that says it. */
  readonly file: string;
}

/** A mistake in a config file. */
export interface ConfigProblem {
  readonly rule: 'config/invalid' | 'config/unknown-rule';
  readonly file: SourceFile;
  readonly node: Node;
  readonly report: Report;
}

/** What applies to the files of a folder: the nearest config with everything that it extends. */
export interface Config {
  readonly preset: Preset;
  /** The config files that take part, the nearest first; empty when there is none. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly ConfigProblem[];
  /** Whether a config file is broken, so that nothing may be concluded from what it seems to say. */
  readonly broken: boolean;
  /** Settings in the order in which they apply; later ones win. */
  readonly layers: readonly ConfigLayer[];
}

interface ConfigLayer {
  readonly file: SourceFile;
  /** Whether a file, given by URI, is meant. */
  readonly matches: (uri: string) => boolean;
  readonly settings: ReadonlyMap<string, RuleSetting>;
  readonly ignores: (uri: string) => boolean;
}

/** What holds without any config file. */
export const DEFAULT_CONFIG: Config = { preset: 'recommended', files: [], problems: [], broken: false, layers: [] };

/** Whether a word names a preset. */
export function isPreset(word: string): word is Preset {
  return PRESETS.some((preset) => preset === word);
}

/** What a config file extends: a preset, or the path of another config; `undefined` when it says nothing readable. */
export function extendsOf(file: SourceFile): { readonly node: Node; readonly value: string } | undefined {
  const node = childOf(file.tree.root, 'extends');
  return node && typeof node.value === 'string' ? { node, value: node.value } : undefined;
}

/** Whether a config file says that its folder is the root of the workspace. */
export function isRootConfig(file: SourceFile): boolean {
  return childOf(file.tree.root, 'root')?.value === true;
}

/**
 * Puts config files together. `files` are the nearest and what it extends, in that order; `problems` are those found
 * while following `extends`.
 */
export function combineConfigs(
  files: readonly SourceFile[],
  preset: Preset,
  problems: readonly ConfigProblem[],
): Config {
  const found = [...problems];
  const layers: ConfigLayer[] = [];
  for (const file of files.toReversed()) layers.push(...layersOf(file, found));
  const broken =
    found.length > 0 || files.some(({ tree, schema }) => tree.problems.length > 0 || schema.problems.length > 0);
  return { preset, files, problems: found, broken, layers };
}

function layersOf(file: SourceFile, problems: ConfigProblem[]): readonly ConfigLayer[] {
  const { root } = file.tree;
  const folder = folderOf(file.uri);
  const base: ConfigLayer = {
    file,
    matches: () => true,
    settings: settingsOf(childOf(root, 'rules'), file, problems),
    ignores: matcher(textsOf(childOf(root, 'ignore')), folder),
  };
  const overrides = childOf(root, 'overrides');
  const items = overrides?.kind === 'sequence' ? overrides.items : [];
  return [
    base,
    ...items.map((item) => ({
      file,
      matches: matcher(textsOf(childOf(item, 'files')), folder),
      settings: settingsOf(childOf(item, 'rules'), file, problems),
      ignores: () => false,
    })),
  ];
}

function textsOf(node: Node | undefined): readonly string[] {
  if (node?.kind !== 'sequence') return [];
  return node.items.flatMap((item) => (typeof item.value === 'string' ? [item.value] : []));
}

/** What the matcher accepts at most; it throws on longer patterns. */
const LONGEST_GLOB = 65_536;

function matcher(globs: readonly string[], folder: string): (uri: string) => boolean {
  const usable = globs.filter((glob) => glob !== '' && glob.length <= LONGEST_GLOB);
  if (usable.length === 0) return () => false;
  const matches = picomatch(usable, { dot: true });
  return (uri) => {
    const path = relativePath(folder, uri);
    return path !== undefined && matches(path);
  };
}

function settingsOf(
  node: Node | undefined,
  file: SourceFile,
  problems: ConfigProblem[],
): ReadonlyMap<string, RuleSetting> {
  const settings = new Map<string, RuleSetting>();
  if (node?.kind !== 'mapping') return settings;
  for (const { key, value } of node.entries) {
    if (key.value.startsWith('x-') || file.schema.broken.has(value)) continue;
    const rule = ruleById(key.value);
    if (rule) settings.set(rule.id, readSetting(rule, value, file, problems));
    else problems.push({ rule: 'config/unknown-rule', file, node: key, report: unknownRule(key.value) });
  }
  return settings;
}

function unknownRule(id: string): Report {
  const suggestion = nearest(
    id,
    RULES.map((rule) => rule.id),
  );
  return suggestion ? { message: 'nearest', args: { id, suggestion } } : { message: 'unknown', args: { id } };
}

function readSetting(rule: Rule, value: Node, file: SourceFile, problems: ConfigProblem[]): RuleSetting {
  const level = levelIn(value.kind === 'mapping' ? childOf(value, 'level') : value);
  if (level && !canBeSilenced(rule)) {
    const node = value.kind === 'mapping' ? (childOf(value, 'level') ?? value) : value;
    problems.push({ rule: 'config/invalid', file, node, report: { message: 'fixedLevel', args: { rule: rule.id } } });
  }
  const options = value.kind === 'mapping' ? readOptions(rule, value, file, problems) : {};
  return { level, options, file: file.uri };
}

function levelIn(node: Node | undefined): Level | undefined {
  switch (node?.value) {
    case 'off':
    case 'info':
    case 'warning':
    case 'error':
      return node.value;
    default:
      return undefined;
  }
}

function readOptions(
  rule: Rule,
  node: MappingNode,
  file: SourceFile,
  problems: ConfigProblem[],
): Readonly<Record<string, unknown>> {
  const options: Record<string, unknown> = {};
  for (const { key, value } of node.entries) {
    if (key.value === 'level' || key.value.startsWith('x-')) continue;
    const option = Object.hasOwn(rule.options, key.value) ? rule.options[key.value] : undefined;
    if (!option) problems.push({ rule: 'config/invalid', file, node: key, report: unknownOption(rule, key.value) });
    else {
      const report = optionProblem(key.value, option, value);
      if (report) problems.push({ rule: 'config/invalid', file, node: value, report });
      else options[key.value] = value.value;
    }
  }
  return options;
}

function unknownOption(rule: Rule, option: string): Report {
  const options = Object.keys(rule.options);
  if (options.length === 0) return { message: 'noOptions', args: { rule: rule.id, option } };
  return { message: 'unknownOption', args: { rule: rule.id, option, options } };
}

function optionProblem(name: string, option: Options[string], value: Node): Report | undefined {
  if (Array.isArray(option.default)) {
    const isList = value.kind === 'sequence' && value.items.every((item) => typeof item.value === 'string');
    return isList ? undefined : { message: 'optionType', args: { option: name, expected: 'list' } };
  }
  if (typeof option.default === 'boolean') {
    return typeof value.value === 'boolean'
      ? undefined
      : { message: 'optionType', args: { option: name, expected: 'flag' } };
  }
  if (typeof value.value !== 'number') return { message: 'optionType', args: { option: name, expected: 'number' } };
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = option;
  if (value.value >= minimum && value.value <= maximum) return undefined;
  return { message: 'optionRange', args: { option: name, value: value.value, minimum, maximum } };
}

/** What applies to one rule in one file. */
export interface EffectiveRule {
  /** The configured level, which replaces every default; `undefined` when nothing is configured. */
  readonly level: Level | undefined;
  readonly options: OptionValues<Options>;
}

/** The settings of a rule for a file. */
export function effectiveRule(config: Config, rule: Rule, uri: string): EffectiveRule {
  let level: Level | undefined;
  const options: Record<string, number | boolean | readonly string[]> = {};
  for (const [name, option] of Object.entries(rule.options)) options[name] = option.default;
  for (const layer of config.layers) {
    const setting = layer.settings.get(rule.id);
    if (!setting || !layer.matches(uri)) continue;
    level = setting.level ?? level;
    Object.assign(options, setting.options);
  }
  return { level, options };
}

/** Whether a file is not to be checked at all. */
export function isIgnored(config: Config, uri: string): boolean {
  return config.layers.some((layer) => layer.ignores(uri));
}

/** What the config says beyond levels and options: the nearest file that says it wins as a whole. */
export function factsOf({ files }: Config): {
  readonly requiredFrameworks: readonly string[];
  readonly regionLaws: Readonly<Record<string, string>>;
} {
  const said = (key: string): Node | undefined =>
    files.map((file) => childOf(file.tree.root, key)).find((node) => node !== undefined);
  const laws = said('regionLaws');
  const entries = laws?.kind === 'mapping' ? laws.entries : [];
  return {
    requiredFrameworks: textsOf(said('requiredFrameworks')),
    regionLaws: Object.fromEntries(
      entries.flatMap(({ key, value }) => (typeof value.value === 'string' ? [[key.value, value.value]] : [])),
    ),
  };
}
