import type { Analysis } from '../analysis/analysis.ts';
import type { Effective, EffectiveConfig, EffectiveSetting, Origin, SaidKey } from '../analysis/effective-config.ts';
import type { FileKind } from '../analysis/file-kind.ts';
import type { RootMark } from '../analysis/load.ts';
import type { Finding, Level } from '../rules/finding.ts';
import type { Preset } from '../rules/rule.ts';
import { textOf } from '../rules/text.ts';
import { fileFrom } from './file-from.ts';

/**
 * What is configured for a file and where each part comes from. Serialised, the keys stand in the order in which they are
 * declared here; files are relative to the folder of the report, with forward slashes.
 */
export interface ConfigReport {
  readonly version: 1;
  readonly file: string;
  readonly kind: FileKind;
  /** Whether a config is broken, so that only its mistakes are told. */
  readonly broken: boolean;
  readonly problems: readonly ReportedProblem[];
  /** The workspace root, and what makes it that. */
  readonly root: { readonly folder: string; readonly mark: RootMark; readonly from: ReportedOrigin | null };
  /** The config files that take part, the nearest first, each followed by the one that it extends. */
  readonly files: readonly string[];
  readonly preset: ReportedValue<Preset>;
  /** The pattern because of which the file is not checked; `null` when it is checked. */
  readonly ignored: ReportedValue<string> | null;
  /** In the order in which they apply: of several that say something of one rule, the last one wins. */
  readonly overrides: readonly ReportedOverride[];
  /** By id; only what is configured, unless everything was asked for. */
  readonly rules: readonly ReportedSetting[];
  /** `null` where nothing is said. */
  readonly baseline: (ReportedValue<unknown> & { readonly file: string }) | null;
  readonly requiredFrameworks: ReportedValue<unknown> | null;
  readonly regionLaws: ReportedValue<unknown> | null;
  readonly review: ReportedValue<unknown> | null;
}

/** A place in a config; line and column count from 1. */
export interface ReportedOrigin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The globs of the `overrides` entry that says it; absent for what is said of every file. */
  readonly overrides?: readonly string[];
}

/** A value and where it is said; `null` for a default. */
export interface ReportedValue<Value> {
  readonly value: Value;
  readonly from: ReportedOrigin | null;
}

export interface ReportedSetting {
  readonly id: string;
  /** Without `from`, as the preset has it. */
  readonly level: ReportedValue<Level>;
  readonly options: Readonly<Record<string, ReportedValue<unknown>>>;
}

export interface ReportedOverride {
  readonly files: readonly string[];
  readonly applies: boolean;
  readonly from: ReportedOrigin;
}

export interface ReportedProblem extends ReportedOrigin {
  readonly ruleId: string;
  readonly message: string;
}

export interface ConfigReportOptions {
  /** The URI of the folder from which files are named. */
  readonly folder: string;
  /** Whether rules and options that nobody has configured are told as well. */
  readonly all: boolean;
}

/** Puts the effective config of an analysed file into the form of a report. */
export function reportConfig(
  effective: EffectiveConfig,
  { config, findings }: Analysis,
  { folder, all }: ConfigReportOptions,
): ConfigReport {
  const { file, root, files, preset, ignoredBy, broken } = effective;
  const baseline = reportedSaid(effective, 'baseline', folder);
  return {
    version: 1,
    file: fileFrom(folder, file.uri),
    kind: file.kind,
    broken,
    problems: problemsIn(files, findings, folder),
    root: { folder: fileFrom(folder, root.value), mark: root.mark, from: reported(root, folder).from },
    files: files.map(({ uri }) => fileFrom(folder, uri)),
    preset: reported(preset, folder),
    ignored: ignoredBy ? reported(ignoredBy, folder) : null,
    overrides: reportedOverrides(effective, folder),
    rules: reportedSettings(effective, all, folder),
    baseline: baseline && { ...baseline, file: fileFrom(folder, config.baselineUri ?? '') },
    requiredFrameworks: reportedSaid(effective, 'requiredFrameworks', folder),
    regionLaws: reportedSaid(effective, 'regionLaws', folder),
    review: reportedSaid(effective, 'review', folder),
  };
}

function problemsIn(
  files: EffectiveConfig['files'],
  findings: readonly Finding[],
  folder: string,
): readonly ReportedProblem[] {
  return findings.flatMap((finding) => {
    const at = files.find(({ uri }) => uri === finding.file);
    if (!at) return [];
    return [{ ...placeIn(at, finding.start, folder), ruleId: finding.ruleId, message: textOf(finding) }];
  });
}

function reportedOverrides({ overrides }: EffectiveConfig, folder: string): readonly ReportedOverride[] {
  return overrides.map(({ globs, applies, origin }) => ({
    files: globs,
    applies,
    from: placeIn(origin.file, origin.node.start, folder),
  }));
}

function reportedSettings(
  { rules, broken }: EffectiveConfig,
  all: boolean,
  folder: string,
): readonly ReportedSetting[] {
  const told = broken ? [] : rules.filter((setting) => all || isConfigured(setting));
  return told.map(({ rule, level, options }) => ({
    id: rule.id,
    level: reported(level, folder),
    options: Object.fromEntries(
      options.filter(({ origin }) => all || origin).map((option) => [option.name, reported(option, folder)]),
    ),
  }));
}

function reportedSaid({ said, broken }: EffectiveConfig, key: SaidKey, folder: string): ReportedValue<unknown> | null {
  const found = broken ? undefined : said[key];
  return found ? reported(found, folder) : null;
}

function reported<Value>({ value, origin }: Effective<Value>, folder: string): ReportedValue<Value> {
  return { value, from: origin ? reportedOrigin(origin, folder) : null };
}

function isConfigured({ level, options }: EffectiveSetting): boolean {
  return level.origin !== undefined || options.some(({ origin }) => origin !== undefined);
}

function reportedOrigin({ file, node, globs }: Origin, folder: string): ReportedOrigin {
  return { ...placeIn(file, node.start, folder), ...(globs ? { overrides: globs } : {}) };
}

function placeIn(
  { uri, lines }: Origin['file'],
  offset: number,
  folder: string,
): Pick<ReportedOrigin, 'file' | 'line' | 'column'> {
  const { line, character } = lines.positionAt(offset);
  return { file: fileFrom(folder, uri), line: line + 1, column: character + 1 };
}
