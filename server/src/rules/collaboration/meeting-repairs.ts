import type { Charter, Meeting, Role } from '../../charter/charter.ts';
import { isAtLeastEvery } from '../../charter/meetings.ts';
import { named } from '../../charter/titles.ts';
import { filled } from '../filled.ts';
import { freeId } from '../free-id.ts';
import type { Change, Repair, Value } from '../repair.ts';
import { absentFrom } from './absent.ts';

/** The meetings that the two leaders cannot do without, with what they are called and how often they take place. */
const SERIES = {
  'leadership-sync': { title: 'Leadership sync', every: 'month' },
  'quarterly-business-review': { title: 'Quarterly business review', every: 'quarter' },
  'strategy-exchange': { title: 'Strategy exchange', every: 'quarter' },
} as const;

export type SeriesKind = keyof typeof SERIES;

/** What a meeting of that kind is called. */
export function seriesTitle(kind: SeriesKind): string {
  return SERIES[kind].title;
}

/** A new series: the first of the roles invites, the others attend. */
export function newSeries(
  kind: SeriesKind,
  [chair, ...attendees]: readonly Role[],
  charter: Charter,
  reviewsParkingLot = false,
): Value {
  return filled({
    id: freeId(charter, kind),
    title: SERIES[kind].title,
    kind,
    chair: chair?.id?.value,
    attendees: idsOf(attendees),
    every: SERIES[kind].every,
    reviewsParkingLot: reviewsParkingLot || undefined,
  });
}

/** Adds series to the meetings of a charter. */
export function addSeries(values: readonly Value[], { entry }: Charter): Change {
  return { kind: 'add', in: entry.node, keys: ['collaboration', 'meetings'], values };
}

/** Adds roles to those who attend a meeting. */
export function inviteTo(meeting: Meeting, roles: readonly Role[]): Change {
  return { kind: 'add', in: meeting.node, keys: ['attendees'], values: idsOf(roles) };
}

/** The repairs of {@link mendSeries}. */
export const SERIES_REPAIRS = {
  invite: { title: 'Invite {absent:all} to "{meeting}"', safe: false },
  inviteMore: { title: 'Invite {absent:all} to "{meeting}", and hold it every {cadence}', safe: false },
  hold: { title: 'Hold "{meeting}" every {cadence}', safe: false },
} as const;

/** Gives a series what it lacks: leaders who do not attend, and a cadence that is frequent enough. */
export function mendSeries(meeting: Meeting, leaders: readonly Role[], charter: Charter): readonly Repair[] {
  const isReview = meeting.kind?.value === 'quarterly-business-review';
  const cadence = isReview ? 'quarter' : 'month';
  const absent = absentFrom(meeting, leaders, charter) ?? [];
  // Without a cadence, a quarterly review says by its kind how often it is.
  const isOften = isAtLeastEvery(meeting, cadence) ?? isReview;
  const hold: Change = { kind: 'set', in: meeting.node, keys: ['every'], value: cadence };
  const changes = [...(absent.length > 0 ? [inviteTo(meeting, absent)] : []), ...(isOften ? [] : [hold])];
  const name = absent.length === 0 ? 'hold' : isOften ? 'invite' : 'inviteMore';
  return [{ name, args: { absent: absent.map(named), meeting: named(meeting), cadence }, changes }];
}

function idsOf(roles: readonly Role[]): readonly string[] {
  return roles.flatMap(({ id }) => (id ? [id.value] : []));
}
