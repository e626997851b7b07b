import path from 'node:path';
import { printable } from '../render/findings/printable.ts';
import { INDEX_FORMATS } from '../render/index/formats.ts';
import { isPlanFormat, type PlanFormatName } from '../render/plan/format-names.ts';
import { PLAN_FORMATS } from '../render/plan/formats.ts';
import { nearest } from '../schema/nearest.ts';

/** What was asked for with `plan`. */
export interface PlanRequest {
  /** The charter; with `index`, a folder. */
  readonly file: string | undefined;
  readonly format: PlanFormatName;
  readonly view: string | undefined;
  /** The id of the role whose calendar is wanted. */
  readonly for: string | undefined;
  readonly contacts: boolean;
  /** Where the plan goes or lies; `undefined` for standard output. */
  readonly output: string | undefined;
  /** Whether the file is to be compared instead of written. */
  readonly check: boolean;
  /** Whether all charters of a folder are to be listed instead. */
  readonly index: boolean;
  /** `undefined` for today or, when a file is compared, for the day that it records. */
  readonly asOf: string | undefined;
}

/** The form that the ending of a file asks for: `md` for `plan.md`. Any other ending, and standard output, mean HTML. */
export function formatOf(output: string | undefined): PlanFormatName {
  const ending = path
    .extname(output ?? '')
    .slice(1)
    .toLowerCase();
  return isPlanFormat(ending) ? ending : 'html';
}

/** What is wrong with a request, as a sentence that says what to do; `undefined` when nothing is. */
export function requestMistake(request: PlanRequest): string | undefined {
  const { file, index, check, output } = request;
  if (check && output === undefined)
    return '--check compares the plan with a file: say which one with --output, for instance --output plan.html.';
  if (index) return indexMistake(request);
  if (file === undefined) return 'Say which charter to plan: charterline plan launch.charter.yaml.';
  return viewMistake(request) ?? roleMistake(request);
}

function indexMistake({ format, view, for: role }: PlanRequest): string | undefined {
  if (!INDEX_FORMATS.has(format))
    return `--index writes one page about all charters: use --format ${[...INDEX_FORMATS.keys()].join(' or ')}.`;
  if (view !== undefined) return '--view chooses a part of one plan; leave it out with --index.';
  if (role !== undefined) return '--for makes the calendar of one role; leave it out with --index.';
  return undefined;
}

function viewMistake({ format, view }: PlanRequest): string | undefined {
  const views = [...PLAN_FORMATS[format].views.keys()];
  if (views.length === 0)
    return view === undefined
      ? undefined
      : `--format ${format} shows the whole plan; --view is for ${formatsWith(({ views: { size } }) => size > 0)}.`;
  if (view === undefined)
    return `--format ${format} shows one part of the plan: add --view with one of ${views.join(', ')}.`;
  if (views.includes(view)) return undefined;
  return `--format ${format} has no view "${printable(view)}".${guess(view, views)} Possible: ${views.join(', ')}.`;
}

function roleMistake({ format, for: role }: PlanRequest): string | undefined {
  if (role === undefined || PLAN_FORMATS[format].forRole) return undefined;
  return `--for makes the calendar of one role: use it with --format ${formatsWith(({ forRole }) => forRole)}.`;
}

function formatsWith(holds: (format: (typeof PLAN_FORMATS)[PlanFormatName]) => boolean): string {
  return Object.entries(PLAN_FORMATS)
    .flatMap(([name, format]) => (holds(format) ? [name] : []))
    .join(' and ');
}

/** Asks whether the nearest of several words was meant; nothing when none is near. */
export function guess(word: string, words: readonly string[]): string {
  const near = nearest(word, words);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}

/** The command that writes the file of a request anew. */
export function commandOf({ file, format, view, for: role, contacts, output, index, asOf }: PlanRequest): string {
  const words = [
    'charterline',
    'plan',
    ...(file === undefined ? [] : [file]),
    ...(index ? ['--index'] : []),
    ...(format === formatOf(output) ? [] : ['--format', format]),
    ...(view === undefined ? [] : ['--view', view]),
    ...(role === undefined ? [] : ['--for', role]),
    ...(contacts ? [] : ['--no-contacts']),
    ...(asOf === undefined ? [] : ['--as-of', asOf]),
    ...(output === undefined ? [] : ['--output', output]),
  ];
  return words.map((word) => (/^[\w./:@=-]+$/.test(word) ? word : `"${printable(word)}"`)).join(' ');
}
