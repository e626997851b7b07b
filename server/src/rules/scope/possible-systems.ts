import type { Charter, System, Work } from '../../charter/charter.ts';

type Kind = NonNullable<System['kind']>['value'];
type Pillar = NonNullable<Work['pillar']>['value'];

/** The kinds of systems that work of a pillar is mostly about. */
const KINDS: Partial<Readonly<Record<Pillar, readonly Kind[]>>> = {
  web: ['website', 'cms', 'analytics'],
  martech: ['marketing-automation', 'customer-data-platform', 'crm', 'email', 'ad-platform', 'analytics'],
  'customer-data': ['customer-data-platform', 'crm', 'data-warehouse'],
  'lead-generation': ['website', 'marketing-automation', 'ad-platform', 'crm'],
  'lead-conversion': ['crm', 'marketing-automation'],
  campaigns: ['marketing-automation', 'email', 'crm', 'ad-platform'],
  analytics: ['analytics', 'data-warehouse'],
};

/**
 * The systems that a work item may be about, by id: those that hold its data, else those of a kind that fits its pillar,
 * else any. Those that are in use come first.
 */
export function possibleSystems(work: Work, { datasets, systems }: Charter): readonly string[] {
  const holding = work.datasets.flatMap(({ value }) => datasets.get(value)?.system?.value ?? []);
  if (holding.length > 0) return [...new Set(holding)].filter((id) => systems.has(id));
  const all = [...systems].toSorted(([, a], [, b]) => Number(isLive(b)) - Number(isLive(a)));
  const kinds = (work.pillar && KINDS[work.pillar.value]) ?? [];
  const fitting = all.filter(([, { kind }]) => kind !== undefined && kinds.includes(kind.value));
  return (fitting.length > 0 ? fitting : all).map(([id]) => id);
}

function isLive({ lifecycle }: System): boolean {
  return lifecycle?.value === 'live';
}
