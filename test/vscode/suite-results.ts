/** What the suites inside the editor came to, as they hand it to the runner outside. */
export interface SuiteResults {
  /** `false` while tests are still running, and so for good when the editor ended before the last one. */
  readonly complete: boolean;
  readonly passed: number;
  readonly skipped: number;
  readonly failures: readonly SuiteFailure[];
}

export interface SuiteFailure {
  readonly title: string;
  readonly message: string;
}

/** Variable that tells the code inside the editor which file takes the results. */
export const resultsVariable = 'CHARTERLINE_SUITE_RESULTS';
