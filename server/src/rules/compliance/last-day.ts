import { byId, compareTexts } from '../../charter/alphabetical.ts';
import { type Charter, holds, type Work } from '../../charter/charter.ts';
import { type Control, controlsOf } from './controls.ts';

/** A day by which something can be in place, and the title of what is due then. */
export interface LastDay {
  readonly day: string;
  readonly work: Work;
}

/**
 * The day by which what a control protects is needed: when the first work with it is due, of launches if there are any.
 * `undefined` when there is no such day, or when it has passed.
 */
export function lastDayFor(
  { appliesTo }: Pick<Control, 'appliesTo'>,
  charter: Charter,
  asOf: string,
): LastDay | undefined {
  const all = charter.entry.scope?.included ?? [];
  const isProtected = (references: readonly { readonly value: string }[]): boolean =>
    references.some(({ value }) => holds(appliesTo, value));
  const protects = all.filter(({ id, systems, datasets }) =>
    isProtected([...(id ? [id] : []), ...systems, ...datasets]),
  );
  const launches = protects.filter((work) => work.launches?.value === true);
  const days = (launches.length > 0 ? launches : protects).flatMap((work) =>
    work.due ? [{ day: work.due.value, work }] : [],
  );
  const [first] = days.toSorted((a, b) => compareTexts(a.day, b.day) || byId(a.work, b.work));
  return first && first.day >= asOf ? first : undefined;
}

/** Controls that are planned and could be widened, since they are still to be built. */
export function plannedControls(charter: Charter): readonly Control[] {
  return controlsOf(charter).filter(({ status }) => status?.value === 'planned');
}
