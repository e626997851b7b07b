import type { PlanBudget, PlanBudgetLine, PlanFunder } from '../budget.ts';
import type { PlanSystem } from '../systems.ts';
import type { Keep } from './keep.ts';

/** The lines that stay, with their sums: totals below a table are of what it shows. */
export function filterBudget(budget: PlanBudget, systems: readonly PlanSystem[], keep: Keep): PlanBudget {
  const workOf = ({ work, system }: PlanBudgetLine) =>
    work ? [work] : systems.filter(({ id }) => id === system?.id).flatMap((each) => each.work);
  const isAboutWork = ({ work, system }: PlanBudgetLine) => work !== undefined || system !== undefined;
  const lines = budget.lines.filter((line) =>
    keep({
      place: line.place,
      roles: [...line.funding.map(({ role }) => role), ...(line.expectedReturn?.reportedTo ?? [])],
      ...(isAboutWork(line) ? { work: workOf(line) } : {}),
    }),
  );
  const total = lines.reduce((sum, { amount = 0 }) => sum + amount, 0);
  return { ...budget, lines, total, funders: budget.funders.flatMap((funder) => shareOf(funder, lines)) };
}

/** What somebody pays of some lines; nothing when that is none of them. */
function shareOf(funder: PlanFunder, lines: readonly PlanBudgetLine[]): readonly PlanFunder[] {
  const shares = lines.flatMap(({ funding }) => funding.filter(({ role }) => role?.id === funder.role.id));
  if (shares.length === 0) return [];
  return [{ ...funder, amount: shares.reduce((sum, { amount = 0 }) => sum + amount, 0) }];
}
