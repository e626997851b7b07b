import { dayInWords } from '../../../language/in-words.ts';
import type { Plan } from '../../../plan/plan.ts';
import { type Html, html, trusted } from '../../html.ts';
import { round } from './geometry.ts';
import { asLine, shortened } from './text-width.ts';
import { FILE_STYLE } from './theme.ts';

/** How a chart is shown. */
export interface ChartView {
  /** Whether the chart is a file of its own, with heading, style and background, or a part of the plan's page. */
  readonly standalone: boolean;
  /** Whether its parts lead back to the charter, as in the editor. */
  readonly interactive: boolean;
  /** The room that there is, in pixels, for charts that can be narrower than they would be by themselves. */
  readonly width?: number | undefined;
}

/** A drawing with what has to be said about it. Lengths are in units of the drawing, which are pixels at its natural size. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly content: Html;
}

/** A drawing that is cut into several, so that each of them finds room on a page. */
export interface Sheet {
  /** Counted from 1. */
  readonly number: number;
  readonly count: number;
}

export interface Caption {
  /** Names the kind of chart in ids and classes. */
  readonly id: string;
  readonly title: string;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  readonly sheet?: Sheet;
}

/** The space around everything that is drawn. */
export const MARGIN = 20;
const HEADING = 64;

/** A drawing as SVG: a file of its own, or an element for the page of the plan. */
export function chart(plan: Plan, caption: Caption, drawing: Drawing, view: ChartView): string {
  const { id, title, description, sheet = { number: 1, count: 1 } } = caption;
  const top = view.standalone ? HEADING : 0;
  const height = round(drawing.height + top);
  const { width } = drawing;
  const role = view.interactive ? 'group' : 'img';
  const name = sheet.number === 1 ? `chart-${id}` : `chart-${id}-${sheet.number}`;
  const part = sheet.count === 1 ? '' : `, part ${sheet.number} of ${sheet.count}`;
  return html`<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-of-${id}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="${role}" aria-labelledby="${name}-title" aria-describedby="${name}-desc" data-as-of="${plan.asOf}">
<title id="${name}-title">${fullTitle(plan, title)}${part}</title>
<desc id="${name}-desc">${description}</desc>
${view.standalone && html`<style>${trusted(FILE_STYLE)}</style>\n<rect class="chart-paper" width="${width}" height="${height}"/>\n${heading(plan, title, width)}`}
<g transform="translate(0 ${top})">
${drawing.content}
</g>
</svg>
`.source;
}

/** A sentence in the place of a chart that has nothing to show. */
export function sentence(text: string): Drawing {
  return {
    width: 720,
    height: 64,
    content: html`<text class="chart-muted" x="${MARGIN}" y="36">${text}</text>`,
  };
}

function fullTitle({ header }: Plan, title: string): string {
  return header.title ? `${title}: ${asLine(header.title.text)}` : title;
}

function heading(plan: Plan, title: string, width: number): Html {
  const about = [plan.header.title?.text, plan.header.organization?.text].filter((text) => text !== undefined);
  return html`<text class="chart-heading" x="${MARGIN}" y="34">${title}</text>
<text class="chart-muted" x="${MARGIN}" y="55">${shortened([`As of ${dayInWords(plan.asOf)}`, ...about].join(' · '), width - 2 * MARGIN, { size: 13 })}</text>
`;
}
