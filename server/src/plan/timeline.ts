import type { Charter } from '../charter/charter.ts';
import { termOf } from '../charter/term.ts';
import type { PlanAccess } from './access.ts';
import type { PlanBudget } from './budget.ts';
import type { PlanCollaboration } from './collaboration.ts';
import type { PlanCompliance } from './compliance.ts';
import type { Horizon } from './horizon.ts';
import type { PlanMeetings } from './meetings.ts';
import { Names } from './names.ts';
import type { PlanObjective } from './objectives.ts';
import type { Places } from './places.ts';
import type { PlanNamed, PlanPlace } from './plan.ts';
import type { PlanSystem } from './systems.ts';
import type { PlanTransition } from './transition.ts';

/** Everything that has a date, for a chart. Days are `YYYY-MM-DD`. */
export interface PlanTimeline {
  /** The first and last day of the chart; `undefined` when nothing has a date. */
  readonly range: Horizon | undefined;
  readonly term: { readonly start: string; readonly end: string | undefined } | undefined;
  /** In the order of the lanes, then of time. */
  readonly rows: readonly PlanTimelineRow[];
}

/** The lanes of the chart, from the top. */
export const LANES = [
  'work',
  'milestones',
  'meetings',
  'collaboration',
  'systems',
  'access',
  'controls',
  'budget',
  'decisions',
  'handover',
] as const;
export type Lane = (typeof LANES)[number];

export interface PlanTimelineRow {
  readonly lane: Lane;
  readonly id: string;
  readonly title: string;
  readonly place: PlanPlace;
  /** What lasts; `undefined` for a row of single days. */
  readonly span: Horizon | undefined;
  /** Whether the span has no end of its own and stops with the chart. */
  readonly isOpen: boolean;
  /** Whom it concerns: who answers for it, does it, owns it, decides it or attends it. */
  readonly roles: readonly PlanNamed[];
  readonly marks: readonly PlanMark[];
}

/** Something on one day. */
export interface PlanMark {
  readonly kind: MarkKind;
  readonly day: string;
  readonly title: string;
  readonly place: PlanPlace;
}

export const MARK_KINDS = [
  'due',
  'deliverable',
  'milestone',
  'benchmark',
  'meeting',
  'maturity',
  'approval',
  'review',
  'expiry',
  'control',
  'waiver',
  'return',
  'decision',
  'handover',
  'revocation',
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** The other parts of the plan that have dates. */
export interface Dated {
  readonly objectives: readonly PlanObjective[];
  readonly meetings: PlanMeetings;
  readonly access: PlanAccess;
  readonly systems: readonly PlanSystem[];
  readonly compliance: PlanCompliance;
  readonly budget: PlanBudget | undefined;
  readonly collaboration: PlanCollaboration;
  readonly transition: PlanTransition;
}

type Row = Omit<PlanTimelineRow, 'span' | 'isOpen'> & {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
};

export function buildTimeline(
  charter: Charter,
  places: Places,
  horizon: Horizon | undefined,
  parts: Dated,
): PlanTimeline {
  const names = new Names(charter, places);
  const rows = [
    ...workRows(charter, names, places),
    ...milestoneRows(parts.objectives),
    ...meetingRows(parts.meetings),
    ...maturityRows(parts.collaboration, charter, places),
    ...systemRows(parts.systems, horizon),
    ...accessRows(parts.access),
    ...controlRows(parts.compliance),
    ...returnRows(parts.budget),
    ...decisionRows(charter, names, places),
    ...handoverRows(parts.transition),
  ].filter(isDated);
  const range = rangeOf(rows, horizon);
  return {
    range,
    term: termOf(charter),
    rows: range ? sorted(rows.map((row) => drawn(row, range))) : [],
  };
}

function workRows(charter: Charter, names: Names, places: Places): readonly Row[] {
  return (charter.entry.scope?.included ?? []).map((work) => ({
    lane: 'work',
    ...places.named(work),
    start: work.start?.value ?? (work.due && termOf(charter)?.start),
    end: work.due?.value,
    roles: distinct(
      ['accountable' as const, 'responsible' as const].flatMap((letter) =>
        charter.rowsOf(work).flatMap((row) => names.all('role', row[letter])),
      ),
    ),
    marks: work.deliverables.flatMap((deliverable) =>
      deliverable.due ? [mark('deliverable', deliverable.due.value, places.named(deliverable))] : [],
    ),
  }));
}

function milestoneRows(objectives: readonly PlanObjective[]): readonly Row[] {
  return objectives.map(({ id, statement, place, owner, sharedWith, due, milestones }) => ({
    lane: 'milestones',
    id,
    title: statement,
    place,
    roles: distinct([owner, ...sharedWith, ...milestones.map((each) => each.owner)]),
    marks: [
      ...milestones.flatMap((each) =>
        each.due ? [mark(each.benchmark ? 'benchmark' : 'milestone', each.due, each)] : [],
      ),
      ...(due ? [mark('due', due, { title: statement, place })] : []),
    ],
  }));
}

function meetingRows({ series }: PlanMeetings): readonly Row[] {
  return series.map((meeting) => ({
    lane: 'meetings',
    id: meeting.id,
    title: meeting.title,
    place: meeting.place,
    roles: distinct([meeting.chair, ...meeting.attendees]),
    marks: meeting.occurrences.map((day) => mark('meeting', day, meeting)),
  }));
}

function accessRows({ grants }: PlanAccess): readonly Row[] {
  return grants.map(({ id, place, role, dataset, from, until }) => {
    const title = `${role?.title ?? 'Somebody'}: ${dataset?.title ?? 'data'}`;
    const marks = until ? [mark('expiry', until, { title, place })] : [];
    return { lane: 'access', id, title, place, roles: distinct([role]), start: from ?? '', end: until, marks };
  });
}

function controlRows({ controls }: PlanCompliance): readonly Row[] {
  return controls.flatMap(({ id, requirement, place, owner, due, waiver }) => {
    const title = requirement;
    const marks = [
      ...(due ? [mark('control', due, { title, place })] : []),
      ...(waiver?.until ? [mark('waiver', waiver.until, { title, place })] : []),
    ];
    return [{ lane: 'controls', id, title, place, roles: distinct([owner, waiver?.by]), marks }];
  });
}

/**
 * The days on which somebody decides about a system, and on which its security is looked at. What was before the term is
 * history, which a system that has long been in use has much of.
 */
function systemRows(systems: readonly PlanSystem[], horizon: Horizon | undefined): readonly Row[] {
  return systems.map(({ id, title, place, approval, securityReview: review }) => ({
    lane: 'systems',
    id,
    title,
    place,
    roles: distinct([approval?.by, review?.by]),
    marks: [
      ...(approval?.on
        ? [mark('approval', approval.on, { title: `Approval of ${title}`, place: approval.place })]
        : []),
      ...(review?.on ? [mark('review', review.on, { title: `Security review of ${title}`, place: review.place })] : []),
    ].filter(({ day }) => !horizon || day >= horizon.start),
  }));
}

function returnRows(budget: PlanBudget | undefined): readonly Row[] {
  return (budget?.lines ?? []).flatMap(({ id, title, expectedReturn }) => {
    if (!expectedReturn?.due) return [];
    const { statement, due, reportedTo, place } = expectedReturn;
    const named = { title: statement ?? title, place };
    return [{ lane: 'budget', id, ...named, roles: distinct(reportedTo), marks: [mark('return', due, named)] }];
  });
}

/** What both sides invest in is the concern of those who lead them. */
function maturityRows(
  { dataMaturity: maturity }: PlanCollaboration,
  { actors: { engaged, cio } }: Charter,
  places: Places,
): readonly Row[] {
  if (!maturity?.due) return [];
  const roles = distinct([engaged, cio].map((role) => role && places.named(role)));
  const level = maturity.target === undefined ? '' : ` ${maturity.target} of 5`;
  const named = { title: `Data maturity${level}`, place: maturity.place };
  return [
    { lane: 'collaboration', id: 'dataMaturity', ...named, roles, marks: [mark('maturity', maturity.due, named)] },
  ];
}

function decisionRows({ entry }: Charter, names: Names, places: Places): readonly Row[] {
  const { succession } = entry.engagement ?? {};
  const decided = entry.decisions.flatMap((decision) =>
    decision.on
      ? [{ day: decision.on.value, roles: names.all('role', decision.decidedBy), ...places.named(decision) }]
      : [],
  );
  const successor = succession?.decideBy && {
    day: succession.decideBy.value,
    id: 'succession',
    title: 'Decide who follows',
    roles: [names.role(succession.owner)],
    place: places.of(succession.decideBy),
  };
  return [...decided, ...(successor ? [successor] : [])].map(({ day, id, title, place, roles }) => ({
    lane: 'decisions',
    id,
    title,
    place,
    roles: distinct(roles),
    marks: [mark('decision', day, { title, place })],
  }));
}

function handoverRows({ handover, revocation }: PlanTransition): readonly Row[] {
  const named = revocation && { title: 'Access taken away', place: revocation.place };
  const revoked: readonly Row[] =
    named && revocation.by
      ? [
          {
            lane: 'handover',
            id: 'accessRevocation',
            ...named,
            roles: distinct([revocation.owner]),
            marks: [mark('revocation', revocation.by, named)],
          },
        ]
      : [];
  const handed = handover.flatMap((each): readonly Row[] =>
    each.due
      ? [
          {
            lane: 'handover',
            id: each.id,
            title: each.title,
            place: each.place,
            roles: distinct([each.from, each.to]),
            marks: [mark('handover', each.due, each)],
          },
        ]
      : [],
  );
  return [...handed, ...revoked];
}

/** Each role once, where it is named first. */
function distinct(roles: readonly (PlanNamed | undefined)[]): readonly PlanNamed[] {
  const byId = new Map<string, PlanNamed>();
  for (const role of roles) if (role && !byId.has(role.id)) byId.set(role.id, role);
  return [...byId.values()];
}

function mark(
  kind: MarkKind,
  day: string,
  { title, place }: { readonly title: string; readonly place: PlanPlace },
): PlanMark {
  return { kind, day, title, place };
}

function isDated({ start, end, marks }: Row): boolean {
  return start !== undefined || end !== undefined || marks.length > 0;
}

/** From the first to the last day of anything; what is open does not count. */
function rangeOf(rows: readonly Row[], horizon: Horizon | undefined): Horizon | undefined {
  const days = [
    ...rows.flatMap(({ start, end, marks }) => [start, end, ...marks.map(({ day }) => day)]),
    horizon?.start,
    horizon?.end,
  ].flatMap((day) => day || []);
  const [start] = days;
  return start === undefined ? undefined : { start: days.reduce(earlier, start), end: days.reduce(later, start) };
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** What begins or ends at no stated day reaches to the edge of the chart. */
function drawn({ start, end, ...row }: Row, range: Horizon): PlanTimelineRow {
  const lasts = start !== undefined || end !== undefined;
  const span = lasts ? { start: start || range.start, end: end ?? range.end } : undefined;
  return { ...row, span, isOpen: lasts && end === undefined };
}

/** By lane, then by the first day. */
function sorted(rows: readonly PlanTimelineRow[]): readonly PlanTimelineRow[] {
  return rows
    .map((row) => ({ row, lane: LANES.indexOf(row.lane), day: firstDay(row) }))
    .toSorted((a, b) => a.lane - b.lane || compare(a.day, b.day) || compare(a.row.id, b.row.id))
    .map(({ row }) => row);
}

function firstDay({ span, marks }: PlanTimelineRow): string {
  const days = marks.map(({ day }) => day);
  return days.reduce(earlier, span?.start ?? days[0] ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
