/**
 * What a work item has to name and does not, as a rule on the scope says. Which systems and data it is about is open until
 * then, so that other rules conclude nothing from their absence.
 */
import type { Work } from '../../charter/charter.ts';
import { lacks } from '../../charter/read.ts';
import { isCampaign } from './campaign.ts';
import { isTechnologyWork } from './technology-work.ts';

export function owesSystems(work: Work): boolean {
  return (isTechnologyWork(work) || isCampaign(work)) && lacks(work, 'systems');
}

export function owesDatasets(work: Work): boolean {
  return isCampaign(work) && lacks(work, 'datasets');
}
