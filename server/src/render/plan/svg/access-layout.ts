import type { AccessLink, End } from './access-links.ts';

/** A role, data set or system as a box in its column, with the height at which each of its links arrives. */
export interface Box {
  readonly end: End;
  readonly top: number;
  readonly height: number;
}

export interface PlacedLink {
  readonly link: AccessLink;
  /** The height of the link at its role, and at its data set. */
  readonly from: number;
  readonly to: number;
}

/** What joins a data set to the system that keeps it. */
export interface Joint {
  readonly from: number;
  readonly to: number;
}

export interface AccessLayout {
  readonly roles: readonly Box[];
  readonly datasets: readonly Box[];
  readonly systems: readonly Box[];
  readonly links: readonly PlacedLink[];
  readonly joints: readonly Joint[];
  readonly bottom: number;
}

export const LINK_HEIGHT = 44;
const PORT = 20;
const LEAST = 58;
const GAP = 14;

/** Three columns: every link has a line of its own beside its role, and what it leads to stands as near as there is room. */
export function layOut(links: readonly AccessLink[], top: number): AccessLayout {
  const { datasets } = arranged(links, top);
  const rank = new Map(datasets.map(({ end }, index) => [end.id, index]));
  const places = new Map(endsOf(links, 'role').map(({ id }, index) => [id, index]));
  const rankOf = ({ dataset }: AccessLink) => rank.get(dataset.id) ?? 0;
  const placeOf = ({ role }: AccessLink) => places.get(role.id) ?? 0;
  // Beside one role the links stand in the order of what they lead to, so that fewer of them cross.
  return arranged(
    links.toSorted((a, b) => placeOf(a) - placeOf(b) || rankOf(a) - rankOf(b)),
    top,
  );
}

function arranged(links: readonly AccessLink[], top: number): AccessLayout {
  const roles = roleBoxes(links, top);
  const leaving = spread(links, 'role', roles, LINK_HEIGHT);
  const from = (link: AccessLink) => leaving.get(link) ?? top;
  const datasets = column(endsOf(links, 'dataset'), top, arrivals(links, from));
  // At a data set the links arrive in the order in which they leave, so that two of them never cross on the way there.
  const arriving = spread(
    links.toSorted((a, b) => from(a) - from(b)),
    'dataset',
    datasets,
    PORT,
  );
  const { systems, joints } = systemsOf(links, datasets, top);
  return {
    roles,
    datasets,
    systems,
    links: links.map((link) => ({ link, from: from(link), to: arriving.get(link) ?? top })),
    joints,
    bottom: Math.max(top, ...[...roles, ...datasets, ...systems].map((box) => box.top + box.height)),
  };
}

function endsOf(links: readonly AccessLink[], side: Side): readonly End[] {
  const ends = new Map<string, End>();
  for (const { [side]: end } of links) if (end && !ends.has(end.id)) ends.set(end.id, end);
  return [...ends.values()];
}
type Side = 'role' | 'dataset' | 'system';

function bySide(links: readonly AccessLink[], side: Side): ReadonlyMap<string, readonly AccessLink[]> {
  const groups = new Map<string, AccessLink[]>();
  for (const link of links) {
    const id = link[side]?.id;
    if (id !== undefined) {
      const group = groups.get(id) ?? [];
      group.push(link);
      groups.set(id, group);
    }
  }
  return groups;
}

function roleBoxes(links: readonly AccessLink[], start: number): readonly Box[] {
  const counts = bySide(links, 'role');
  let top = start;
  return endsOf(links, 'role').map((end) => {
    const height = Math.max(LEAST, (counts.get(end.id)?.length ?? 0) * LINK_HEIGHT + 8);
    const box = { end, top, height };
    top += height + GAP;
    return box;
  });
}

/** The heights of the links at their boxes: a distance apart, around the middle of the box. */
function spread(
  links: readonly AccessLink[],
  side: Side,
  boxes: readonly Box[],
  distance: number,
): ReadonlyMap<AccessLink, number> {
  const middles = new Map(boxes.map((box) => [box.end.id, middle(box)]));
  return new Map(
    [...bySide(links, side)].flatMap(([id, own]) =>
      own.map((link, index) => [link, (middles.get(id) ?? 0) + (index - (own.length - 1) / 2) * distance] as const),
    ),
  );
}

function middle({ top, height }: Box): number {
  return top + height / 2;
}

type Arrivals = (id: string) => readonly number[];

function arrivals(links: readonly AccessLink[], height: (link: AccessLink) => number): Arrivals {
  const groups = bySide(links, 'dataset');
  return (id) => (groups.get(id) ?? []).map(height);
}

/** The systems that keep the data, and what joins the two. */
function systemsOf(
  links: readonly AccessLink[],
  datasets: readonly Box[],
  top: number,
): { systems: readonly Box[]; joints: readonly Joint[] } {
  const middles = new Map(datasets.map((box) => [box.end.id, middle(box)]));
  const held = [...bySide(links, 'system')].map(([system, own]) => ({
    system,
    datasets: [...new Set(own.map(({ dataset }) => dataset.id))],
  }));
  const heights = new Map(held.map((each) => [each.system, each.datasets.map((id) => middles.get(id) ?? 0)]));
  const systems = column(endsOf(links, 'system'), top, (id) => heights.get(id) ?? []);
  const joints = systems.flatMap((box) => (heights.get(box.end.id) ?? []).map((from) => ({ from, to: middle(box) })));
  return { systems, joints };
}

/** Boxes below each other, each as near as there is room to the middle of what leads to it. */
function column(ends: readonly End[], start: number, arrivalsAt: Arrivals): readonly Box[] {
  const wanted = ends
    .map((end) => {
      const heights = arrivalsAt(end.id);
      const average = heights.reduce((sum, height) => sum + height, 0) / Math.max(1, heights.length);
      return { end, average, height: Math.max(LEAST, heights.length * PORT + 12) };
    })
    .toSorted((a, b) => a.average - b.average);
  let top = start;
  return wanted.map(({ end, average, height }) => {
    const box = { end, top: Math.max(top, average - height / 2), height };
    top = box.top + height + GAP;
    return box;
  });
}
