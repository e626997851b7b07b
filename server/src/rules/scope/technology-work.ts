import type { Work } from '../../charter/charter.ts';

const PILLARS: readonly NonNullable<Work['pillar']>['value'][] = [
  'martech',
  'web',
  'customer-data',
  'lead-generation',
  'lead-conversion',
  'digital-transformation',
];

/** Whether work is of a kind that always touches systems. */
export function isTechnologyWork({ pillar }: Work): boolean {
  return pillar !== undefined && PILLARS.includes(pillar.value);
}
