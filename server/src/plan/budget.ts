import type { Charter, CharterEntry } from '../charter/charter.ts';
import { titleOf } from '../charter/titles.ts';
import { Names } from './names.ts';
import type { Places } from './places.ts';
import type { PlanNamed, PlanPlace } from './plan.ts';

/** What money is spent on. Amounts are in `currency`. */
export interface PlanBudget {
  /** ISO 4217; `undefined` when the charter does not say. */
  readonly currency: string | undefined;
  readonly lines: readonly PlanBudgetLine[];
  /** The sum of all lines that state an amount. */
  readonly total: number;
  /** What each role pays of that, the largest part first. */
  readonly funders: readonly PlanFunder[];
}

export interface PlanBudgetLine {
  readonly id: string;
  readonly title: string;
  readonly place: PlanPlace;
  readonly amount: number | undefined;
  readonly funding: readonly PlanFunding[];
  readonly system: PlanNamed | undefined;
  readonly work: PlanNamed | undefined;
  readonly expectedReturn: PlanReturn | undefined;
}

export interface PlanFunding {
  readonly role: PlanNamed | undefined;
  /** Percent of the line. */
  readonly share: number | undefined;
  readonly amount: number | undefined;
}

export interface PlanReturn {
  readonly place: PlanPlace;
  readonly statement: string | undefined;
  readonly amount: number | undefined;
  readonly due: string | undefined;
  readonly reportedTo: readonly PlanNamed[];
}

export interface PlanFunder {
  readonly role: PlanNamed;
  readonly amount: number;
  /** The most that the role may contribute to one line; `undefined` for no limit. */
  readonly limit: number | undefined;
}

type Budget = NonNullable<CharterEntry['budget']>;

export function buildBudget(charter: Charter, places: Places): PlanBudget | undefined {
  const { budget } = charter.entry;
  if (!budget) return undefined;
  const names = new Names(charter, places);
  const lines = budget.lines.map((line) => buildLine(line, names, places));
  return {
    currency: budget.currency?.value,
    lines,
    total: lines.reduce((sum, { amount = 0 }) => sum + amount, 0),
    funders: fundersOf(lines, budget),
  };
}

function buildLine(line: Budget['lines'][number], names: Names, places: Places): PlanBudgetLine {
  const amount = line.amount?.value;
  const { expectedReturn } = line;
  return {
    id: line.id?.value ?? '',
    title: titleOf(line),
    place: places.of(line.id ?? line.node),
    amount,
    funding: line.funding.map(({ role, share }) => ({
      role: names.role(role),
      share: share?.value,
      amount: amount !== undefined && share ? (amount * share.value) / 100 : undefined,
    })),
    system: names.system(line.system),
    work: names.work(line.work),
    expectedReturn: expectedReturn && {
      place: places.of(expectedReturn.node),
      statement: expectedReturn.statement?.value,
      amount: expectedReturn.amount?.value,
      due: expectedReturn.due?.value,
      reportedTo: names.all('role', expectedReturn.reportedTo),
    },
  };
}

function fundersOf(lines: readonly PlanBudgetLine[], { limits }: Budget): readonly PlanFunder[] {
  const sums = new Map<string, PlanFunder>();
  for (const { role, amount = 0 } of lines.flatMap(({ funding }) => funding)) {
    if (!role) continue;
    const limit = limits.find((each) => each.role?.value === role.id)?.amount?.value;
    sums.set(role.id, {
      role: sums.get(role.id)?.role ?? role,
      amount: (sums.get(role.id)?.amount ?? 0) + amount,
      limit,
    });
  }
  return [...sums.values()].toSorted((a, b) => b.amount - a.amount || (a.role.id < b.role.id ? -1 : 1));
}
