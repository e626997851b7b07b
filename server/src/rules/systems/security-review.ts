import { type Charter, holds, type System, type Work } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { titleOf } from '../../charter/titles.ts';
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
  const dated = uses.flatMap((work) => (work.due ? [{ title: titleOf(work), due: work.due }] : []));
  return dated.toSorted((a, b) => compare(a.due.value, b.due.value) || compare(a.title, b.title))[0];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function checkReview(
  system: System,
  first: ReturnType<typeof firstDue>,
  { report, reportMissing }: CheckContext,
): void {
  const { securityReview: review } = system;
  const args = { system: titleOf(system) };
  if (!review) {
    if (lacks(system, 'securityReview')) reportMissing(system, ['securityReview'], { message: 'none', args });
    return;
  }
  if (lacks(review, 'outcome')) reportMissing(review, ['outcome'], { message: 'undecided', args });
  else if (review.outcome?.value === 'failed') report(review.outcome, { message: 'failed', args });
  else if (first && review.outcome) {
    const named = { ...args, work: first.title, due: first.due.value };
    const related = [{ node: first.due, message: 'due' }];
    if (lacks(review, 'on')) reportMissing(review, ['on'], { message: 'undated', args: named, related });
    else if (review.on && review.on.value > first.due.value)
      report(review.on, { message: 'late', args: { ...named, on: review.on.value }, related });
  }
}
