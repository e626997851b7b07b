import type { Charter, CharterEntry, Meeting } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';
import { lacks } from '../../charter/read.ts';

type Collaboration = NonNullable<CharterEntry['collaboration']>;
type Key = Exclude<keyof Collaboration, 'node' | 'unreadable'>;

/** Whether the charter certainly says nothing under a key of its section `collaboration`. */
export function lacksPart({ entry }: Charter, key: Key): boolean {
  return entry.collaboration ? lacks(entry.collaboration, key) : lacks(entry, 'collaboration');
}

/** Whether all that the charter says under a key of its section `collaboration` could be read, if it says anything. */
export function isPartClear({ entry }: Charter, key: Key): boolean {
  return entry.collaboration ? isClear(entry.collaboration, key) : lacks(entry, 'collaboration');
}

/**
 * All meeting series. `undefined` when some could not be read, and when there are none: what that takes down is said
 * once, by `collaboration/monthly-leadership-sync`.
 */
export function allMeetings(charter: Charter): readonly Meeting[] | undefined {
  const meetings = charter.entry.collaboration?.meetings ?? [];
  return meetings.length > 0 && isPartClear(charter, 'meetings') ? meetings : undefined;
}
