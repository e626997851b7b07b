import type { PlanPlace } from '../../../plan/plan.ts';
import { type Html, html } from '../../html.ts';
import { sourceAttributes } from '../source-link.ts';
import type { ChartView } from './chart.ts';
import { asLine } from './text-width.ts';

/** Something that stands for a place of the charter. */
export interface Part {
  /** Read aloud, and shown when the mouse rests on it: everything that the drawing leaves out for want of room. */
  readonly title: string;
  readonly place: PlanPlace | undefined;
  /** Whether it is a stop of its own for the keyboard; what shares its place with another part needs none. */
  readonly isStop?: boolean;
}

/** What a part is called: all that it says, after the lines that can be seen where those are cut. */
export function nameOf(lines: readonly string[], said: readonly string[]): string {
  const shown = asLine(lines.join(' '));
  const all = said.map(asLine).join(', ');
  return asLine(all.replaceAll(', ', ' ')).startsWith(shown.replaceAll(', ', ' ')) ? all : `${shown}; ${all}`;
}

/** A part of a chart, which in the editor leads to its place. */
export function part(content: Html, { title, place, isStop = true }: Part, view: ChartView): Html {
  const source = view.interactive && place;
  if (!source) return html`<g><title>${title}</title>${content}</g>\n`;
  const stop = isStop && html` role="button" tabindex="0" aria-label="${title}"`;
  return html`<g class="chart-source"${stop} ${sourceAttributes(source)}><title>${title}</title>${content}</g>\n`;
}
