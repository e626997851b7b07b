import type { Plan, PlanFindings, PlanNamed, PlanText } from './plan.ts';
import type { PlanMark } from './timeline.ts';

/** What the index of a workspace says of one charter. */
export interface IndexEntry {
  /** Path from the root of the charter's workspace, with forward slashes. */
  readonly file: string;
  /** The way from the folder of the index to that root, with a slash at the end; empty where they are the same. */
  readonly toRoot: string;
  readonly title: PlanText | undefined;
  readonly organization: PlanText | undefined;
  readonly status: PlanText | undefined;
  readonly owner: PlanNamed | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly findings: PlanFindings;
  /** How many of the leaders have not approved the charter as it stands. */
  readonly missingApprovals: number;
  /** The next meeting or deadline; `undefined` when nothing is ahead. */
  readonly nextEvent: PlanMark | undefined;
}

/** An index of charters. */
export interface CharterIndex {
  /** The day for which it holds, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly entries: readonly IndexEntry[];
}

export function indexEntry({ header, glance }: Plan, where: Pick<IndexEntry, 'file' | 'toRoot'>): IndexEntry {
  const { title, organization, status, owner, engagement, findings } = header;
  const { nextMeeting, nextDeadline } = glance;
  const [nextEvent] = [nextMeeting, nextDeadline]
    .filter((mark) => mark !== undefined)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const { start, end } = engagement;
  const missingApprovals = glance.missingApprovals.length;
  return { ...where, title, organization, status, owner, start, end, findings, missingApprovals, nextEvent };
}
