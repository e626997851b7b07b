import { type Charter, holds } from '../../charter/charter.ts';
import { isClear } from '../../charter/clarity.ts';

export type Control = NonNullable<Charter['entry']['compliance']>['controls'][number];

/** The controls of a charter; empty when it has none. */
export function controlsOf({ entry }: Charter): readonly Control[] {
  return entry.compliance?.controls ?? [];
}

/** Whether the controls that can be read are all that the charter has. */
export function areControlsClear({ entry }: Charter): boolean {
  const { compliance } = entry;
  return compliance !== undefined && isClear(entry, 'compliance') && isClear(compliance, 'controls');
}

/** Whether a control applies to one of the data sets, systems or work items with these ids. */
export function appliesTo(control: Control, ids: readonly string[]): boolean {
  return ids.some((id) => holds(control.appliesTo, id));
}

/** Whether a control applies to one of them as far as can be read. */
export function mayApplyTo(control: Control, ids: readonly string[]): boolean {
  return appliesTo(control, ids) || !isClear(control, 'appliesTo');
}
