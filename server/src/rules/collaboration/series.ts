import { byId } from '../../charter/alphabetical.ts';
import type { Charter, Meeting, Role } from '../../charter/charter.ts';
import { weeksOf } from '../../charter/dates.ts';
import { named } from '../../charter/titles.ts';
import type { Args } from '../finding.ts';
import type { Repair } from '../repair.ts';
import type { CheckContext } from '../rule.ts';
import { absentFrom } from './absent.ts';
import { mendSeries } from './meeting-repairs.ts';

/** Whether a meeting unites these roles, or may do so because who attends is not known. */
export function mayUnite(meeting: Meeting, roles: readonly Role[], charter: Charter): boolean {
  return (absentFrom(meeting, roles, charter) ?? []).length === 0;
}

/** The engaged role and the CIO; `undefined` when one of them is nobody. */
export function leadersOf({ actors: { engaged, cio } }: Charter): readonly [engaged: Role, cio: Role] | undefined {
  return engaged && cio && [engaged, cio];
}

/**
 * Of several series the one that needs least to unite the leaders often enough; `undefined` when there is none. The
 * order in which they are written plays no part.
 */
export function nearestOf(series: readonly Meeting[], leaders: readonly Role[], charter: Charter): Meeting | undefined {
  const absent = (meeting: Meeting): number => absentFrom(meeting, leaders, charter)?.length ?? 0;
  const [nearest] = series.toSorted((a, b) => absent(a) - absent(b) || interval(a) - interval(b) || byId(a, b));
  return nearest;
}

type Context = Pick<CheckContext, 'charter' | 'report' | 'reportMissing'>;

/** Reports what a series lacks: a leader (message `absent`), a cadence (`uncounted`) or more frequent dates (`rare`). */
export function reportFlaw(context: Context, series: Meeting, leaders: readonly Role[], names: Args): void {
  const { charter, report, reportMissing } = context;
  const args = { ...names, meeting: named(series) };
  const absent = (absentFrom(series, leaders, charter) ?? []).map(named);
  const repairs = (): readonly Repair[] => mendSeries(series, leaders, charter);
  if (absent.length > 0)
    reportMissing(series, ['attendees'], { message: 'absent', args: { ...args, absent }, repairs });
  else if (!series.every) reportMissing(series, ['every'], { message: 'uncounted', args, repairs });
  else report(series.every, { message: 'rare', args: { ...args, every: series.every.value }, repairs });
}

/** Weeks between two dates of a series; one without a cadence comes first, since it needs only that. */
function interval({ every }: Meeting): number {
  return every ? weeksOf(every.value) : 0;
}
