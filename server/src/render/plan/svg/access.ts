import type { Plan } from '../../../plan/plan.ts';
import { type Html, html } from '../../html.ts';
import { dayInWords } from '../../words.ts';
import { type Box, type Joint, layOut, type PlacedLink } from './access-layout.ts';
import { type AccessLink, linksOf } from './access-links.ts';
import { type Caption, type ChartView, chart, type Drawing, MARGIN, sentence } from './chart.ts';
import { round } from './geometry.ts';
import { part } from './part.ts';
import { asLine, type Lettering, shortened, textWidth, wrapped } from './text-width.ts';

const WIDTH = 1200;
const ROLES = { left: MARGIN, width: 210 };
const LABELS = { left: ROLES.left + ROLES.width, width: 300 };
const DATASETS = { left: 640, width: 240 };
const SYSTEMS = { left: 980, width: WIDTH - MARGIN - 980 };

const LEGEND = 32;
const HEADINGS = 34;
const NAME: Lettering = { size: 12.5, bold: true };
const SMALL: Lettering = { size: 11.5 };
const BOLD: Lettering = { size: 11.5, bold: true };

/** Each kind of link has a stroke of its own. */
const STROKES = {
  needed: 'chart-stroke-accent',
  excess: 'chart-stroke-warning chart-dotted',
  missing: 'chart-stroke-error chart-dashed',
} as const;
const MEANINGS = {
  needed: 'Granted, and needed for work',
  excess: 'Granted, but no work needs it',
  missing: 'Missing: needed for work, but not granted',
} as const;
const KINDS = ['needed', 'excess', 'missing'] as const;

/** The data access map: who may use which data, where it is kept, what is missing and what is too much. */
export function renderAccessSvg(plan: Plan, view: ChartView): string {
  const links = linksOf(plan);
  const drawing = links.length > 0 ? drawingOf(links, view) : sentence('Nobody has been given access to data.');
  return chart(plan, captionOf(plan, links), drawing, view);
}

function captionOf({ asOf }: Plan, links: readonly AccessLink[]): Caption {
  const counts = KINDS.map((kind) => `${MEANINGS[kind]}: ${links.filter((link) => link.kind === kind).length}`);
  return {
    id: 'access',
    title: 'Access to data',
    description: `As of ${dayInWords(asOf)}. Who may use which data, and the systems that keep it. ${counts.join('. ')}.`,
  };
}

function drawingOf(links: readonly AccessLink[], view: ChartView): Drawing {
  const { roles, datasets, systems, links: placed, joints, bottom } = layOut(links, LEGEND + HEADINGS);
  const providers = new Set(links.filter(({ isProvider }) => isProvider).map(({ role }) => role.id));
  return {
    width: WIDTH,
    height: bottom + MARGIN,
    content: html`${legend(links)}${headings(systems.length > 0)}${joints.map(drawJoint)}${placed.map((each) => drawLink(each, view))}${roles.map((box) => drawBox(box, ROLES, providers.has(box.end.id) ? 'Provider' : '', view))}${datasets.map((box) => drawBox(box, DATASETS, '', view))}${systems.map((box) => drawBox(box, SYSTEMS, '', view))}`,
  };
}

function legend(links: readonly AccessLink[]): Html {
  let x = MARGIN;
  const kinds = KINDS.filter((kind) => links.some((link) => link.kind === kind));
  const items = kinds.map((kind) => {
    const item = html`<path class="chart-link ${STROKES[kind]}" d="M${round(x)} 14h34"/><text class="chart-small chart-muted" x="${round(x + 42)}" y="18">${MEANINGS[kind]}</text>\n`;
    x += 42 + textWidth(MEANINGS[kind], SMALL) + 26;
    return item;
  });
  return html`<g>${items}</g>\n`;
}

function headings(hasSystems: boolean): Html {
  const names = [
    [ROLES.left, 'Who'],
    [LABELS.left + 12, 'May do what, until when, what for'],
    [DATASETS.left, 'Data'],
    ...(hasSystems ? ([[SYSTEMS.left, 'Kept in']] as const) : []),
  ] as const;
  return html`${names.map(([x, name]) => html`<text class="chart-small chart-strong chart-muted" x="${x}" y="${LEGEND + 20}">${name}</text>\n`)}`;
}

interface Column {
  readonly left: number;
  readonly width: number;
}

function drawBox({ end, top, height }: Box, { left, width }: Column, note: string, view: ChartView): Html {
  const lines = wrapped(end.title, width - 28, 2, NAME);
  const first = top + height / 2 - ((lines.length - 1) * 15 + (note ? 16 : 0)) / 2 + 4.5;
  const look = end.place ? 'chart-strong' : 'chart-slanted chart-warning';
  const text = lines.map(
    (line, index) => html`<text class="${look}" x="${left + 14}" y="${round(first + index * 15)}">${line}</text>\n`,
  );
  const below =
    note &&
    html`<text class="chart-small chart-accent" x="${left + 14}" y="${round(first + lines.length * 15 + 1)}">${note}</text>`;
  const drawing = html`<rect class="chart-box" stroke-width="1.2" x="${left}" y="${round(top)}" width="${width}" height="${round(height)}" rx="8"/>${text}${below}`;
  return part(drawing, { title: [asLine(end.title), note].filter(Boolean).join(', '), place: end.place }, view);
}

/** Straight as far as its text reaches, then over to the data set. */
function drawLink({ link, from, to }: PlacedLink, view: ChartView): Html {
  const end = LABELS.left + LABELS.width;
  const bend = (DATASETS.left - end) / 2;
  const path = `M${LABELS.left} ${round(from)}H${end}C${end + bend} ${round(from)} ${end + bend} ${round(to)} ${DATASETS.left} ${round(to)}`;
  const ink = link.kind === 'missing' ? 'chart-error' : '';
  const x = LABELS.left + 12;
  const level = shortened(link.level, LABELS.width / 2, BOLD);
  const after = x + textWidth(level, BOLD) + 8;
  const drawing = html`<path class="chart-link ${STROKES[link.kind]}" d="${path}"/><text class="chart-small chart-strong ${ink}" x="${x}" y="${round(from - 6)}">${level}</text>
${link.until && html`<text class="chart-small ${link.isUrgent ? 'chart-strong chart-warning' : 'chart-muted'}" x="${round(after)}" y="${round(from - 6)}">${link.until}</text>\n`}${link.reason && html`<text class="chart-small ${link.kind === 'excess' ? 'chart-warning' : 'chart-muted'}" x="${x}" y="${round(from + 15)}">${shortened(link.reason, LABELS.width - 20, SMALL)}</text>`}`;
  return part(drawing, { title: describe(link), place: link.place }, view);
}

function describe({ role, dataset, system, level, until, reason }: AccessLink): string {
  const kept = system ? ` in ${asLine(system.title)}` : '';
  return [`${asLine(role.title)}, ${asLine(dataset.title)}${kept}`, level, until, reason].filter(Boolean).join('; ');
}

function drawJoint({ from, to }: Joint): Html {
  const start = DATASETS.left + DATASETS.width;
  const bend = (SYSTEMS.left - start) / 2;
  return html`<path class="chart-link chart-stroke-muted" d="M${start} ${round(from)}C${start + bend} ${round(from)} ${start + bend} ${round(to)} ${SYSTEMS.left} ${round(to)}"/>\n`;
}
