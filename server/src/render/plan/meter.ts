import { type Html, html } from '../html.ts';

/** A part of a whole as a bar, which says nothing that does not stand beside it in words. Without a style of its own, which editors forbid. */
export function meter(percent: number): Html {
  const width = Math.round(Math.min(100, Math.max(0, percent)));
  return html`<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="meter-whole" width="100" height="10"/><rect class="meter-part" width="${width}" height="10"/></svg>`;
}
