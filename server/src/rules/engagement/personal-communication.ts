import type { Charter } from '../../charter/charter.ts';

/** The pillars that rest on communication with single persons. */
const PERSONAL = ['customer-experience', 'customer-data', 'campaigns'] as const;

/** What the CIO confirms where an engagement rests on it. */
export const CONFIRMATIONS = ['technology-in-place', 'data-in-place'] as const;

/** The pillars of an engagement that rest on communication with single persons. */
export function personalPillars({ entry: { engagement } }: Charter): readonly string[] {
  return PERSONAL.filter((pillar) => engagement?.pillars.some(({ value }) => value === pillar));
}
