import { byId, byValue } from '../../charter/alphabetical.ts';
import type { CharterEntry } from '../../charter/charter.ts';
import { addDays } from '../../charter/dates.ts';
import { mayBeLost } from '../../charter/lost-sections.ts';
import { termOf } from '../../charter/term.ts';
import { named } from '../../charter/titles.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';
import { additions, marks, moving } from './plan-benchmark.ts';

export const earlyBenchmark = checkRule({
  id: 'objectives/early-benchmark',
  title: 'A small result is due early in the engagement',
  rationale:
    'A small result within the first weeks shows both leaders that they can work together, and shows everybody else that the wider programme is worth its money.',
  practices: ['P15'],
  levels: { minimal: 'off', recommended: 'info', strict: 'warning' },
  levelsNote: 'A warning in recommended for a middle-market organisation.',
  options: {
    days: {
      default: 60,
      minimum: 1,
      maximum: 365,
      description: 'Within how many days of the start a benchmark must be due.',
    },
  },
  messages: {
    none: 'No milestone is marked as a benchmark, so that nobody learns early whether the wider programme is worth starting. Mark a small result that is due by {latest} with "benchmark: true".',
    late: 'The first benchmark is due on {due}, more than {days} days after the start, when the wider programme is well under way and can hardly be stopped. Plan a smaller one that is due by {latest}.',
    undated:
      'The benchmark "{milestone}" has no due date, so that it cannot come first. Set one, by {latest} at the latest.',
  },
  repairs: {
    mark: { title: 'Mark "{milestone}" as a benchmark', safe: false },
    move: { title: 'Let the benchmark "{milestone}" be due on {day}', safe: false },
    add: { title: 'Add a benchmark due on {day} to "{objective}", to be filled in', safe: false },
  },
  examples: {
    fails: `objectives:
  - id: more-opportunities
    statement: More of the enquiries that we get become sales opportunities.
    owner: cmo
    sharedWith: [cio]
    reportedTo: cfo
    measure: { name: share of enquiries that become opportunities, unit: percent, baseline: 12, target: 18 }
    due: 2027-06-30
    earningsImpact: Two more points are worth about 400,000 a year.
    milestones:
      - { id: first-dashboard, title: First dashboard in use, due: 2027-01-15, owner: cio, benchmark: true }
`,
    passes: `objectives:
  - id: more-opportunities
    statement: More of the enquiries that we get become sales opportunities.
    owner: cmo
    sharedWith: [cio]
    reportedTo: cfo
    measure: { name: share of enquiries that become opportunities, unit: percent, baseline: 12, target: 18 }
    due: 2027-06-30
    earningsImpact: Two more points are worth about 400,000 a year.
    milestones:
      - { id: first-dashboard, title: First dashboard in use, due: 2026-11-20, owner: cio, benchmark: true }
`,
  },
  check({ charter, options: { days }, report, reportMissing }) {
    const { entry, organization } = charter;
    const span = termOf(charter);
    const milestones = readableMilestones(entry);
    if (!span || !milestones) return;
    const latest = addDays(span.start, days);
    const benchmarks = milestones.filter(({ benchmark }) => benchmark?.value === true);
    const dates = benchmarks.toSorted(byId).flatMap(({ due }) => (due ? [due] : []));
    const [first] = dates.toSorted(byValue);
    if (first && first.value <= latest) return;
    const levels = organization?.stage?.value === 'middle-market' ? ({ recommended: 'warning' } as const) : {};
    const [undated] = benchmarks.filter((milestone) => !milestone.due).toSorted(byId);
    if (undated) {
      const milestone = named(undated);
      const repairs = (): readonly Repair[] => [moving(undated, latest)];
      reportMissing(undated, ['due'], { message: 'undated', args: { milestone, latest }, levels, repairs });
    } else if (first) {
      const late = benchmarks.filter(({ due }) => due === first);
      report(first, {
        message: 'late',
        args: { due: first.value, days, latest },
        levels,
        repairs: () => [
          ...marks(milestones, latest),
          ...late.map((milestone) => moving(milestone, latest)),
          ...additions(latest, charter),
        ],
      });
    } else {
      const repairs = (): readonly Repair[] => [...marks(milestones, latest), ...additions(latest, charter)];
      reportMissing(entry, ['objectives'], { message: 'none', args: { latest }, levels, repairs });
    }
  },
});

type Milestone = CharterEntry['objectives'][number]['milestones'][number];

/** All milestones; `undefined` when some could not be read, or do not say readably whether and when they are benchmarks. */
function readableMilestones(entry: CharterEntry): readonly Milestone[] | undefined {
  const { objectives, unreadable } = entry;
  if (unreadable.has('objectives') || mayBeLost(entry, 'objectives')) return undefined;
  if (objectives.some((objective) => objective.unreadable.has('milestones'))) return undefined;
  const milestones = objectives.flatMap((objective) => objective.milestones);
  return milestones.some((each) => each.unreadable.has('benchmark') || each.unreadable.has('due'))
    ? undefined
    : milestones;
}
