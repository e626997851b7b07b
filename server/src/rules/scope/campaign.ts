import type { Work } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';

/** What a campaign has to state. */
const PARTS = ['objectives', 'systems', 'deliverables', 'datasets'] as const;

export function isCampaign(work: Work): boolean {
  return work.pillar?.value === 'campaigns';
}

/** The parts of a campaign of which a work item states nothing. */
export function missingParts(work: Work): readonly string[] {
  return PARTS.filter((part) => lacks(work, part));
}

/**
 * The keys under which something that a work item lacks is reported. A campaign without its parts is marked as a whole,
 * where `scope/campaign-complete` marks it, so that only that rule speaks.
 */
export function placeOf(part: keyof Work & string, work: Work): readonly string[] {
  return isCampaign(work) && missingParts(work).length > 0 ? [] : [part];
}
