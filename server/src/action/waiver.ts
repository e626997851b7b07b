/** The label by which people accept material changes that not everybody has approved. */
export const WAIVER_LABEL = 'charter: accept-material';

/** That the approvals are waived. */
export interface Waiver {
  /** The login of who added the label; `undefined` when GitHub does not say. */
  readonly by: string | undefined;
}
