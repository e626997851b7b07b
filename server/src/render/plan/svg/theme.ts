/**
 * The look of the charts. On a page they take the colours of the page. A file of its own spells its colours out, since the
 * programs into which people paste pictures know no custom properties, and turns dark with the surroundings of its reader.
 */

const LIGHT = {
  background: '#ffffff',
  surface: '#f6f7f9',
  text: '#1b2230',
  muted: '#566073',
  line: '#dde1e8',
  accent: '#1f4fa3',
  'accent-soft': '#e4ecfa',
  good: '#17693b',
  'good-soft': '#e2f3e8',
  warning: '#8a4b00',
  'warning-soft': '#fcefdc',
  error: '#ab1f2d',
  'error-soft': '#fce6e8',
} as const;

type Colour = keyof typeof LIGHT;
type Palette = Readonly<Record<Colour, string>>;

const DARK: Palette = {
  background: '#161a22',
  surface: '#1e2430',
  text: '#e7eaf0',
  muted: '#a3adbf',
  line: '#333c4c',
  accent: '#8db4ff',
  'accent-soft': '#22345a',
  good: '#7fd6a2',
  'good-soft': '#173524',
  warning: '#f3b66b',
  'warning-soft': '#3d2c13',
  error: '#ff9aa4',
  'error-soft': '#46191f',
};

const OF_THE_PAGE: Palette = Object.fromEntries(
  Object.entries(LIGHT).map(([name, light]) => [name, `var(--plan-${name}, ${light})`]),
) as Record<Colour, string>;

/** The faces of pages and charts, none of which is wider than the measure by which texts are placed. */
export const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

const SHAPES = `.chart { font-size: 13px; }
.chart text { white-space: pre; stroke-width: 0; }
.chart .chart-small { font-size: 11.5px; }
.chart .chart-heading { font-size: 22px; font-weight: 700; }
.chart .chart-strong { font-weight: 600; }
.chart .chart-slanted { font-style: italic; }
.chart .chart-middle { text-anchor: middle; }
.chart .chart-end { text-anchor: end; }
.chart .chart-number { font-variant-numeric: tabular-nums; }
.chart .chart-halo { paint-order: stroke; stroke-width: 3.5px; stroke-linejoin: round; }
.chart .chart-link { fill: none; stroke-width: 1.6; }
.chart .chart-dashed { stroke-dasharray: 7 4; }
.chart .chart-dotted { stroke-dasharray: 1.5 4.5; stroke-linecap: round; stroke-width: 2.2; }
.chart .chart-open { stroke-dasharray: 4 3; }
`;

/** Colours only; the same rules for each palette. */
function colours(palette: Palette): string {
  const fill = (name: Colour) => `fill: ${palette[name]};`;
  const stroke = (name: Colour) => `stroke: ${palette[name]};`;
  const rules: readonly (readonly [selector: string, declarations: string])[] = [
    ['text', fill('text')],
    ['.chart-paper', fill('background')],
    ['.chart-surface', fill('surface')],
    ['.chart-rule', `fill: none; ${stroke('line')}`],
    ['.chart-box', fill('surface') + stroke('line')],
    ['.chart-halo', stroke('background')],
    ['.chart-term', fill('surface')],
    ['.chart-term-bar', fill('text')],
    ['.chart-on-term', fill('background')],
    ['.chart-today', `fill: none; ${stroke('error')}`],
    ['.chart-today-flag', fill('error')],
    ['.chart-on-today', fill('background')],
    ['.chart-leader', `fill: none; ${stroke('muted')}`],
    ['.chart-elapsed', fill('text')],
    ['.chart-ticks', `fill: none; ${stroke('muted')}`],
    ...TONES.flatMap((tone) => [
      [`text.chart-${tone}`, fill(tone)] as const,
      [`.chart-solid-${tone}`, fill(tone) + stroke('background')] as const,
      [`.chart-full-${tone}`, fill(tone) + stroke(tone)] as const,
      [`.chart-line-${tone}`, fill('background') + stroke(tone)] as const,
      [`.chart-stroke-${tone}`, `fill: none; ${stroke(tone)}`] as const,
      [`text.chart-on-${tone}`, fill('background')] as const,
    ]),
    ...SOFT.map((tone) => [`.chart-soft-${tone}`, fill(`${tone}-soft`) + stroke(tone)] as const),
  ];
  return rules.map(([selector, declarations]) => `.chart ${selector} { ${declarations} }\n`).join('');
}

/** What a colour may say. Shapes, letters and words say it too. */
const TONES = ['text', 'muted', 'accent', 'good', 'warning', 'error'] as const;
const SOFT = ['accent', 'good', 'warning', 'error'] as const;
export type Tone = (typeof TONES)[number];
export type SoftTone = (typeof SOFT)[number];

/** The style of charts that stand on the page of the plan; belongs into the style of that page. */
export const CHART_STYLE = `${SHAPES}${colours(OF_THE_PAGE)}.chart { display: block; width: 100%; height: auto; font-family: var(--plan-font, ${FONT}); }
@media screen { .scroll > .chart { min-width: 60rem; } }
@media print { .chart { break-inside: avoid; } }
.chart-source { cursor: pointer; }
.chart-source:hover text { text-decoration: underline; }
.chart-source:focus-visible { outline: 2px solid ${OF_THE_PAGE.accent}; outline-offset: 2px; border-radius: 4px; }
`;

/** The style of a chart in a file of its own. */
export const FILE_STYLE = `${SHAPES}.chart { font-family: ${FONT}; }
${colours(LIGHT)}@media screen and (prefers-color-scheme: dark) {
${colours(DARK)}}
`;
