import { printable } from '../render/findings/printable.ts';
import type { Commit, History } from './history.ts';
import type { Occasion } from './occasion.ts';

/** What is compared. */
export interface Comparison {
  /** The full hash of the commit that counts as the state before. */
  readonly base: string;
  /** The full hash of the commit whose content is checked: of a merge that GitHub makes for trying, the one that is merged. */
  readonly head: string;
  /** What the base is, for people: the name of a branch, or the hash. */
  readonly baseName: string;
}

export type Compared =
  | { readonly kind: 'compared'; readonly comparison: Comparison; readonly remark?: string }
  /** The occasion has nothing to compare with. */
  | { readonly kind: 'alone' }
  /** It should be compared and cannot be; a sentence says why and what helps. */
  | { readonly kind: 'impossible'; readonly reason: string };

type Past = Pick<History, 'find' | 'has' | 'mergeBase' | 'isShallow'>;

/** Finds out what to compare with: what the workflow names, else what the event says. */
export async function compare(
  given: string | undefined,
  occasion: Occasion,
  checkedOut: Commit,
  past: Past,
): Promise<Compared> {
  const head = headOf(occasion, checkedOut);
  if (head === undefined) return { kind: 'impossible', reason: otherCheckout(occasion, checkedOut) };
  if (given !== undefined) {
    const base = await past.find(given);
    if (base === undefined) return { kind: 'impossible', reason: missing(`"${printable(given)}"`, past) };
    return compareWith({ base, head, baseName: given }, checkedOut, past);
  }
  if (occasion.kind === 'other') return { kind: 'alone' };
  const { base } = occasion;
  const baseName = occasion.kind === 'pull-request' ? occasion.baseBranch : base.slice(0, 7);
  // In a merge that GitHub makes for trying, the state before is the first parent: the newest two generations are enough.
  const [onto] = checkedOut.parents;
  if (head !== checkedOut.hash && onto !== undefined && (await past.has(onto))) {
    return { kind: 'compared', comparison: { base: onto, head, baseName } };
  }
  return compareWith({ base, head, baseName }, checkedOut, past);
}

/**
 * The commit whose content is checked. Only a workflow on `pull_request_target` checks out the branch that a pull request is
 * for unless it is told otherwise: then nothing of the pull request would be seen, and everything would seem fine.
 */
function headOf(occasion: Occasion, { hash, parents }: Commit): string | undefined {
  if (occasion.kind !== 'pull-request' || hash === occasion.head) return hash;
  if (parents.length > 1 && parents.includes(occasion.head)) return occasion.head;
  return occasion.event === 'pull_request_target' ? undefined : hash;
}

function otherCheckout(occasion: Occasion, { hash }: Commit): string {
  const ref = occasion.kind === 'pull-request' ? `refs/pull/${occasion.number}/merge` : 'the pull request';
  return (
    `The commit ${hash.slice(0, 7)}, which is checked out, is not the pull request. With pull_request_target, give ` +
    `actions/checkout "ref: ${ref}", "fetch-depth: 0" and "persist-credentials: false".`
  );
}

/** The state before is where the branches parted, so that what others have changed meanwhile does not appear. */
async function compareWith(wanted: Comparison, checkedOut: Commit, past: Past): Promise<Compared> {
  const { base, baseName } = wanted;
  if (!(await past.has(base))) {
    const what = `The commit ${base.slice(0, 7)} of "${printable(baseName)}"`;
    return { kind: 'impossible', reason: missing(what, past) };
  }
  const parted = await past.mergeBase(base, checkedOut.hash);
  if (parted !== undefined) return { kind: 'compared', comparison: { ...wanted, base: parted } };
  const remark =
    `The history that is there does not tell where the branches parted. The comparison is with the newest commit of ` +
    `"${printable(baseName)}", so that what others have changed there meanwhile may appear as taken back. ${ADVICE}`;
  return { kind: 'compared', comparison: wanted, remark };
}

const ADVICE = 'Give actions/checkout "fetch-depth: 0".';

function missing(what: string, past: Past): string {
  const why = past.isShallow
    ? `the checkout is shallow. ${ADVICE}`
    : 'the repository that is checked out does not have it.';
  return `${what} is needed for the comparison, but ${why}`;
}
