import type { Charter, Meeting, Role } from '../../charter/charter.ts';
import { attends, hasReadableAttendees } from '../../charter/meetings.ts';

/** The roles that do not attend a meeting; `undefined` when who attends is not known. */
export function absentFrom(meeting: Meeting, roles: readonly Role[], charter: Charter): readonly Role[] | undefined {
  const named = [meeting.chair, ...meeting.attendees].filter((reference) => reference !== undefined);
  const isKnown = hasReadableAttendees(meeting) && named.every(({ value }) => charter.roles.has(value));
  return isKnown ? roles.filter((role) => !attends(meeting, role)) : undefined;
}
