import { dayInWords, label } from '../../../language/in-words.ts';
import type { PlanAccess, PlanAccessGap, PlanGrant } from '../../../plan/access.ts';
import type { Plan, PlanNamed, PlanPlace } from '../../../plan/plan.ts';
import { counted } from '../../words.ts';
import { asLine } from './text-width.ts';

/** Who may use which data, as rows and columns. */
export interface AccessMatrix {
  /** Those who have access or need it, in the order in which the RACI matrix has the roles. */
  readonly roles: readonly AccessRole[];
  /** The data, those of one system beside each other. */
  readonly datasets: readonly AccessDataset[];
}

export interface AccessRole extends End {
  readonly isProvider: boolean;
  /** By data set. */
  readonly cells: ReadonlyMap<string, readonly AccessCell[]>;
}

export interface AccessDataset extends End {
  readonly system: string | undefined;
  /** The work that needs the data and has nobody who may use them; empty where nothing is missing. */
  readonly missingFor: readonly PlanNamed[];
}

/** What a role may do with data, or would have to be allowed. */
export interface AccessCell {
  /** `needed`, `excess` and `ended` are granted; `wanted` stands with each of those who might be given what is missing. */
  readonly kind: 'needed' | 'excess' | 'ended' | 'wanted';
  readonly level: string | undefined;
  /** How long. */
  readonly until: string;
  /** Days are running out. */
  readonly isUrgent: boolean;
  readonly reason: string;
  readonly place: PlanPlace;
}

/** A row or a column. What the charter does not name has no place. */
interface End {
  readonly id: string;
  readonly title: string;
  readonly place: PlanPlace | undefined;
}

/** Access that ends within so many days is on its way out. */
const SOON = 30;

export function accessMatrix({ access, raci }: Plan): AccessMatrix {
  const roles = new Map<string, { role: AccessRole; cells: Map<string, AccessCell[]> }>();
  const add = (role: End, isProvider: boolean, dataset: string, cell: AccessCell) => {
    const cells = roles.get(role.id)?.cells ?? new Map<string, AccessCell[]>();
    roles.set(role.id, { role: { ...role, isProvider, cells }, cells });
    const own = cells.get(dataset);
    if (own) own.push(cell);
    else cells.set(dataset, [cell]);
  };
  for (const grant of access.grants)
    add(endOf(grant.role, 'Nobody named'), grant.isProvider, grant.dataset?.id ?? '', granted(grant));
  for (const gap of access.gaps) {
    for (const doer of gap.doers) {
      const known = roles.get(doer.id);
      // The same data may be missing for several work items.
      const isThere = known?.cells.get(gap.dataset.id)?.some(({ kind }) => kind === 'wanted');
      if (!isThere) add(doer, known?.role.isProvider ?? false, gap.dataset.id, wanted(gap));
    }
  }
  const order = new Map(raci.roles.map(({ id }, index) => [id, index]));
  const rank = ({ id }: End) => order.get(id) ?? order.size;
  return {
    roles: [...roles.values()].map(({ role }) => role).toSorted((a, b) => rank(a) - rank(b)),
    datasets: datasetsOf(access),
  };
}

/** In the order in which they are named, those of one system together. */
function datasetsOf({ grants, gaps }: PlanAccess): readonly AccessDataset[] {
  const datasets = new Map<string, AccessDataset>();
  const systems = new Map<string, number>();
  for (const { dataset, system } of [...grants, ...gaps]) {
    const end = endOf(dataset, 'No data named');
    if (!datasets.has(end.id)) {
      const missingFor = gaps.filter((gap) => gap.dataset.id === end.id).map(({ work }) => work);
      datasets.set(end.id, { id: end.id, title: end.title, place: end.place, system: system?.title, missingFor });
    }
    if (!systems.has(system?.title ?? '')) systems.set(system?.title ?? '', systems.size);
  }
  const rank = ({ system = '' }: AccessDataset) => systems.get(system) ?? 0;
  return [...datasets.values()].toSorted((a, b) => rank(a) - rank(b));
}

function endOf(named: PlanNamed | undefined, otherwise: string): End {
  return named ?? { id: '', title: otherwise, place: undefined };
}

function granted(grant: PlanGrant): AccessCell {
  const { work, purpose, isExcess, level, place, daysLeft } = grant;
  const served = work.map(({ title }) => asLine(title)).join(', ');
  const hasEnded = daysLeft !== undefined && daysLeft < 0;
  return {
    kind: hasEnded ? 'ended' : isExcess ? 'excess' : 'needed',
    level,
    until: untilInWords(grant),
    isUrgent: daysLeft !== undefined && !hasEnded && daysLeft <= SOON,
    reason: isExcess ? 'no work needs it' : served ? `for ${served}` : asLine(purpose ?? ''),
    place,
  };
}

function untilInWords({ until, daysLeft }: PlanGrant): string {
  if (until === undefined || daysLeft === undefined) return 'open';
  if (daysLeft < 0) return `ended ${dayInWords(until)}`;
  return daysLeft <= SOON ? `${counted(daysLeft, 'day')} left` : `until ${dayInWords(until)}`;
}

function wanted({ work, place }: PlanAccessGap): AccessCell {
  const reason = `for ${asLine(work.title)}`;
  return { kind: 'wanted', level: undefined, until: '', isUrgent: false, reason, place };
}

/** A level by one letter. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['view', 'V'],
  ['query', 'Q'],
  ['edit', 'E'],
  ['export', 'X'],
  ['admin', 'A'],
]);

export function letterOf(level: string | undefined): string {
  return LETTERS.get(level ?? '') ?? '?';
}

export function levelInWords(level: string | undefined): string {
  return level === undefined ? 'No level' : label(level);
}
