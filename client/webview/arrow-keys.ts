/**
 * One stop for the keyboard in each table and chart, with the arrow keys inside: a page with hundreds of places to choose
 * would otherwise have hundreds of stops (ARIA Authoring Practices, *Roving tabindex*).
 */

const GROUPS = 'table, svg.chart';
const STOPS = '[role=button][data-line]';
const STEPS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] } as const;

/** Leaves one stop in each group: the one that somebody used last, else the first. */
export function leaveOneStop(plan: HTMLElement): void {
  for (const group of plan.querySelectorAll(GROUPS)) {
    const stops = stopsIn(group);
    const current = stops.find((stop) => stop.hasAttribute('data-stop')) ?? stops[0];
    for (const stop of stops) setTabIndex(stop, stop === current ? '0' : '-1');
  }
}

/** Moves from one place of a group to the next in the direction of an arrow key; says whether the key was one. */
export function moveByArrow(event: KeyboardEvent): boolean {
  const step = isArrow(event.key) ? STEPS[event.key] : undefined;
  const from = event.target instanceof Element ? event.target.closest(STOPS) : null;
  const group = from?.closest(GROUPS);
  if (!step || !from || !group || event.ctrlKey || event.altKey || event.metaKey) return false;
  const next = nearest(from, stopsIn(group), step);
  if (next) {
    for (const stop of stopsIn(group)) stop.toggleAttribute('data-stop', stop === next);
    setTabIndex(from, '-1');
    setTabIndex(next, '0');
    next.focus();
  }
  return true;
}

type Stop = HTMLElement | SVGElement;

function stopsIn(group: Element): readonly Stop[] {
  return [...group.querySelectorAll<Stop>(STOPS)];
}

function setTabIndex(stop: Element, index: string): void {
  if (stop.getAttribute('tabindex') !== index) stop.setAttribute('tabindex', index);
}

function isArrow(key: string): key is keyof typeof STEPS {
  return Object.hasOwn(STEPS, key);
}

/** The nearest place in a direction; what lies to the side counts double. */
function nearest(from: Element, stops: readonly Stop[], [right, down]: readonly [number, number]): Stop | undefined {
  const start = middleOf(from);
  const distances = stops.flatMap((stop) => {
    const { x, y } = middleOf(stop);
    const [along, aside] = right === 0 ? [(y - start.y) * down, x - start.x] : [(x - start.x) * right, y - start.y];
    return stop !== from && along > 1 ? [{ stop, distance: along + 2 * Math.abs(aside) }] : [];
  });
  return distances.toSorted((a, b) => a.distance - b.distance)[0]?.stop;
}

function middleOf(element: Element): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
