import type { Charter } from '../../charter/charter.ts';
import type { Scalar } from '../../syntax/nodes.ts';

/** What each role may spend at most on one line; of several limits of a role the lowest. Others may spend any amount. */
export function limitsOf({ entry }: Charter): ReadonlyMap<string, Scalar<number>> {
  const byRole = new Map<string, Scalar<number>>();
  for (const { role, amount } of entry.budget?.limits ?? []) {
    const known = role && byRole.get(role.value);
    if (role && amount && (!known || amount.value < known.value)) byRole.set(role.value, amount);
  }
  return byRole;
}

/** The part of an amount that a share in percent is. In hundredths, so that binary fractions do not lift it over a limit. */
export function partOf(amount: number, percent: number): number {
  return Math.round(amount * percent) / 100;
}

/** Whether a role may pay a share, in percent, of an amount. Where the amount is not known, anybody may. */
export function mayPay(role: string, percent: number, amount: number | undefined, charter: Charter): boolean {
  const limit = limitsOf(charter).get(role);
  return limit === undefined || amount === undefined || partOf(amount, percent) <= limit.value;
}
