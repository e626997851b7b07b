/** Changes of how marketing and technology work together. */
import { weeksOf } from '../../charter/dates.ts';
import { check } from '../check.ts';
import { type JsonObject, textAt, textsAt } from '../json.ts';
import { lastKeyOf, type Pair } from '../pair.ts';
import { said } from '../said.ts';
import type { Side } from '../world.ts';

const LEADERS = { class: 'material', approvers: ['engaged', 'cio'] } as const;
const PEOPLE = { class: 'notable', approvers: ['chair'] } as const;
const MEETINGS = 'collaboration.meetings';

const LEADERSHIP: ReadonlySet<string> = new Set(['leadership-sync', 'quarterly-business-review']);

function isLeadershipMeeting(meeting: JsonObject): boolean {
  return LEADERSHIP.has(textAt(meeting, 'kind') ?? '');
}

function attendees(meeting: JsonObject): readonly string[] {
  return [...textsAt(meeting, 'chair'), ...textsAt(meeting, 'attendees')];
}

/** The leaders of both sides who no longer attend. */
function leadersLost({ base, head, world: { baseCharter, inBase } }: Pair): readonly string[] {
  const leaders = [baseCharter?.actors.engaged, baseCharter?.actors.cio].flatMap((role) => role?.id?.value ?? []);
  const now = attendees(head);
  return leaders.map((id) => inBase('role', id)).filter((id) => attendees(base).includes(id) && !now.includes(id));
}

export const leadershipMeetingRemoved = check({
  ...LEADERS,
  id: 'collaboration/leadership-meeting-removed',
  title: 'A meeting of the leaders removed, or without one of them',
  looksAt: [`-${MEETINGS}`, `${MEETINGS}.kind`, `${MEETINGS}.chair`, `${MEETINGS}.attendees`],
  applies: (pair) => {
    if (!isLeadershipMeeting(pair.base)) return false;
    if (pair.fact.kind === 'removed') return true;
    return pair.address.endsWith('.kind') ? !isLeadershipMeeting(pair.head) : leadersLost(pair).length > 0;
  },
  messages: {
    changed: 'The leaders no longer meet in “{subject}”.',
    kind: '“{subject}” is no longer a meeting of the leaders.',
    people: '{leaders:all} will no longer be part of “{subject}”, the meeting of the leaders.',
  },
  says: (pair) => {
    if (pair.fact.kind === 'removed') return { message: 'changed' };
    if (pair.address.endsWith('.kind')) return { message: 'kind' };
    const leaders = leadersLost(pair).map((id) => pair.world.named(['role'], id, 'base'));
    return { message: 'people', args: { leaders } };
  },
  opposite: 'collaboration/meeting-added',
});

export const leadershipMeetingRarer = check({
  ...LEADERS,
  id: 'collaboration/leadership-meeting-rarer',
  title: 'A meeting of the leaders that takes place more rarely',
  looksAt: [`${MEETINGS}.every`],
  applies: ({ base, before, after }) =>
    isLeadershipMeeting(base) &&
    before !== undefined &&
    (after === undefined || weeksOf(String(after)) > weeksOf(String(before))),
  messages: {
    changed: 'The leaders will meet more rarely in “{subject}”: every {after} instead of every {before}.',
    cleared: 'It is no longer stated how often the leaders meet in “{subject}”; so far every {before}.',
  },
  opposite: { because: 'That leaders meet more often is a meeting-changed: nobody loses anything by it.' },
});

export const meetingAdded = check({
  ...PEOPLE,
  id: 'collaboration/meeting-added',
  title: 'A new meeting',
  looksAt: [`+${MEETINGS}`],
  messages: {
    changed: 'A new meeting: “{subject}”.',
    often: 'A new meeting: “{subject}”, every {every}.',
  },
  says: ({ head }) => {
    const every = textAt(head, 'every');
    return every === undefined ? { message: 'changed' } : { message: 'often', args: { every } };
  },
  opposite: 'collaboration/meeting-removed',
});

export const meetingRemoved = check({
  ...PEOPLE,
  id: 'collaboration/meeting-removed',
  title: 'A meeting removed',
  looksAt: [`-${MEETINGS}`],
  messages: { changed: '“{subject}” no longer takes place.' },
  opposite: 'collaboration/meeting-added',
});

export const meetingChanged = check({
  ...PEOPLE,
  id: 'collaboration/meeting-changed',
  title: 'A meeting at another time or with other people',
  looksAt: [MEETINGS],
  messages: {
    changed: 'Meeting “{subject}”, {field}: {after} instead of {before}.',
    set: 'Meeting “{subject}”: {field} is now stated: {after}.',
    cleared: 'Meeting “{subject}”: {field} is no longer stated; so far it was {before}.',
    gained: 'Meeting “{subject}”: {gained:all} will take part as well.',
    lost: 'Meeting “{subject}”: {lost:all} will no longer take part.',
    often: 'Meeting “{subject}” will take place every {after} instead of every {before}.',
  },
  says: (pair) => {
    const { before, after } = pair;
    if (before === undefined || after === undefined) return {};
    if (lastKeyOf(pair) === 'every') return { message: 'often' };
    if (lastKeyOf(pair) !== 'attendees') return { message: 'changed' };
    const [old, now] = [textsAt(pair.base, 'attendees'), textsAt(pair.head, 'attendees')];
    if (old.every((id) => now.includes(id))) return { message: 'gained' };
    return { message: now.every((id) => old.includes(id)) ? 'lost' : 'changed' };
  },
  opposite: 'collaboration/meeting-changed',
});

export const escalationChanged = check({
  id: 'collaboration/escalation-changed',
  title: 'Other people to ask when two roles cannot agree',
  class: 'material',
  approvers: ['escalation-path'],
  looksAt: ['collaboration.escalation'],
  says: (pair) => ({ args: { before: stepsOn('base', pair), after: stepsOn('head', pair) } }),
  messages: {
    changed: 'When two roles cannot agree, other people are asked: {after} instead of {before}.',
    set: 'It is now stated who is asked when two roles cannot agree: {after}.',
    cleared: 'It is no longer stated who is asked when two roles cannot agree; so far {before}.',
  },
  opposite: 'collaboration/escalation-changed',
});

/** `first (5 days), then second (2 days)`. */
function stepsOn(side: Side, { fact, before, after, world }: Pair): string {
  const steps = fact.kind === 'changed' && said(side === 'base' ? before : after, fact.field, side, world);
  return Array.isArray(steps) ? steps.join(', then ') : 'nobody';
}

const AGREEMENT = {
  changed: '{what} “{subject}”, {field}: {after} instead of {before}.',
  set: '{what} “{subject}”, {field} is now stated: {after}.',
  cleared: '{what} “{subject}”, {field} is no longer stated; so far it was {before}.',
  added: '{what} “{subject}” is new.',
  removed: '{what} “{subject}” is no longer there.',
} as const;

export const channelChanged = check({
  ...PEOPLE,
  id: 'collaboration/channel-changed',
  title: 'A channel that is new, gone or different',
  approvers: ['parties'],
  looksAt: ['+collaboration.channels', '-collaboration.channels', 'collaboration.channels'],
  messages: AGREEMENT,
  says: () => ({ args: { what: 'Channel' } }),
  opposite: 'collaboration/channel-changed',
});

export const serviceLevelChanged = check({
  ...PEOPLE,
  id: 'collaboration/service-level-changed',
  title: 'An agreed time to respond that is new, gone or different',
  approvers: ['parties'],
  looksAt: ['+collaboration.serviceLevels', '-collaboration.serviceLevels', 'collaboration.serviceLevels'],
  messages: AGREEMENT,
  says: () => ({ args: { what: 'Agreed time for' } }),
  opposite: 'collaboration/service-level-changed',
});

export const liaisonChanged = check({
  ...PEOPLE,
  id: 'collaboration/liaison-changed',
  title: 'Another liaison between marketing and technology',
  approvers: ['parties'],
  looksAt: ['collaboration.liaison'],
  messages: {
    changed: 'The liaison between marketing and technology changes: {field}: {after} instead of {before}.',
    set: 'The liaison between marketing and technology: {field} is now stated: {after}.',
    cleared: 'The liaison between marketing and technology: {field} is no longer stated; so far {before}.',
    whole: 'There is now a liaison between marketing and technology: {after}.',
    gone: 'There is no liaison between marketing and technology any more; so far: {before}.',
  },
  opposite: 'collaboration/liaison-changed',
});
