/** Where the other leaders stand, as the vetting says it. */
import type { Charter, CharterEntry, Role } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';

type Engagement = NonNullable<CharterEntry['engagement']>;
/** What one role says in the alignment. */
export type Stance = NonNullable<Engagement['vetting']>['alignment'][number];

/** Whether nobody is named in the alignment at all, and nothing there could be meant for somebody. */
export function hasNoAlignment(engagement: Engagement): boolean {
  if (engagement.vetting) return lacks(engagement.vetting, 'alignment');
  return lacks(engagement, 'vetting');
}

/**
 * What the alignment says; `undefined` when there is none, and when it could not be read in full, so that what seems to
 * be missing may be there.
 */
export function alignmentOf({ vetting }: Engagement): readonly Stance[] | undefined {
  if (!vetting || vetting.unreadable.has('alignment') || vetting.alignment.length === 0) return undefined;
  return vetting.alignment.every(({ role }) => role) ? vetting.alignment : undefined;
}

/** What a role says in the alignment, usually once. */
export function statedBy(role: Role, alignment: readonly Stance[]): readonly Stance[] {
  return alignment.filter((stance) => stance.role?.value === role.id?.value);
}

/**
 * The rules that ask for an alignment where there is none at all. Only the first of them that is switched on speaks, so
 * that each leaves it to those before it.
 */
export const ALIGNMENT_RULES = [
  'engagement/goals-gaps-alignment',
  'engagement/cio-vetting',
  'engagement/peer-consultation',
  'engagement/technology-readiness',
] as const;

/** The rules before one of them. */
export function alignmentRulesBefore(rule: (typeof ALIGNMENT_RULES)[number]): readonly string[] {
  return ALIGNMENT_RULES.slice(0, ALIGNMENT_RULES.indexOf(rule));
}

/** Whether the CIO has to vet the engagement, because it covers all of marketing. */
export function needsVetting(charter: Charter): boolean {
  return charter.entry.engagement?.breadth?.value === 'full' && charter.actors.cio !== undefined;
}
