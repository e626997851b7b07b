import type { Charter } from '../../charter/charter.ts';
import { isOutside, termOf } from '../../charter/term.ts';
import type { Scalar } from '../../syntax/nodes.ts';
import type { Report } from '../finding.ts';

/**
 * How to report a date that lies outside the term; `undefined` for one that does not, or that cannot be held against it.
 * Rules that use it have the messages `before` and `after`, with `{due}` and `{start}` or `{end}`, and for the bound that
 * is crossed `start` and `end`.
 */
export function outsideTerm(
  due: Scalar<string>,
  charter: Charter,
): Required<Pick<Report, 'message' | 'args' | 'related'>> | undefined {
  const span = termOf(charter);
  if (!span || !isOutside(due.value, span)) return undefined;
  const isEarly = due.value < span.start;
  const { start, end } = charter.entry.engagement?.term ?? {};
  const bound = isEarly ? start : end;
  return {
    message: isEarly ? 'before' : 'after',
    args: { due: due.value, [isEarly ? 'start' : 'end']: bound?.value ?? '' },
    related: bound ? [{ node: bound, message: isEarly ? 'start' : 'end' }] : [],
  };
}
