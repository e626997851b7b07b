import { type Charter, type Grant, holds, type Work } from '../charter/charter.ts';
import { daysBetween } from '../charter/dates.ts';
import { Names } from './names.ts';
import type { Places } from './places.ts';
import type { PlanNamed, PlanPlace } from './plan.ts';

/** Who may use which data, and where that does not fit the work. */
export interface PlanAccess {
  readonly grants: readonly PlanGrant[];
  /** Work that uses data which none of those who do it may use. */
  readonly gaps: readonly PlanAccessGap[];
}

export interface PlanGrant {
  readonly id: string;
  readonly place: PlanPlace;
  readonly role: PlanNamed | undefined;
  readonly dataset: PlanNamed | undefined;
  /** The system in which the data set is kept. */
  readonly system: PlanNamed | undefined;
  readonly level: string | undefined;
  readonly purpose: string | undefined;
  readonly fields: readonly string[];
  readonly lawfulBasis: string | undefined;
  readonly approvedBy: PlanNamed | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
  /** Days from the as-of date to the last day; negative when the access has ended, `undefined` when it is open. */
  readonly daysLeft: number | undefined;
  readonly conditions: readonly string[];
  /** Whether the role comes from the provider's side. */
  readonly isProvider: boolean;
  /** The work that needs it: the work that the grant names, or that uses the data set and gives the role a part. */
  readonly work: readonly PlanNamed[];
  /** Whether no work needs it. */
  readonly isExcess: boolean;
}

export interface PlanAccessGap {
  readonly work: PlanNamed;
  readonly dataset: PlanNamed;
  /** The system in which the data set is kept. */
  readonly system: PlanNamed | undefined;
  /** Those who do the work. One of them would have to be given access. */
  readonly doers: readonly PlanNamed[];
  readonly place: PlanPlace;
}

export function buildAccess(charter: Charter, places: Places, asOf: string): PlanAccess {
  const names = new Names(charter, places);
  const uses = workByDataset(charter);
  const allowed = rolesByDataset(charter);
  return {
    grants: charter.entry.dataAccess.map((grant) =>
      buildGrant(grant, needing(grant, charter, uses), charter, names, places, asOf),
    ),
    gaps: (charter.entry.scope?.included ?? []).flatMap((work) => gapsOf(work, charter, allowed, names, places)),
  };
}

type ByDataset<Item> = ReadonlyMap<string, ReadonlySet<Item>>;

/** The work that uses each data set. */
function workByDataset({ entry }: Charter): ByDataset<Work> {
  const uses = (entry.scope?.included ?? []).flatMap((work) =>
    work.datasets.map(({ value }) => [value, work] as const),
  );
  return setsOf(uses);
}

/** The roles that may use each data set. */
function rolesByDataset({ entry }: Charter): ByDataset<string> {
  return setsOf(
    entry.dataAccess.flatMap(({ dataset, role }) => (dataset && role ? [[dataset.value, role.value] as const] : [])),
  );
}

function setsOf<Item>(pairs: readonly (readonly [string, Item])[]): ByDataset<Item> {
  const sets = new Map<string, Set<Item>>();
  for (const [key, item] of pairs) {
    const set = sets.get(key);
    if (set) set.add(item);
    else sets.set(key, new Set([item]));
  }
  return sets;
}

function buildGrant(
  grant: Grant,
  work: readonly Work[],
  charter: Charter,
  names: Names,
  places: Places,
  asOf: string,
): PlanGrant {
  const dataset = grant.dataset && charter.datasets.get(grant.dataset.value);
  const until = grant.until?.value;
  return {
    id: grant.id?.value ?? '',
    place: places.of(grant.id ?? grant.node),
    role: names.role(grant.role),
    dataset: names.dataset(grant.dataset),
    system: names.system(dataset?.system),
    level: grant.level?.value,
    purpose: grant.purpose?.value,
    fields: grant.fields.map(({ value }) => value),
    lawfulBasis: grant.lawfulBasis?.value,
    approvedBy: names.role(grant.approvedBy),
    from: grant.from?.value,
    until,
    daysLeft: until === undefined ? undefined : daysBetween(asOf, until),
    conditions: grant.conditions.map(({ value }) => value),
    isProvider: charter.roles.get(grant.role?.value ?? '')?.party?.value === 'provider',
    work: work.map((item) => places.named(item)),
    isExcess: work.length === 0,
  };
}

function needing(grant: Grant, charter: Charter, uses: ByDataset<Work>): readonly Work[] {
  const items = charter.entry.scope?.included ?? [];
  if (grant.for.length > 0) return items.filter(({ id }) => id && holds(grant.for, id.value));
  const role = grant.role?.value ?? '';
  return [...(uses.get(grant.dataset?.value ?? '') ?? [])].filter((work) =>
    charter
      .rowsOf(work)
      .some((row) => [row.responsible, row.accountable, row.consulted].some((letter) => holds(letter, role))),
  );
}

function gapsOf(
  work: Work,
  charter: Charter,
  allowed: ByDataset<string>,
  names: Names,
  places: Places,
): readonly PlanAccessGap[] {
  const responsible = charter.rowsOf(work).flatMap((row) => row.responsible);
  if (responsible.length === 0) return [];
  const doers = new Map(names.all('role', responsible).map((role) => [role.id, role]));
  return work.datasets.flatMap((reference) => {
    const roles = allowed.get(reference.value);
    const dataset = names.dataset(reference);
    if (!dataset || [...doers.keys()].some((doer) => roles?.has(doer))) return [];
    const system = names.system(charter.datasets.get(dataset.id)?.system);
    return [{ work: places.named(work), dataset, system, doers: [...doers.values()], place: places.of(reference) }];
  });
}
