import { byValue } from './alphabetical.ts';
import type { Charter, Letter, RaciRow, Work } from './charter.ts';
import { lettersOf } from './charter.ts';

/** How closely the CIO takes part in a work item, from the least to the most. */
export const INVOLVEMENTS = ['inform', 'consult', 'co-own'] as const;
export type Involvement = (typeof INVOLVEMENTS)[number];

/** Why a work item needs the involvement that it needs. */
export type InvolvementReason =
  | { readonly kind: 'pillar'; readonly pillar: string }
  | { readonly kind: 'system'; readonly system: string; readonly lifecycle: string }
  | { readonly kind: 'personal-data'; readonly dataset: string }
  | { readonly kind: 'builds' }
  | { readonly kind: 'launches' }
  | { readonly kind: 'full-breadth' };

export interface NeededInvolvement {
  readonly level: Involvement;
  readonly reasons: readonly InvolvementReason[];
}

type Pillar = NonNullable<Work['pillar']>['value'];

const BASE: Readonly<Record<Pillar, Involvement>> = {
  brand: 'inform',
  strategy: 'inform',
  messaging: 'inform',
  positioning: 'inform',
  creative: 'inform',
  campaigns: 'consult',
  'customer-experience': 'consult',
  analytics: 'consult',
  'lead-generation': 'co-own',
  'lead-conversion': 'co-own',
  martech: 'co-own',
  web: 'co-own',
  'customer-data': 'co-own',
  'digital-transformation': 'co-own',
};

const NEW_LIFECYCLES: readonly string[] = ['proposed', 'approved', 'onboarding'];

/**
 * The involvement of the CIO that a work item needs, with reasons (specification of the charter, *CIO involvement*).
 * `undefined` when the work item has no pillar to derive it from.
 */
export function neededInvolvement(work: Work, charter: Charter): NeededInvolvement | undefined {
  const pillar = work.pillar?.value;
  if (pillar === undefined) return undefined;
  const base = rank(BASE[pillar]);
  const raising = [systemReason(work, charter), dataReason(work, charter), buildReason(work)].filter(
    (reason) => reason !== undefined,
  );
  const raised = Math.min(base + raising.length, rank('co-own'));
  const floor = charter.entry.engagement?.breadth?.value === 'full' ? rank('consult') : 0;
  const reasons: InvolvementReason[] = [{ kind: 'pillar', pillar }, ...raising];
  if (floor > raised) reasons.push({ kind: 'full-breadth' });
  return { level: INVOLVEMENTS[Math.max(raised, floor)] ?? 'co-own', reasons };
}

/** One new system is reason enough: of several the first by id. */
function systemReason(work: Work, charter: Charter): InvolvementReason | undefined {
  for (const reference of work.systems.toSorted(byValue)) {
    const lifecycle = charter.systems.get(reference.value)?.lifecycle?.value;
    if (lifecycle && NEW_LIFECYCLES.includes(lifecycle)) return { kind: 'system', system: reference.value, lifecycle };
  }
  return undefined;
}

function dataReason(work: Work, charter: Charter): InvolvementReason | undefined {
  const personal = work.datasets.toSorted(byValue).find((reference) => {
    const kind = charter.datasets.get(reference.value)?.personalData?.value;
    return kind !== undefined && kind !== 'none';
  });
  return personal && { kind: 'personal-data', dataset: personal.value };
}

function buildReason(work: Work): InvolvementReason | undefined {
  if (work.builds?.value === true) return { kind: 'builds' };
  return work.launches?.value === true ? { kind: 'launches' } : undefined;
}

/** The involvement that a row gives a role; `undefined` when it holds no letter there. */
export function givenInvolvement(row: RaciRow, role: string): Involvement | undefined {
  const letters = lettersOf(row, role);
  if (letters.length === 0) return undefined;
  return strongest(letters);
}

function strongest(letters: readonly Letter[]): Involvement {
  if (letters.includes('responsible') || letters.includes('accountable')) return 'co-own';
  return letters.includes('consulted') ? 'consult' : 'inform';
}

/** How many levels an involvement is below another; 0 or less when it is enough. No letter at all is one below `inform`. */
export function levelsBelow(given: Involvement | undefined, needed: Involvement): number {
  return rank(needed) - (given === undefined ? -1 : rank(given));
}

function rank(involvement: Involvement): number {
  return INVOLVEMENTS.indexOf(involvement);
}
