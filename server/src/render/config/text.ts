import picocolors from 'picocolors';
import type {
  ConfigReport,
  ReportedOrigin,
  ReportedOverride,
  ReportedSetting,
  ReportedValue,
} from '../../report/config-report.ts';
import type { Level } from '../../rules/finding.ts';
import { RULES } from '../../rules/registry.ts';
import type { Colours } from '../findings/code-frame.ts';
import { displayWidth } from '../findings/display-width.ts';
import { printable } from '../findings/printable.ts';

/** A configuration for people: what applies, and beside it where that is said. */
export function renderConfigText(report: ConfigReport, { colour }: { readonly colour: boolean }): string {
  const colours = picocolors.createColors(colour);
  const parts = [
    `${colours.underline(printable(report.file))}\n${table(circumstances(report), colours)}`,
    report.broken ? brokenness(report, colours) : settings(report, colours),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** A line of a table. What it holds is printable; `paint` colours the value. */
interface Row {
  readonly name: string;
  readonly value: string;
  readonly from: string;
  readonly paint?: (colours: Colours) => (text: string) => string;
}

function circumstances(report: ConfigReport): readonly Row[] {
  const { root, files, preset, ignored, overrides, baseline, requiredFrameworks, regionLaws, review } = report;
  return [
    { name: 'workspace root', value: printable(root.folder), from: root.from ? placeOf(root.from) : MARKS[root.mark] },
    ...listed(
      'config files',
      files.map((file) => ({ value: printable(file), from: '' })),
    ),
    { name: 'preset', value: preset.value, from: preset.from ? placeOf(preset.from) : 'the default' },
    ...(report.kind === 'config' ? [] : [ignoredRow(ignored)]),
    ...(overrides.length > 0
      ? listed(
          'overrides',
          overrides.map((each) => overrideCells(each, report)),
        )
      : []),
    ...(report.broken
      ? []
      : [
          saidRow('baseline', baseline, baseline?.file),
          saidRow('frameworks', requiredFrameworks),
          saidRow('region laws', regionLaws),
          ...reviewRows(review),
        ]),
  ];
}

const MARKS: Readonly<Record<ConfigReport['root']['mark'], string>> = {
  config: 'root: true',
  repository: 'it holds .git',
  'open-folder': 'it is open in the editor',
  'own-folder': 'no folder above is marked as root',
};

/** Several lines under one name. */
function listed(name: string, cells: readonly Pick<Row, 'value' | 'from'>[]): readonly Row[] {
  if (cells.length === 0) return [{ name, value: 'none', from: '' }];
  return cells.map((each, index) => ({ name: index === 0 ? name : '', ...each }));
}

function ignoredRow(ignored: ReportedValue<string> | null): Row {
  if (!ignored) return { name: 'ignored', value: 'no', from: '' };
  return { name: 'ignored', value: `yes, by ${printable(ignored.value)}`, from: sourceOf(ignored.from) };
}

function overrideCells(
  { files, applies, from }: ReportedOverride,
  { kind }: ConfigReport,
): Pick<Row, 'value' | 'from'> {
  const globs = files.map(printable).join(', ');
  if (kind === 'config') return { value: globs, from: placeOf(from) };
  return { value: `${globs}: ${applies ? 'applies' : 'does not apply'}`, from: placeOf(from) };
}

function saidRow(name: string, said: ReportedValue<unknown> | null, shown?: string): Row {
  if (!said) return { name, value: 'none', from: '' };
  return { name, value: shown === undefined ? inWords(said.value) : printable(shown), from: sourceOf(said.from) };
}

/** What is said of reviews, a line for each kind of change. */
function reviewRows(review: ReportedValue<unknown> | null): readonly Row[] {
  const said = review?.value;
  if (!review || typeof said !== 'object' || said === null) return [saidRow('review', review)];
  const lines = Object.entries(said).map(
    ([key, value]) => `${key}: ${typeof value === 'object' ? settingsIn(value) : value}`,
  );
  return listed(
    'review',
    lines.map((line, index) => ({ value: shortened(line), from: index === 0 ? sourceOf(review.from) : '' })),
  );
}

/** `class editorial, approvers cfo and cio, days 7`. */
function settingsIn(value: object | null): string {
  return Object.entries(value ?? {})
    .map(
      ([key, setting]) => `${key} ${Array.isArray(setting) ? setting.map(String).join(' and ') || 'nobody' : setting}`,
    )
    .join(', ');
}

function brokenness({ problems, kind }: ConfigReport, colours: Colours): string {
  const whom = kind === 'config' ? 'Charters under it' : 'Until it is repaired, charters under it';
  const lines = problems.map(
    (problem) =>
      `  ${printable(placeOf(problem))}  ${colours.red(problem.ruleId)}\n      ${printable(problem.message)}`,
  );
  return [
    colours.red('The configuration is broken.'),
    `${whom} get findings of syntax, schema and references only.\n\n${lines.join('\n')}`,
  ].join(' ');
}

function settings({ rules, preset }: ConfigReport, colours: Colours): string {
  const others = RULES.length - rules.length;
  const rest = `${others} ${rules.length > 0 ? 'other rules' : 'rules'} as in the preset ${preset.value}; --all lists them`;
  const note = others > 0 ? colours.dim(`${rules.length > 0 ? '\n\n' : ''}${rest}`) : '';
  return `${table(
    rules.flatMap((each) => settingRows(each, preset.value)),
    colours,
  )}${note}`;
}

function settingRows({ id, level, options }: ReportedSetting, preset: string): readonly Row[] {
  const origin = (from: ReportedOrigin | null): string => (from ? sourceOf(from) : `preset ${preset}`);
  return [
    { name: id, value: level.value, from: origin(level.from), paint: PAINT[level.value] },
    ...Object.entries(options).map(([name, { value, from }]) => ({
      name: '',
      value: `${name}: ${inWords(value)}`,
      from: from ? sourceOf(from) : 'default of the rule',
    })),
  ];
}

const PAINT: Readonly<Record<Level, (colours: Colours) => (text: string) => string>> = {
  error: (colours) => colours.red,
  warning: (colours) => colours.yellow,
  info: (colours) => colours.cyan,
  off: (colours) => colours.dim,
};

function sourceOf(from: ReportedOrigin | null): string {
  if (!from) return '';
  return from.overrides ? `${placeOf(from)} for ${from.overrides.map(printable).join(', ')}` : placeOf(from);
}

function placeOf({ file, line, column }: ReportedOrigin): string {
  return `${printable(file)}:${line}:${column}`;
}

/** A value on one line, cut where it is long. */
function inWords(value: unknown): string {
  return shortened(Array.isArray(value) ? value.map(String).join(', ') : written(value), LONGEST_VALUE);
}

const LONGEST_VALUE = 40;
/** A kind of change with its settings is longer than other values. */
const LONGEST_SETTING = 80;

function shortened(text: string, longest = LONGEST_SETTING): string {
  const shown = printable(text);
  return shown.length > longest ? `${shown.slice(0, longest - 1)}…` : shown;
}

function written(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.entries(value).map(pair).join(', ') : String(value);
}

function pair([key, value]: readonly [string, unknown]): string {
  return `${key}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
}

function table(rows: readonly Row[], colours: Colours): string {
  const width = (cell: (row: Row) => string): number => Math.max(0, ...rows.map((row) => displayWidth(cell(row))));
  const names = width(({ name }) => name);
  const values = width(({ value }) => value);
  return rows
    .map(({ name, value, from, paint = () => (text: string) => text }) => {
      const line = `  ${padded(name, names)}  ${paint(colours)(value)}`;
      return from === '' ? line : `${line}${' '.repeat(values - displayWidth(value) + 2)}${colours.dim(from)}`;
    })
    .join('\n');
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
