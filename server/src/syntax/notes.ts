import type { GrowingCollection, Mutable } from './growing.ts';
import type { Node } from './nodes.ts';
import type { SyntaxProblem } from './problems.ts';
import type { Range } from './text-lines.ts';

/** What is noted of a text while its tree is built. */
export class Notes {
  readonly problems: SyntaxProblem[] = [];
  /** What the text says but the tree does not hold, because something else stands in its place. */
  readonly dropped: Range[] = [];
  /** Which nodes got their content from others, in the order of the text: copies of aliases, and what merge keys bring in. */
  readonly derived: { readonly from: Node; readonly to: Mutable<Node> | GrowingCollection }[] = [];

  report(rule: SyntaxProblem['rule'], message: string, args: SyntaxProblem['args'], { start, end }: Range): void {
    this.problems.push({ rule, message, args, start, end });
  }
}
