import type { ChangeClass } from '../review/change-class.ts';

/** From which class on changes fail a run; `never`: not at all. */
export const FAIL_ON_CHANGE = ['material', 'notable', 'editorial', 'never'] as const satisfies readonly (
  | ChangeClass
  | 'never'
)[];
export type FailOnChange = (typeof FAIL_ON_CHANGE)[number];

/** The forms of a review. */
export const REVIEW_FORMAT_NAMES = ['text', 'json', 'md', 'html'] as const;
export type ReviewFormatName = (typeof REVIEW_FORMAT_NAMES)[number];

/** The form that the ending of a file asks for: `md` for `review.md`. Any other ending, and standard output, mean text. */
export function reviewFormatOf(output: string | undefined): ReviewFormatName {
  const ending = output?.split('.').at(-1)?.toLowerCase();
  return REVIEW_FORMAT_NAMES.find((name) => name === ending) ?? 'text';
}

/** What was asked for with `diff`. */
export interface DiffRequest {
  /** Two charters, each a file or `<revision>:<path>`; with `base`, paths that narrow down what is compared. */
  readonly targets: readonly string[];
  /** The revision from which a branch began; `undefined` when two charters are named. */
  readonly base: string | undefined;
  /** The charter that is compared with its last approved version. */
  readonly sinceApproval: string | undefined;
  readonly format: ReviewFormatName;
  /** Where the review goes; `undefined` for standard output. */
  readonly output: string | undefined;
  readonly failOn: FailOnChange;
  readonly requireApprovals: boolean;
  readonly requireVersionBump: boolean;
  readonly asOf: string;
}

/** What is wrong with a request, as a sentence that says what to do; `undefined` when nothing is. */
export function diffMistake({ targets, base, sinceApproval }: DiffRequest): string | undefined {
  if (base !== undefined && sinceApproval !== undefined)
    return '--base compares with a Git revision, --since-approval with what was approved last: leave one of them out.';
  if (sinceApproval !== undefined) {
    return targets.length === 0
      ? undefined
      : '--since-approval takes one charter and compares it with its own past: leave out the other paths.';
  }
  if (base !== undefined || targets.length === 2) return undefined;
  const [only] = targets;
  if (only !== undefined && targets.length === 1 && /^[\p{L}\p{N}_.-][\p{L}\p{N}_./ -]*$/u.test(only))
    return `Say which two charters to compare. With the last commit: charterline diff "HEAD:./${only}" "${only}".`;
  const examples = 'charterline diff old.charter.yaml new.charter.yaml, or: charterline diff --base origin/main';
  return `Say which two charters to compare: ${examples}.`;
}
