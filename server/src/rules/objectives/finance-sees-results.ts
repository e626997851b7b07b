import { type Charter, type CharterEntry, holds } from '../../charter/charter.ts';
import { mayBeLost } from '../../charter/lost-sections.ts';
import { titleOf } from '../../charter/titles.ts';
import type { MappingNode } from '../../syntax/nodes.ts';
import type { Repair } from '../repair.ts';
import { checkRule } from '../rule.ts';

export const financeSeesResults = checkRule({
  id: 'objectives/finance-sees-results',
  title: 'The CFO is shown results',
  rationale:
    'Budgets are kept by those who can show what came of the last one. Finance believes numbers that it has followed from the start, and doubts those that it is shown at the end.',
  practices: ['P13'],
  levels: { minimal: 'off', recommended: 'warning', strict: 'error' },
  options: {},
  messages: {
    unseen:
      'No objective and no budget line is reported to {cfo}, so that nobody in finance sees what the data and the money turn into. Name this role under "reportedTo" of an objective, or of what a budget line is expected to return.',
  },
  repairs: {
    objective: { title: 'Report the objective "{what}" to {cfo}', safe: false },
    return: { title: 'Report the return of "{what}" to {cfo}', safe: false },
  },
  examples: {
    fails: `objectives:
  - id: more-opportunities
    statement: More of the enquiries that we get become sales opportunities.
    owner: cmo
    sharedWith: [cio]
    reportedTo: ceo
    measure: { name: share of enquiries that become opportunities, unit: percent, baseline: 12, target: 18 }
    due: 2027-06-30
    earningsImpact: Two more points are worth about 400,000 a year.
    milestones:
      - { id: first-dashboard, title: First dashboard in use, due: 2026-11-20, owner: cio, benchmark: true }
budget:
  currency: EUR
  lines:
    - id: crm-licences
      title: CRM licences
      amount: 80000
      system: crm
      funding: [{ role: cmo, share: 50 }, { role: cio, share: 50 }]
      expectedReturn: { statement: Enquiries cost a fifth less., amount: 120000, due: 2027-09-30, reportedTo: ceo }
`,
    passes: `objectives:
  - id: more-opportunities
    statement: More of the enquiries that we get become sales opportunities.
    owner: cmo
    sharedWith: [cio]
    reportedTo: ceo
    measure: { name: share of enquiries that become opportunities, unit: percent, baseline: 12, target: 18 }
    due: 2027-06-30
    earningsImpact: Two more points are worth about 400,000 a year.
    milestones:
      - { id: first-dashboard, title: First dashboard in use, due: 2026-11-20, owner: cio, benchmark: true }
budget:
  currency: EUR
  lines:
    - id: crm-licences
      title: CRM licences
      amount: 80000
      system: crm
      funding: [{ role: cmo, share: 50 }, { role: cio, share: 50 }]
      expectedReturn: { statement: Enquiries cost a fifth less., amount: 120000, due: 2027-09-30, reportedTo: cfo }
`,
  },
  check({ charter, reportMissing }) {
    const { entry } = charter;
    const cfo = charter.actors.cfo?.id?.value;
    if (cfo === undefined || !isReportingReadable(entry)) return;
    const returns = (entry.budget?.lines ?? []).flatMap(({ expectedReturn }) => expectedReturn?.reportedTo ?? []);
    const readers = [...entry.objectives.flatMap(({ reportedTo }) => reportedTo), ...returns];
    if (holds(readers, cfo)) return;
    const args = { cfo: charter.named(cfo) };
    reportMissing(entry, ['objectives'], { message: 'unseen', args, repairs: () => reportings(cfo, charter) });
  },
});

/** Whether everything could be read that says to whom something is reported. */
function isReportingReadable(entry: CharterEntry): boolean {
  const { objectives, budget } = entry;
  const sections = ['objectives', 'budget'] as const;
  if (sections.some((section) => entry.unreadable.has(section) || mayBeLost(entry, section))) return false;
  if (objectives.some((objective) => objective.unreadable.has('reportedTo'))) return false;
  if (budget?.unreadable.has('lines')) return false;
  const lines = budget?.lines ?? [];
  return lines.every(
    (line) => !line.unreadable.has('expectedReturn') && !line.expectedReturn?.unreadable.has('reportedTo'),
  );
}

const MOST_CHOICES = 5;

/** Any objective, and any return that is stated, could be reported. */
function reportings(cfo: string, { entry }: Charter): readonly Repair[] {
  const reporting = (name: string, what: string, node: MappingNode): Repair => ({
    name,
    args: { what },
    changes: [{ kind: 'add', in: node, keys: ['reportedTo'], values: [cfo] }],
  });
  const objectives = entry.objectives.map((objective) => reporting('objective', titleOf(objective), objective.node));
  const returns = (entry.budget?.lines ?? []).flatMap((line) =>
    line.expectedReturn ? [reporting('return', titleOf(line), line.expectedReturn.node)] : [],
  );
  return [...objectives, ...returns].slice(0, MOST_CHOICES);
}
