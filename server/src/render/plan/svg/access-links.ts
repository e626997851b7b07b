import type { PlanAccessGap, PlanGrant } from '../../../plan/access.ts';
import type { Plan, PlanNamed, PlanPlace } from '../../../plan/plan.ts';
import { counted, dayInWords, label } from '../../words.ts';
import { asLine } from './text-width.ts';

/** What joins a role to a data set. */
export interface AccessLink {
  /** `needed` and `excess` are granted; `missing` is needed and not granted. */
  readonly kind: 'needed' | 'excess' | 'missing';
  readonly role: End;
  readonly dataset: End;
  readonly system: End | undefined;
  readonly isProvider: boolean;
  /** What may be done. */
  readonly level: string;
  /** How long. */
  readonly until: string;
  /** Days are running out, or have. */
  readonly isUrgent: boolean;
  readonly reason: string;
  readonly place: PlanPlace;
}

/** What a link joins. What the charter does not name has no place. */
export interface End {
  readonly id: string;
  readonly title: string;
  readonly place: PlanPlace | undefined;
}

/** Access that ends within so many days is on its way out. */
const SOON = 30;

/** All links, those of one role together, in the order in which the matrix has the roles. */
export function linksOf({ access, raci }: Plan): readonly AccessLink[] {
  const links = [...access.grants.map(granted), ...missing(access.gaps)];
  const order = new Map(raci.roles.map(({ id }, index) => [id, index]));
  const first = new Map<string, number>();
  for (const [index, { role }] of links.entries()) if (!first.has(role.id)) first.set(role.id, index);
  const rank = ({ role }: AccessLink) => order.get(role.id) ?? order.size + (first.get(role.id) ?? 0);
  return links.toSorted((a, b) => rank(a) - rank(b));
}

function granted(grant: PlanGrant): AccessLink {
  const { role, dataset, system, work, purpose, isExcess, isProvider, level, place, daysLeft } = grant;
  const served = work.map(({ title }) => asLine(title)).join(', ');
  return {
    kind: isExcess ? 'excess' : 'needed',
    role: endOf(role, 'Nobody named'),
    dataset: endOf(dataset, 'No data named'),
    system: system && endOf(system, ''),
    isProvider,
    level: level === undefined ? 'No level stated' : label(level),
    until: untilInWords(grant),
    isUrgent: daysLeft !== undefined && daysLeft <= SOON,
    reason: isExcess ? 'No work needs it' : served ? `for ${served}` : asLine(purpose ?? ''),
    place,
  };
}

function endOf(named: PlanNamed | undefined, otherwise: string): End {
  return named ?? { id: '', title: otherwise, place: undefined };
}

function untilInWords({ until, daysLeft }: PlanGrant): string {
  if (until === undefined || daysLeft === undefined) return 'open';
  if (daysLeft < 0) return `ended ${dayInWords(until)}`;
  return `until ${dayInWords(until)}${daysLeft <= SOON ? `, ${counted(daysLeft, 'day')} left` : ''}`;
}

/** One link for each of those who might be given the access, whatever work it is for. */
function missing(gaps: readonly PlanAccessGap[]): readonly AccessLink[] {
  const links = new Map<string, AccessLink>();
  for (const { work, dataset, system, doers, place } of gaps) {
    for (const role of doers) {
      const key = JSON.stringify([role.id, dataset.id]);
      const reason = links.get(key)?.reason;
      links.set(key, {
        kind: 'missing',
        role,
        dataset,
        system,
        isProvider: false,
        level: 'Missing',
        until: '',
        isUrgent: true,
        reason: reason === undefined ? `for ${asLine(work.title)}` : `${reason}, ${asLine(work.title)}`,
        place: links.get(key)?.place ?? place,
      });
    }
  }
  return [...links.values()];
}
