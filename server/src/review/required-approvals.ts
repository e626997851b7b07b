import { type Approval, isValid, latestApprovals } from '../charter/approvals.ts';
import type { Charter, Role } from '../charter/charter.ts';
import type { RequiredApproval } from './review.ts';
import type { ReviewSettings } from './settings.ts';

/** An approval that was given outside of the file, such as in a review of a pull request. */
export interface GivenApproval {
  /** The id of the role. */
  readonly role: string;
  /** Who gave it, by an account that nobody can take for that of somebody else. */
  readonly account: string;
  /** The name of that person as it was known before the change; `undefined` when nobody knows. */
  readonly person?: string | undefined;
}

/** What a change needs: the ids of the roles that must approve it. */
type Need = readonly string[];

/**
 * The approvals that changes need, and how they stand (specification of the review, *Judgement*): a role has approved by a valid
 * approval in the head, or by one that was given elsewhere. Where a change needs two roles, two people must have approved; of two
 * approvals by one person only the first then counts.
 */
export function requiredApprovals(
  needs: readonly Need[],
  { base, head }: { readonly base: Charter | undefined; readonly head: Charter | undefined },
  given: readonly GivenApproval[],
  settings: ReviewSettings,
): readonly RequiredApproval[] {
  const roles = [...new Set(needs.flat())];
  const recorded = head ? latestApprovals(head) : NONE;
  const standing = new Map(roles.map((role) => [role, standingOf(role, head, recorded.get(role), given)]));
  const sameAs = settings.samePerson === 'allow' ? new Map<string, string>() : shared(needs, standing);
  const charter = head ?? base;
  return roles.map((role): RequiredApproval => {
    const { state, via } = standing.get(role) ?? NOTHING;
    const other = sameAs.get(role);
    const named = state === 'valid' && via === 'file' ? recorded.get(role)?.name?.value : undefined;
    const person = named ?? charter?.roles.get(role)?.person?.name?.value;
    const title = (charter?.roles.has(role) ? charter : base)?.roleTitle(role) ?? role;
    if (other === undefined) return { role, title, person, state, given: via, sameAs: undefined };
    return { role, title, person, state: 'missing', given: undefined, sameAs: charter?.roleTitle(other) ?? other };
  });
}

interface Standing {
  readonly state: RequiredApproval['state'];
  readonly via: RequiredApproval['given'];
  /** By what the one who approved is recognised: a name, an account. */
  readonly marks: readonly string[];
}

const NOTHING: Standing = { state: 'missing', via: undefined, marks: [] };

const NONE: ReadonlyMap<string, Approval> = new Map();

function standingOf(
  role: string,
  head: Charter | undefined,
  recorded: Approval | undefined,
  given: readonly GivenApproval[],
): Standing {
  if (head && recorded && isValid(recorded, head)) {
    return { state: 'valid', via: 'file', marks: marksOf(recorded, role, head.roles.get(role)?.person) };
  }
  const elsewhere = given.find((approval) => approval.role === role);
  if (elsewhere) {
    const name = elsewhere.person === undefined ? [] : [`name ${comparable(elsewhere.person)}`];
    return { state: 'valid', via: 'review', marks: [`account ${comparable(elsewhere.account)}`, ...name] };
  }
  return recorded ? { ...NOTHING, state: 'stale' } : NOTHING;
}

/** Who has given a recorded approval: whom it names, else whoever fills the role. */
function marksOf({ name }: Approval, role: string, person: Role['person']): readonly string[] {
  const [given, filled, account] = [name, person?.name, person?.github].map((text) => text && comparable(text.value));
  const isOther = given !== undefined && filled !== undefined && given !== filled;
  const marks = [
    ...(given === undefined && filled === undefined ? [] : [`name ${given ?? filled}`]),
    ...(account === undefined || isOther ? [] : [`account ${account}`]),
  ];
  return marks.length > 0 ? marks : [`role ${role}`];
}

/**
 * The roles whose approval does not count because all approvals that a change has come from one person, with the role that
 * the person has approved for first.
 */
function shared(needs: readonly Need[], standing: ReadonlyMap<string, Standing>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const need of needs) {
    const approved = need.filter((role) => standing.get(role)?.state === 'valid');
    const [first, ...others] = approved;
    if (first === undefined || others.length === 0) continue;
    const marks = new Set(standing.get(first)?.marks);
    const isSame = (role: string): boolean => standing.get(role)?.marks.some((mark) => marks.has(mark)) ?? false;
    if (!others.every(isSame)) continue;
    for (const role of others) if (!found.has(role)) found.set(role, first);
  }
  return found;
}

/** A name as people compare names. */
function comparable(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
