import { movedDate } from './moved-date.ts';
import { newCrm } from './new-crm.ts';
import { onlyFormatting } from './only-formatting.ts';
import type { PullRequest } from './pull-request.ts';
import { swappedAccountable } from './swapped-accountable.ts';
import { widerAccess } from './wider-access.ts';

/** The pull requests in the order in which they are shown. */
export const PULL_REQUESTS: readonly PullRequest[] = [
  newCrm,
  widerAccess,
  movedDate,
  swappedAccountable,
  onlyFormatting,
];
