import type { Plan, PlanNamed } from '../../../plan/plan.ts';
import type { Zone } from './moments.ts';

/** The kinds of entries; each is a part of the `UID` and so never changes its name. */
export type EventKind =
  | 'meeting'
  | 'work'
  | 'deliverable'
  | 'objective'
  | 'milestone'
  | 'control'
  | 'waiver'
  | 'decision'
  | 'approval'
  | 'review'
  | 'return'
  | 'maturity'
  | 'handover'
  | 'access'
  | 'revocation';

/** An entry of the calendar. */
export interface CalendarEvent {
  readonly kind: EventKind;
  /** Of what stands in the charter; empty when that has none. */
  readonly id: string;
  /** Whose calendar it belongs to. */
  readonly roles: readonly PlanNamed[];
  /** The zone that its times are in. */
  readonly zone: Zone | undefined;
  /** Its content lines without those that all entries have. */
  readonly lines: readonly string[];
}

/** What the charter is called. */
export function titleOf({ header }: Pick<Plan, 'header'>): string {
  return header.title?.text ?? 'Untitled charter';
}

/** The line by which somebody with several charters in one calendar sees where an entry comes from. */
export function charterLine(plan: Pick<Plan, 'header'>): string {
  return `Charter: ${titleOf(plan)}`;
}
