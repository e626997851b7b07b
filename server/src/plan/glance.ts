import { latestApprovals } from '../charter/approvals.ts';
import type { Charter } from '../charter/charter.ts';
import { addDays } from '../charter/dates.ts';
import { stateOf } from '../rules/approvals/state.ts';
import type { PlanAccess, PlanGrant } from './access.ts';
import type { PlanCollaboration, PlanParkingLotItem } from './collaboration.ts';
import { leadersOf } from './leaders.ts';
import type { Places } from './places.ts';
import type { PlanNamed, PlanPlace } from './plan.ts';
import type { PlanMark, PlanTimeline } from './timeline.ts';

/** What somebody who opens the plan wants to know first. Nothing here is history: all of it lies on or after the as-of date. */
export interface PlanGlance {
  readonly nextMeeting: PlanMark | undefined;
  /** The next day on which something is due, be it a deliverable, a milestone, a control, a decision or a hand-over. */
  readonly nextDeadline: PlanMark | undefined;
  readonly openItems: readonly PlanParkingLotItem[];
  /** Access that ends within 30 days. */
  readonly expiringAccess: readonly PlanGrant[];
  /** The leaders who have to approve; none where the charter names none. */
  readonly leaders: readonly PlanNamed[];
  /** The leaders whose valid approval of the charter as it stands is not recorded. */
  readonly missingApprovals: readonly PlanApproval[];
}

export interface PlanApproval {
  readonly role: PlanNamed;
  /** `missing`: there is none; `stale`: it is of an earlier state; `incomplete`: it does not say of which. */
  readonly state: 'missing' | 'stale' | 'incomplete';
  readonly place: PlanPlace;
}

/** So many days ahead the end of access counts as soon. */
const SOON = 30;

const NO_DEADLINE: ReadonlySet<string> = new Set(['meeting', 'expiry']);

export function buildGlance(
  charter: Charter,
  places: Places,
  asOf: string,
  parts: {
    readonly timeline: PlanTimeline;
    readonly access: PlanAccess;
    readonly collaboration: PlanCollaboration;
  },
): PlanGlance {
  const soon = addDays(asOf, SOON);
  return {
    ...nextEvents(parts.timeline, asOf),
    openItems: parts.collaboration.parkingLot.filter(({ status }) => status === 'open'),
    expiringAccess: parts.access.grants.filter(({ until }) => until !== undefined && until >= asOf && until <= soon),
    leaders: leadersOf(charter).map(({ role }) => places.named(role)),
    missingApprovals: missingApprovals(charter, places),
  };
}

/** What comes next of all that a timeline shows. */
export function nextEvents({ rows }: PlanTimeline, asOf: string): Pick<PlanGlance, 'nextMeeting' | 'nextDeadline'> {
  const ahead = rows
    .flatMap(({ marks, lane, span, title, place }) => [
      ...marks,
      // The end of work is a deadline as well.
      ...(lane === 'work' && span ? [{ kind: 'due' as const, day: span.end, title, place }] : []),
    ])
    .filter(({ day }) => day >= asOf)
    .toSorted(byDay);
  return {
    nextMeeting: ahead.find(({ kind }) => kind === 'meeting'),
    nextDeadline: ahead.find(({ kind }) => !NO_DEADLINE.has(kind)),
  };
}

function byDay(a: PlanMark, b: PlanMark): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : a.title < b.title ? -1 : 1;
}

function missingApprovals(charter: Charter, places: Places): readonly PlanApproval[] {
  const latest = latestApprovals(charter);
  return leadersOf(charter).flatMap(({ role, id }): readonly PlanApproval[] => {
    const approval = latest.get(id.value);
    if (!approval) return [{ role: places.named(role), state: 'missing', place: places.of(id) }];
    const { state } = stateOf(approval, charter);
    if (state === 'valid' || state === 'unclear') return [];
    return [{ role: places.named(role), state, place: places.of(approval.role ?? approval.node) }];
  });
}
