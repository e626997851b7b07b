import { FAIL_ON_CHANGE, type FailOnChange } from '../cli/diff-request.ts';
import { FAIL_ON, type FailOn } from '../cli/exit-status.ts';
import { isDate } from '../language/formats.ts';
import { printable } from '../render/findings/printable.ts';

/** What the workflow asks for, under `with:`. `action.yml` describes each input. */
export interface Inputs {
  /** Files, folders and globs, from the working directory. */
  readonly paths: readonly string[];
  /** What is compared with; `undefined` for what the event says. */
  readonly base: string | undefined;
  readonly failOn: FailOn;
  /** How many warnings are tolerated; `undefined` for any number. */
  readonly maxWarnings: number | undefined;
  /** The mildest class of changes that fails the step. */
  readonly failOnChange: FailOnChange;
  readonly requireApprovals: boolean;
  readonly requireVersionBump: boolean;
  readonly comment: boolean;
  readonly countReviews: boolean;
  /** From the working directory; `undefined` for none. */
  readonly sarifFile: string | undefined;
  readonly uploadSarif: boolean;
  /** `undefined` when nothing may be asked of GitHub. */
  readonly token: string | undefined;
  /** `YYYY-MM-DD`; `undefined` for today in UTC. */
  readonly asOf: string | undefined;
  /** From the workspace. */
  readonly workingDirectory: string;
  readonly config: string | undefined;
  readonly allowEmpty: boolean;
}

/** Every input by its name in a workflow, with what stands in for it when it is empty. */
export const INPUT_DEFAULTS = {
  paths: '.',
  base: '',
  'fail-on': 'error',
  'max-warnings': '',
  'fail-on-change': 'never',
  'require-approvals': 'false',
  'require-version-bump': 'false',
  comment: 'true',
  'count-reviews': 'false',
  'sarif-file': '',
  'upload-sarif': 'false',
  token: '',
  'as-of': '',
  'working-directory': '.',
  config: '',
  'allow-empty': 'false',
} as const;

export type InputName = keyof typeof INPUT_DEFAULTS;

/** Reads the inputs from the environment that the runner makes of them; or says what is wrong, a sentence for each mistake. */
export function readInputs(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly inputs: Inputs } | { readonly mistakes: readonly string[] } {
  const mistakes: string[] = [];
  const text = (name: InputName): string => environment[`INPUT_${name.toUpperCase()}`]?.trim() || INPUT_DEFAULTS[name];
  const optional = (name: InputName): string | undefined => text(name) || undefined;
  const refuse = (name: InputName, rule: string): void => {
    mistakes.push(`The input "${name}" must be ${rule}, not "${printable(text(name))}".`);
  };
  const flag = (name: InputName): boolean => {
    const value = BOOLEANS.get(text(name));
    if (value === undefined) refuse(name, 'true or false');
    return value ?? false;
  };
  const word = <Word extends string>(name: InputName, words: readonly Word[], otherwise: Word): Word => {
    const value = words.find((each) => each === text(name));
    if (value === undefined) refuse(name, `one of ${words.join(', ')}`);
    return value ?? otherwise;
  };
  const maxWarnings = optional('max-warnings');
  if (maxWarnings !== undefined && !/^\d{1,9}$/.test(maxWarnings)) refuse('max-warnings', 'a whole number');
  const asOf = optional('as-of');
  if (asOf !== undefined && !isDate(asOf)) refuse('as-of', 'a day of the calendar, written YYYY-MM-DD');
  const base = optional('base');
  if (base?.startsWith('-')) refuse('base', 'a branch, tag or commit');
  const inputs: Inputs = {
    paths: text('paths')
      .split('\n')
      .flatMap((line) => line.trim() || []),
    base,
    failOn: word('fail-on', FAIL_ON, 'error'),
    maxWarnings: maxWarnings === undefined ? undefined : Number(maxWarnings),
    failOnChange: word('fail-on-change', FAIL_ON_CHANGE, 'never'),
    requireApprovals: flag('require-approvals'),
    requireVersionBump: flag('require-version-bump'),
    comment: flag('comment'),
    countReviews: flag('count-reviews'),
    sarifFile: optional('sarif-file'),
    uploadSarif: flag('upload-sarif'),
    token: optional('token'),
    asOf,
    workingDirectory: text('working-directory'),
    config: optional('config'),
    allowEmpty: flag('allow-empty'),
  };
  return mistakes.length > 0 ? { mistakes } : { inputs };
}

/** The spellings of the YAML core schema, as GitHub documents them for inputs. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);
