/** Coordinates are written with one decimal: finer than a screen shows, and short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** The nearest number between two bounds. */
export function clamped(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
