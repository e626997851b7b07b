import type { Charter } from '../../charter/charter.ts';
import { childOf, type Node } from '../../syntax/nodes.ts';

export type BudgetLine = NonNullable<Charter['entry']['budget']>['lines'][number];

/** How far the shares of a line may be from 100 percent: those of thirds are rounded. */
const TOLERANCE = 0.01;
/** Decimal fractions are not exact in binary. */
const NOISE = 1e-9;

/** The budget lines of a charter; empty when it has none. */
export function linesOf({ entry }: Charter): readonly BudgetLine[] {
  return entry.budget?.lines ?? [];
}

/** The list of those who pay for a line; `undefined` when the line has none. */
export function fundingNode(line: BudgetLine): Node | undefined {
  return childOf(line.node, 'funding');
}

/** The sum of the shares that are stated, in percent. */
export function sumOfShares({ funding }: BudgetLine): number {
  return funding.reduce((sum, { share }) => sum + (share?.value ?? 0), 0);
}

/** Whether it is certain that the shares of a line are not those of a whole. Shares that are not stated may be any. */
export function isSumWrong(line: BudgetLine): boolean {
  const isComplete = !line.unreadable.has('funding') && !line.node.damaged && line.funding.every(({ share }) => share);
  const off = sumOfShares(line) - 100;
  return line.funding.length > 0 && (off > TOLERANCE + NOISE || (isComplete && off < -TOLERANCE - NOISE));
}
