import { dayInWords, label } from '../../../language/in-words.ts';
import type { PlanGrant } from '../../../plan/access.ts';
import type { PlanControl } from '../../../plan/compliance.ts';
import type { PlanObjective } from '../../../plan/objectives.ts';
import type { Plan, PlanNamed, PlanWork } from '../../../plan/plan.ts';
import type { PlanTimeline } from '../../../plan/timeline.ts';
import type { PlanTransition } from '../../../plan/transition.ts';
import { DEADLINE_NAMES, MARK_NAMES } from '../../words.ts';
import { type CalendarEvent, charterLine, type EventKind } from './calendar-event.ts';
import { textValue } from './content-lines.ts';
import { ALL_DAY, onDays } from './moments.ts';

/** Something that stands on one day of the calendar. */
interface Deadline {
  readonly kind: EventKind;
  readonly id: string;
  readonly title: string;
  /** `undefined` when the charter names no day; it is no deadline then. */
  readonly day: string | undefined;
  readonly roles: readonly (PlanNamed | undefined)[];
  /** What its kind is called. */
  readonly name: string;
  /** Sentences for whoever opens the entry. */
  readonly details?: readonly (string | undefined)[];
  readonly alarm?: readonly string[];
}

/** How many days before it ends somebody is reminded of access. */
const WARNING_DAYS = 14;

/** Everything with a day of its own, by days. */
export function deadlineEvents(plan: Plan): readonly CalendarEvent[] {
  return [
    ...workDeadlines(plan.raci.work, plan.timeline),
    ...plan.objectives.flatMap(objectiveDeadlines),
    ...plan.compliance.controls.flatMap(controlDeadlines),
    ...datedMarks(plan.timeline),
    ...handoverDeadlines(plan.transition),
    ...plan.access.grants.map(accessDeadline),
  ]
    .flatMap((deadline) => (deadline.day === undefined ? [] : [{ ...deadline, day: deadline.day }]))
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.kind, b.kind) || compare(a.id, b.id))
    .map((deadline) => eventOf(deadline, plan));
}

function eventOf(deadline: Deadline & { readonly day: string }, plan: Plan): CalendarEvent {
  const { kind, id, day, alarm = [] } = deadline;
  const roles = deadline.roles.filter((role) => role !== undefined);
  const description = [
    ...(roles.length > 0 ? [`For: ${[...new Set(roles.map(({ title }) => title))].join(', ')}`] : []),
    ...(deadline.details ?? []).filter((detail) => detail !== undefined),
    charterLine(plan),
  ].join('\n');
  return {
    kind,
    id,
    roles,
    zone: undefined,
    lines: [
      `DTSTART${onDays([day], ALL_DAY)}`,
      `SUMMARY:${textValue(summaryOf(deadline))}`,
      `DESCRIPTION:${textValue(description)}`,
      'TRANSP:TRANSPARENT',
      ...alarm,
    ],
  };
}

/** What it is and of what. Titles that the plan itself gives say what it is once more. */
function summaryOf({ kind, name, title }: Deadline): string {
  const rest = kind === 'maturity' || kind === 'revocation' ? title.replace(MARK_NAMES[kind], '').trim() : title;
  return rest === '' ? name : `${name}: ${rest}`;
}

function workDeadlines(work: readonly PlanWork[], { rows }: PlanTimeline): readonly Deadline[] {
  const doers = new Map(rows.filter(({ lane }) => lane === 'work').map(({ id, roles }) => [id, roles]));
  return work.flatMap((item): readonly Deadline[] => {
    const { id, title, due, outcome } = item;
    const roles = doers.get(id) ?? [];
    return [
      { kind: 'work', id, title, day: due, roles, name: DEADLINE_NAMES.work, details: [outcome] },
      ...item.deliverables.map(
        (each): Deadline => ({
          kind: 'deliverable',
          id: each.id,
          title: each.title,
          day: each.due,
          roles: [each.owner, ...roles],
          name: DEADLINE_NAMES.deliverable,
          details: [`Work: ${title}`, accepted(each.acceptance)],
        }),
      ),
    ];
  });
}

function objectiveDeadlines({ id, statement, due, ...objective }: PlanObjective): readonly Deadline[] {
  const { owner, sharedWith, milestones } = objective;
  return [
    {
      kind: 'objective',
      id,
      title: statement,
      day: due,
      roles: [owner, ...sharedWith],
      name: DEADLINE_NAMES.objective,
    },
    ...milestones.map(
      (each): Deadline => ({
        kind: 'milestone',
        id: each.id,
        title: each.title,
        day: each.due,
        roles: [each.owner, owner],
        name: DEADLINE_NAMES[each.benchmark ? 'benchmark' : 'milestone'],
        details: [`Objective: ${statement}`, accepted(each.acceptance)],
      }),
    ),
  ];
}

function controlDeadlines({ id, requirement, due, owner, waiver, framework }: PlanControl): readonly Deadline[] {
  const control = { id, title: requirement };
  const details = [framework && `Framework: ${framework.title}`];
  return [
    { ...control, kind: 'control', day: due, roles: [owner], name: DEADLINE_NAMES.control, details },
    {
      ...control,
      kind: 'waiver',
      day: waiver?.until,
      roles: [owner, waiver?.by],
      name: DEADLINE_NAMES.waiver,
      details: [...details, waiver?.reason && `Reason: ${waiver.reason}`],
    },
  ];
}

/** The marks of the chart that say all there is to say. */
const MARKED = ['decision', 'approval', 'review', 'return', 'maturity', 'revocation'] as const;

function datedMarks({ rows }: PlanTimeline): readonly Deadline[] {
  return rows.flatMap(({ id, title, roles, marks }) =>
    marks.flatMap(({ day, ...mark }): readonly Deadline[] => {
      const kind = MARKED.find((each) => each === mark.kind);
      return kind ? [{ kind, id, title, day, roles, name: DEADLINE_NAMES[kind] }] : [];
    }),
  );
}

function handoverDeadlines({ handover }: PlanTransition): readonly Deadline[] {
  return handover.map(({ id, title, due, from, to }) => ({
    kind: 'handover',
    id,
    title,
    day: due,
    roles: [from, to],
    name: DEADLINE_NAMES.handover,
  }));
}

function accessDeadline({ id, role, dataset, system, until, level, purpose }: PlanGrant): Deadline {
  const title = `${role?.title ?? 'Somebody'}, ${dataset?.title ?? 'data'}`;
  return {
    kind: 'access',
    id,
    title,
    day: until,
    roles: [role],
    name: DEADLINE_NAMES.access,
    details: [system && `System: ${system.title}`, level && `Level: ${label(level)}`, purpose && `Purpose: ${purpose}`],
    alarm: [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${textValue(`${DEADLINE_NAMES.access} on ${dayInWords(until ?? '')}: ${title}`)}`,
      `TRIGGER:-P${WARNING_DAYS}D`,
      'END:VALARM',
    ],
  };
}

function accepted(acceptance: string | undefined): string | undefined {
  return acceptance && `Accepted when: ${acceptance}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
