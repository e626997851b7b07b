import { byValue, compareTexts } from '../../charter/alphabetical.ts';
import { type Charter, holds, type System, type Work } from '../../charter/charter.ts';
import { addDays } from '../../charter/dates.ts';
import { lacks } from '../../charter/read.ts';
import { named } from '../../charter/titles.ts';
import { filled } from '../filled.ts';
import { nameable } from '../nameable.ts';
import type { Repair } from '../repair.ts';
import { type CheckContext, checkRule } from '../rule.ts';
import { isRejected } from './decision.ts';

export const securityReview = checkRule({
  id: 'systems/security-review',
  title: 'New systems, and those of a launch, are reviewed for security in time',
  rationale:
    'A launch shows every weakness to the public. A review that comes after it finds the same things as the attackers, only later.',
  practices: ['P07'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    none: '"{system}" needs a security review before it is relied on, and none is planned. Agree with IT on a day, and write it under "securityReview".',
    failed:
      'The security review of "{system}" failed, so it must not be used as it is. Plan another review, in time for the work.',
    undecided:
      'The outcome of the security review of "{system}" is missing, so nobody can tell whether the system may be used. State it, or "planned" if the review is still to come.',
    undated:
      'The day of the security review of "{system}" is missing. "{work}" is due on {due} and needs the review by then: state the day.',
    late: 'The security review of "{system}" is on {on}, after "{work}" is due on {due}. Bring the review forward, so that there is time to put right what it finds.',
    due: 'The work that needs the review is due on this day',
  },
  repairs: {
    plan: { title: 'Plan a security review of "{system}" on {day}', safe: false },
    planSome: { title: 'Plan a security review of "{system}"', safe: false },
  },
  examples: {
    fails: `systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live,
      owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing } }
`,
    passes: `systems:
  - { id: website, title: Public website, kind: website, lifecycle: live,
      owners: { onboarding: web-lead, licences: web-lead, data: marketing, reporting: marketing },
      securityReview: { by: cio, on: 2027-02-01, outcome: planned } }
  - { id: crm, title: Customer relationship management, kind: crm, lifecycle: live,
      owners: { onboarding: sales, licences: cio, data: sales, reporting: marketing } }
`,
  },
  check(context) {
    for (const [id, system] of context.charter.systems) {
      const uses = usesOf(id, context.charter);
      const isLaunched = uses.some(({ launches }) => launches?.value === true);
      if ((isNew(system) || isLaunched) && !isRejected(system)) checkReview(system, firstDue(uses), context);
    }
  },
});

function isNew({ lifecycle }: System): boolean {
  return lifecycle !== undefined && lifecycle.value !== 'live' && lifecycle.value !== 'retiring';
}

function usesOf(system: string, { entry }: Charter): readonly Work[] {
  return (entry.scope?.included ?? []).filter(({ systems }) => holds(systems, system));
}

/** The work that has to be done first, with the day; `undefined` when none of it has a day. */
function firstDue(uses: readonly Work[]) {
  const dated = uses.flatMap((work) => (work.due ? [{ work: named(work), due: work.due }] : []));
  return dated.toSorted((a, b) => byValue(a.due, b.due) || compareTexts(a.work.id, b.work.id))[0];
}

function checkReview(
  system: System,
  first: ReturnType<typeof firstDue>,
  { charter, report, reportMissing }: CheckContext,
): void {
  const { securityReview: review } = system;
  const args = { system: named(system) };
  const repairs = (asOf: string): readonly Repair[] => planReview(system, first?.due.value, asOf, charter);
  if (!review) {
    if (lacks(system, 'securityReview')) reportMissing(system, ['securityReview'], { message: 'none', args, repairs });
    return;
  }
  if (lacks(review, 'outcome')) reportMissing(review, ['outcome'], { message: 'undecided', args, repairs });
  else if (review.outcome?.value === 'failed') report(review.outcome, { message: 'failed', args, repairs });
  else if (first && review.outcome) {
    const both = { ...args, work: first.work, due: first.due.value };
    const related = [{ node: first.due, message: 'due' }];
    if (lacks(review, 'on')) reportMissing(review, ['on'], { message: 'undated', args: both, related, repairs });
    else if (review.on && review.on.value > first.due.value)
      report(review.on, { message: 'late', args: { ...both, on: review.on.value }, related, repairs });
  }
}

/** A review before the work is due that has not taken place yet; one that has is nothing that could be planned. */
function planReview(system: System, due: string | undefined, asOf: string, charter: Charter): readonly Repair[] {
  const { securityReview: review, node } = system;
  const outcome = review?.outcome?.value;
  if (outcome === 'passed' || outcome === 'conditional') return [];
  const before = review?.on?.value;
  const isGood = outcome !== 'failed' && before !== undefined && before >= asOf && (due === undefined || before <= due);
  const day = isGood ? before : due && inTime(due, asOf);
  if (due !== undefined && day === undefined) return [];
  const { technologyLeaders, cio } = charter.actors;
  const security = technologyLeaders.find((leader) => leader.function?.value === 'ciso');
  const [reviewer] = nameable(system, [security, cio], charter);
  const plan = filled({ by: review?.by ? undefined : reviewer?.id, on: isGood ? undefined : day, outcome: 'planned' });
  return [
    {
      name: day === undefined ? 'planSome' : 'plan',
      args: { day: day ?? '' },
      changes: review
        ? Object.entries(plan).map(([key, value]) => ({ kind: 'set', in: review.node, keys: [key], value }))
        : [{ kind: 'set', in: node, keys: ['securityReview'], value: plan }],
    },
  ];
}

/** A fortnight, so that there is time to put right what the review finds. */
const DAYS_BEFORE = 14;

/** A day some time before the work is due, else the last possible one; `undefined` when that has passed. */
function inTime(due: string, asOf: string): string | undefined {
  const early = addDays(due, -DAYS_BEFORE);
  return [early, due].find((day) => day >= asOf);
}
