/** The plan narrowed to a role, a pillar, or what has findings. */
import { describe, expect, it } from 'vitest';
import { filterPlan } from '../../server/src/plan/filter/filter.ts';
import type { Plan, PlanNamed, PlanPlace } from '../../server/src/plan/plan.ts';
import { EXAMPLE_CHARTER } from '../../server/src/rules/example-charter.ts';
import { grownPlans, planOf, samplePlans } from '../render/plan/plans.ts';

const plans = [...samplePlans, ...grownPlans];

/** Every list in a plan whose elements filters choose from, by name. */
function listsOf(plan: Plan): Readonly<Record<string, readonly unknown[]>> {
  const { raci, timeline, meetings, access, systems, compliance, budget, objectives, collaboration, transition } = plan;
  const { liaison, centreOfExcellence, dataMaturity, ...together } = collaboration;
  return {
    rows: raci.groups.flatMap(({ rows }) => rows),
    work: raci.work,
    timeline: timeline.rows,
    series: meetings.series,
    grants: access.grants,
    gaps: access.gaps,
    systems,
    controls: compliance.controls,
    lines: budget?.lines ?? [],
    objectives,
    ...together,
    handover: transition.handover,
    toRevoke: transition.toRevoke,
    scorecard: plan.scorecard,
  };
}

/** The ids of an element's roles: whatever in it is named by a reference to a role. */
function names(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(names);
  if (typeof value !== 'object' || value === null) return [];
  const { id } = value as { readonly id?: unknown };
  return [...(typeof id === 'string' ? [id] : []), ...Object.values(value).flatMap(names)];
}

describe('any filter', () => {
  it.each(plans)('leaves out and adds nothing: $name', ({ plan }) => {
    const roles = plan.raci.roles.map(({ id }) => ({ role: id }));
    const pillars = [...new Set(plan.raci.work.flatMap(({ pillar = [] }) => pillar))].map((pillar) => ({ pillar }));
    for (const filter of [...roles, ...pillars, { findings: true }]) {
      const narrowed = listsOf(filterPlan(plan, filter));
      for (const [name, all] of Object.entries(listsOf(plan))) {
        const known = new Set(all.map((element) => JSON.stringify(element)));
        expect((narrowed[name] ?? []).filter((element) => !known.has(JSON.stringify(element)))).toEqual([]);
      }
    }
  });

  it.each(plans)('asks for nothing and changes nothing when it is empty: $name', ({ plan }) => {
    expect(filterPlan(plan, {})).toEqual(plan);
  });

  it.each(samplePlans)('finds the same again in what it has found: $name', ({ plan }) => {
    for (const filter of [{ role: plan.raci.roles[0]?.id ?? '' }, { findings: true }]) {
      const once = filterPlan(plan, filter);
      expect(filterPlan(once, filter)).toEqual(once);
    }
  });
});

describe('a role', () => {
  it.each(samplePlans)('keeps only what names it, and all work in which it has a part: $name', ({ plan }) => {
    for (const { id: role } of plan.raci.roles) {
      const { raci, meetings, access, systems, compliance, transition, collaboration } = filterPlan(plan, { role });
      const kept = [meetings.series, access.grants, access.gaps, systems, compliance.controls, transition.handover];
      for (const element of [...kept.flat(), ...collaboration.escalation, ...collaboration.serviceLevels])
        expect(names(element)).toContain(role);
      const rows = raci.groups.flatMap((group) => group.rows);
      expect(rows).toEqual(
        plan.raci.groups.flatMap((group) => group.rows.filter(({ cells }) => cells.some((cell) => cell.role === role))),
      );
      expect(raci.roles).toEqual(plan.raci.roles);
    }
  });
});

describe('a role that only owns a milestone', () => {
  it('keeps the objective to which that belongs', async () => {
    const text = EXAMPLE_CHARTER.replace(
      'objectives:',
      'objectives:\n  - { id: reach, statement: Be known., owner: cmo, milestones: [{ id: first, owner: cfo }] }',
    );
    const narrowed = filterPlan(await planOf(text), { role: 'cfo' });
    expect(narrowed.objectives.map(({ id }) => id)).toContain('reach');
  });
});

describe('a pillar', () => {
  it('leaves a budget line alone that is about neither work nor a system', async () => {
    const plan = await planOf(
      `${EXAMPLE_CHARTER}\n`
        .replace(/\nbudget:\n(?: .*\n)*/, '\n')
        .concat('budget:\n  lines: [{ id: travel, amount: 5 }]\n'),
    );
    expect(filterPlan(plan, { pillar: 'web' }).budget?.lines.map(({ id }) => id)).toEqual(['travel']);
  });

  it('keeps its work and what belongs to that, and leaves meetings alone', async () => {
    const plan = await planOf(EXAMPLE_CHARTER);
    const [pillar = ''] = plan.raci.work.flatMap((work) => work.pillar ?? []);
    const narrowed = filterPlan(plan, { pillar });
    const own = plan.raci.work.filter((work) => work.pillar === pillar).map(({ id }) => id);
    expect(own.length).toBeLessThan(plan.raci.work.length);
    expect(narrowed.raci.work.map(({ id }) => id)).toEqual(own);
    expect(narrowed.raci.groups.map((group) => group.pillar)).toEqual([pillar]);
    expect(narrowed.meetings).toEqual(plan.meetings);
    const ids = (work: readonly PlanNamed[]) => work.map(({ id }) => id);
    for (const { work } of [...narrowed.objectives, ...narrowed.systems, ...narrowed.access.grants])
      expect(ids(work).some((id) => own.includes(id))).toBe(true);
    const bars = narrowed.timeline.rows.filter(({ lane }) => lane === 'work');
    expect(bars.map(({ id }) => id).toSorted()).toEqual(own.toSorted());
  });
});

describe('the sums of a budget', () => {
  it.each(samplePlans)('are those of the lines that are left: $name', ({ plan }) => {
    for (const { id: role } of plan.raci.roles) {
      const budget = filterPlan(plan, { role }).budget;
      if (!budget) continue;
      expect(budget.total).toBe(budget.lines.reduce((sum, { amount = 0 }) => sum + amount, 0));
      const paid = budget.lines.flatMap(({ funding }) =>
        funding.flatMap(({ role, amount = 0 }) => (role ? amount : [])),
      );
      const sum = (amounts: readonly number[]) => amounts.reduce((all, amount) => all + amount, 0);
      expect(sum(budget.funders.map(({ amount }) => amount))).toBeCloseTo(sum(paid), 6);
    }
  });
});

describe('findings only', () => {
  const FLAWED = EXAMPLE_CHARTER.replace('responsible: web-lead', 'responsible: nobody');

  it('keeps the row in which something is found, and its work', async () => {
    const plan = await planOf(FLAWED);
    expect(plan.header.findings.items.map(({ ruleId }) => ruleId)).toContain('reference/unresolved');
    const narrowed = filterPlan(plan, { findings: true });
    const places = plan.header.findings.items.map(({ place }) => place);
    const rows = narrowed.raci.groups.flatMap((group) => group.rows);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(plan.raci.groups.flatMap((group) => group.rows).length);
    for (const { place, id } of rows)
      expect(isTouched(place, places) || isTouched(workPlace(plan, id), places)).toBe(true);
    expect(narrowed.scorecard.every(({ state }) => state === 'partly' || state === 'missing')).toBe(true);
  });

  it('keeps nothing where nothing is found', async () => {
    const { raci, meetings, access, objectives, scorecard } = filterPlan(await planOf(EXAMPLE_CHARTER), {
      findings: true,
    });
    expect([raci.groups, raci.work, meetings.series, access.grants, objectives, scorecard].flat()).toEqual([]);
  });
});

function workPlace({ raci }: Plan, id: string): PlanPlace | undefined {
  return raci.work.find((work) => work.id === id)?.place;
}

function isTouched(place: PlanPlace | undefined, places: readonly PlanPlace[]): boolean {
  const entry = place?.path.replace(/\.\w+$/, '') ?? '';
  return places.some(({ path }) => path === entry || path.startsWith(`${entry}.`) || path.startsWith(`${entry}[`));
}

describe('the timeline', () => {
  it.each(samplePlans)('shows the work that the matrix shows, and what the matrix does not know: $name', ({ plan }) => {
    const known = new Set(plan.raci.work.map(({ id }) => id));
    const dated = new Set(plan.timeline.rows.flatMap(({ lane, id }) => (lane === 'work' ? [id] : [])));
    for (const { id: role } of plan.raci.roles) {
      const { raci, timeline } = filterPlan(plan, { role });
      const bars = timeline.rows.flatMap(({ lane, id }) => (lane === 'work' ? [id] : []));
      expect(new Set(bars.filter((id) => known.has(id)))).toEqual(
        new Set(raci.work.map(({ id }) => id).filter((id) => dated.has(id))),
      );
    }
  });
});
