import type { Charter } from '../../charter/charter.ts';
import type { Change } from '../repair.ts';
import { mayPay } from './allowance.ts';
import type { BudgetLine } from './funding.ts';

/** A share of a line that could be another one. */
export interface Share {
  readonly role: string;
  readonly percent: number;
  /** Says how many percent the role pays instead. */
  readonly change: (percent: number) => Change;
}

/** Who pays how much of a line; `undefined` when not all of it is stated, or a role is named twice. */
export function sharesOf({ funding }: BudgetLine): readonly Share[] | undefined {
  const shares = funding.flatMap(({ role, share: node }) => {
    if (!role || !node) return [];
    const change = (value: number): Change => ({ kind: 'replace', node, value });
    return [{ role: role.value, percent: node.value, change }];
  });
  const isClear = shares.length === funding.length && new Set(shares.map(({ role }) => role)).size === shares.length;
  return isClear ? shares : undefined;
}

/** Percent without the noise of binary fractions. */
export function rounded(percent: number): number {
  return Number(percent.toFixed(2));
}

/** Whether everybody may pay these percentages of a line. */
export function mayAllPay(percentages: ReadonlyMap<string, number>, { amount }: BudgetLine, charter: Charter): boolean {
  return [...percentages].every(([role, percent]) => percent > 0 && mayPay(role, percent, amount?.value, charter));
}
