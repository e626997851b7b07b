import picomatch from 'picomatch';
import type { Level, Report } from '../rules/finding.ts';
import { nearestId } from '../rules/nearest-id.ts';
import { RULES, ruleById } from '../rules/registry.ts';
import { canBeSilenced, type Options, type OptionValues, PRESETS, type Preset, type Rule } from '../rules/rule.ts';
import { childOf, entryOf, type MappingEntry, type MappingNode, type Node } from '../syntax/nodes.ts';
import type { Baseline } from './baseline.ts';
import { regionProblems } from './region-laws.ts';
import { reviewProblems } from './review-changes.ts';
import type { SourceFile } from './source-file.ts';
import { folderOf, relativePath } from './uris.ts';

/** What one config says of a rule. */
export interface RuleSetting {
  readonly level: Level | undefined;
  readonly options: Readonly<Record<string, unknown>>;
  /** Where the level is said; `undefined` when it is not. */
  readonly levelAt: Node | undefined;
  /** Where each option is said. */
  readonly optionsAt: Readonly<Record<string, Node>>;
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
  /** The findings that were accepted; `undefined` when no config names a baseline, or it cannot be read. */
  readonly baseline: Baseline | undefined;
  /** The URI of the baseline that a config names, also of one that does not exist or cannot be read. */
  readonly baselineUri: string | undefined;
}

/** What one config file says for every file below it, or for those that an override is about. */
export interface ConfigLayer {
  readonly file: SourceFile;
  /** The entry of `overrides` that says it; `undefined` for what is said of every file. */
  readonly override: Override | undefined;
  /** Whether a file, given by URI, is meant. */
  readonly matches: (uri: string) => boolean;
  readonly settings: ReadonlyMap<string, RuleSetting>;
  readonly ignore: readonly Pattern[];
}

export interface Override {
  readonly node: Node;
  readonly globs: readonly string[];
}

/** A pattern of `ignore`. */
export interface Pattern {
  readonly node: Node;
  readonly glob: string;
  readonly matches: (uri: string) => boolean;
}

/** What holds without any config file. */
export const DEFAULT_CONFIG: Config = {
  preset: 'recommended',
  files: [],
  problems: [],
  broken: false,
  layers: [],
  baseline: undefined,
  baselineUri: undefined,
};

/** Whether a word names a preset. */
export function isPreset(word: string): word is Preset {
  return PRESETS.some((preset) => preset === word);
}

/** What a config file extends: a preset, or the path of another config; `undefined` when it says nothing readable. */
export function extendsOf(file: SourceFile): { readonly node: Node; readonly value: string } | undefined {
  const node = childOf(file.tree.root, 'extends');
  return node && typeof node.value === 'string' ? { node, value: node.value } : undefined;
}

/** The path of the baseline that a config file names; `undefined` when it says nothing readable. */
export function baselineOf(file: SourceFile): { readonly node: Node; readonly value: string } | undefined {
  const node = childOf(file.tree.root, 'baseline');
  if (!node || typeof node.value !== 'string' || file.schema.broken.has(node)) return undefined;
  return { node, value: node.value };
}

/** Whether a config file says that its folder is the root of the workspace. */
export function isRootConfig(file: SourceFile): boolean {
  return childOf(file.tree.root, 'root')?.value === true;
}

/**
 * Puts config files together. `files` are the nearest and what it extends, in that order; `problems` are those found
 * while following `extends` and looking for the baseline.
 */
export function combineConfigs(
  files: readonly SourceFile[],
  preset: Preset,
  problems: readonly ConfigProblem[],
  { baseline, uri: baselineUri }: { readonly baseline: Baseline | undefined; readonly uri: string | undefined },
): Config {
  const found = [...problems];
  const layers: ConfigLayer[] = [];
  for (const file of files.toReversed()) layers.push(...layersOf(file, found));
  const broken =
    found.length > 0 || files.some(({ tree, schema }) => tree.problems.length > 0 || schema.problems.length > 0);
  return { preset, files, problems: found, broken, layers, baseline, baselineUri };
}

function layersOf(file: SourceFile, problems: ConfigProblem[]): readonly ConfigLayer[] {
  const { root } = file.tree;
  const folder = folderOf(file.uri);
  problems.push(...regionProblems(file), ...reviewProblems(file));
  const base: ConfigLayer = {
    file,
    override: undefined,
    matches: () => true,
    settings: settingsOf(childOf(root, 'rules'), file, problems),
    ignore: itemsOf(childOf(root, 'ignore')).flatMap((node) => patternIn(node, folder)),
  };
  return [base, ...itemsOf(childOf(root, 'overrides')).map((node) => overrideIn(node, file, folder, problems))];
}

function overrideIn(node: Node, file: SourceFile, folder: string, problems: ConfigProblem[]): ConfigLayer {
  const globs = textsOf(childOf(node, 'files'));
  return {
    file,
    override: { node, globs },
    matches: matcher(globs, folder),
    settings: settingsOf(childOf(node, 'rules'), file, problems),
    ignore: [],
  };
}

function patternIn(node: Node, folder: string): readonly Pattern[] {
  return typeof node.value === 'string' ? [{ node, glob: node.value, matches: matcher([node.value], folder) }] : [];
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : [];
}

function textsOf(node: Node | undefined): readonly string[] {
  return itemsOf(node).flatMap((item) => (typeof item.value === 'string' ? [item.value] : []));
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
    if (rule) settings.set(rule.id, readSetting(rule, { key, value }, file, problems));
    else problems.push({ rule: 'config/unknown-rule', file, node: key, report: unknownRule(key.value) });
  }
  return settings;
}

function unknownRule(id: string): Report {
  if (id.includes('*')) return { message: 'pattern', args: { id } };
  const suggestion = nearestId(
    id,
    RULES.map((rule) => rule.id),
  );
  return suggestion ? { message: 'nearest', args: { id, suggestion } } : { message: 'unknown', args: { id } };
}

function readSetting(
  rule: Rule,
  { key, value }: Pick<MappingEntry, 'key' | 'value'>,
  file: SourceFile,
  problems: ConfigProblem[],
): RuleSetting {
  const said = value.kind === 'mapping' ? entryOf(value, 'level') : { key, value };
  const wanted = levelIn(said?.value);
  // A mistake could otherwise silence the finding that reports it.
  const level = canBeSilenced(rule) ? wanted : undefined;
  if (wanted && !level) {
    const node = said?.value ?? value;
    problems.push({ rule: 'config/invalid', file, node, report: { message: 'fixedLevel', args: { rule: rule.id } } });
  }
  const options = value.kind === 'mapping' ? readOptions(rule, value, file, problems) : {};
  const names =
    value.kind === 'mapping' ? value.entries.filter((entry) => Object.hasOwn(options, entry.key.value)) : [];
  return {
    level,
    options,
    levelAt: level && said?.key,
    optionsAt: Object.fromEntries(names.map((entry) => [entry.key.value, entry.key])),
  };
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
  return ignoringPattern(config, uri) !== undefined;
}

/** The pattern because of which a file is not to be checked, that of the nearest config if several match; `undefined` when it is checked. */
export function ignoringPattern(
  { layers }: Config,
  uri: string,
): { readonly file: SourceFile; readonly pattern: Pattern } | undefined {
  for (const { file, ignore } of layers.toReversed()) {
    const pattern = ignore.find(({ matches }) => matches(uri));
    if (pattern) return { file, pattern };
  }
  return undefined;
}

/** Where the config says something beyond rules: the nearest file that says it wins as a whole. */
export function saidIn({ files }: Config, key: string): { readonly file: SourceFile; readonly node: Node } | undefined {
  for (const file of files) {
    const node = childOf(file.tree.root, key);
    if (node) return { file, node };
  }
  return undefined;
}

/** What the config says beyond levels and options: the nearest file that says it wins as a whole. */
export function factsOf(config: Config): {
  readonly requiredFrameworks: readonly string[];
  readonly regionLaws: Readonly<Record<string, string>>;
} {
  const laws = saidIn(config, 'regionLaws')?.node;
  const entries = laws?.kind === 'mapping' ? laws.entries : [];
  return {
    requiredFrameworks: textsOf(saidIn(config, 'requiredFrameworks')?.node),
    regionLaws: Object.fromEntries(
      entries.flatMap(({ key, value }) => (typeof value.value === 'string' ? [[key.value, value.value]] : [])),
    ),
  };
}
