import type { Plan, PlanFindings, PlanNamed, PlanPlace } from '../plan.ts';
import type { PlanFilter } from './plan-filter.ts';

/** What an element of the plan is about, as far as filters ask for it. */
export interface About {
  readonly place: PlanPlace;
  /** `undefined` for what concerns everybody. */
  readonly roles?: readonly (PlanNamed | undefined)[];
  /** The work to which it belongs; `undefined` for what is not about work, such as a meeting. */
  readonly work?: readonly { readonly id: string }[];
}

/** Whether an element stays. */
export type Keep = (about: About) => boolean;

/** Puts a filter to the elements of a plan. */
export function keeperOf({ header, raci }: Plan, { role, pillar, findings = false }: PlanFilter): Keep {
  const ofPillar = new Set(raci.work.filter((work) => work.pillar === pillar).map(({ id }) => id));
  const hasFinding = findings ? entriesWithFindings(header.findings) : () => true;
  return ({ place, roles, work }) =>
    (role === undefined || roles === undefined || roles.some((each) => each?.id === role)) &&
    (pillar === undefined || work === undefined || work.some(({ id }) => ofPillar.has(id))) &&
    hasFinding(place);
}

/** Tells of an element whether something is found in it, however deep. */
function entriesWithFindings({ items }: PlanFindings): (place: PlanPlace) => boolean {
  const entries = new Set(items.flatMap(({ place }) => ancestry(place).map((path) => keyOf(place.file, path))));
  return ({ file, path }) => entries.has(keyOf(file, entryPath(path)));
}

function keyOf(file: string, path: string): string {
  return `${path}\n${file}`;
}

/** The path of a place and of everything that it lies in. */
function ancestry({ path }: PlanPlace): readonly string[] {
  return [...[...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index)), path];
}

/** An element of a list is placed at the field that identifies it; everything beside that field is of the element. */
function entryPath(path: string): string {
  return path.replace(/\]\.[A-Za-z]+$/, ']');
}
