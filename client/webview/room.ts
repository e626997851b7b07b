/** How much room the page has for charts. */

/** Charts are drawn anew only when the room has changed by more than that, in CSS pixels. */
const STEP = 20;

/** The room for charts, in CSS pixels; before there are any, what is left of the page by its margins. */
export function roomForCharts(plan: HTMLElement): number {
  const frame = plan.querySelector('.chart-frame');
  if (!frame) return Math.round(plan.clientWidth * 0.92);
  const { paddingLeft, paddingRight } = getComputedStyle(frame);
  return Math.floor(frame.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight));
}

/** Calls back whenever the room has changed, also by the first chart that appears. */
export function onRoomForCharts(plan: HTMLElement, callback: (width: number) => void): void {
  let known = roomForCharts(plan);
  new ResizeObserver(() => {
    const width = roomForCharts(plan);
    if (Math.abs(width - known) < STEP || width <= 0) return;
    known = width;
    callback(width);
  }).observe(plan);
}
