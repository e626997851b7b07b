/** Highlights what the cursor of the editor stands in. */

/** Where the cursor stands: what is there, the smallest first. */
export interface CursorPlace {
  readonly file: string;
  readonly paths: readonly string[];
}

let place: CursorPlace = { file: '', paths: [] };
let marked: readonly Element[] = [];

/** The cursor has moved; `scroll` brings what it stands in into view, if nothing of that is. */
export function moveCursor(plan: HTMLElement, to: CursorPlace, scroll: boolean): void {
  place = to;
  markCursor(plan);
  if (scroll) bringIntoView(marked);
}

/** Marks what the cursor stands in; again after the plan has changed. */
export function markCursor(plan: HTMLElement): void {
  const next = partsAt(plan, place);
  for (const element of marked) if (!next.includes(element)) element.removeAttribute('aria-current');
  for (const element of next)
    if (!element.hasAttribute('aria-current')) element.setAttribute('aria-current', 'location');
  marked = next;
}

/** The parts of the plan for the smallest thing that it shows. */
function partsAt(plan: HTMLElement, { file, paths }: CursorPlace): readonly Element[] {
  if (paths.length === 0) return [];
  const byPath = new Map<string, Element[]>();
  for (const element of plan.querySelectorAll<HTMLElement | SVGElement>('[data-line][data-path]')) {
    const { file: at, path = '' } = element.dataset;
    if (at !== file) continue;
    const same = byPath.get(path);
    if (same) same.push(element);
    else byPath.set(path, [element]);
  }
  const path = paths.find((each) => byPath.has(each));
  return path === undefined ? [] : (byPath.get(path) ?? []);
}

/** Scrolls to the nearest of several parts, unless one of them is in view already. */
function bringIntoView(parts: readonly Element[]): void {
  const places = parts
    .filter((part) => part.checkVisibility())
    .map((part) => ({ part, distance: distanceOf(part.getBoundingClientRect()) }))
    .toSorted((a, b) => a.distance - b.distance);
  const [nearest] = places;
  if (!nearest || nearest.distance === 0) return;
  // Up and down only: tables and charts that are wider than the page keep their beginning in view.
  const { top, height } = nearest.part.getBoundingClientRect();
  scrollBy({ top: top + height / 2 - innerHeight / 2, behavior: 'instant' });
}

/** How far a box is out of view, in pixels; 0 within it. */
function distanceOf({ top, bottom }: DOMRect): number {
  const edge = document.getElementById('top')?.getBoundingClientRect().bottom ?? 0;
  return Math.max(edge - top, bottom - innerHeight, 0);
}
